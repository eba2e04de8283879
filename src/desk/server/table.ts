/** The table of the dated strikes as rows of text; a row that says the same keeps its own line. */
import { dsvFormat } from 'd3';
import { delimiterOf, withNewlines } from '../../../data/pipeline/csv.ts';

type Row = Record<string, string>;

const formatOf = (text: string) => dsvFormat(delimiterOf(text));
const withoutMark = (text: string) => withNewlines(text.replace(/^\ufeff/u, ''));
const isFull = (row: object) => Object.values(row).some((cell) => String(cell).trim());

/** The rows of a table that are not empty, each cell as it is written. */
export function rowsOf(given: string): Row[] {
	const text = withoutMark(given);
	return formatOf(text).parse(text, (row) => (isFull(row) ? ({ ...row } as Row) : null));
}

/** The lines of a table, of which a cell may have several. */
const linesOf = (text: string): string[] => text.match(/(?:"[^"]*"|[^"\n])+\n?|\n/g) ?? [];

/** The text with other rows. */
export function rewriteTable(text: string, rows: readonly object[]): string {
	const [header = '', ...lines] = linesOf(withNewlines(text));
	const end = header.includes('\r\n') ? '\r\n' : '\n';
	const csv = formatOf(withoutMark(header));
	const columns = csv.parseRows(withoutMark(header))[0] ?? [];
	const known = new Map(
		lines.flatMap((line) => rowsOf(header + line).map((row) => [JSON.stringify(row), line])),
	);
	const written = rows.map((given) => {
		const row = Object.fromEntries(Object.entries(given).map(([key, cell]) => [key, String(cell)]));
		return known.get(JSON.stringify(row)) ?? csv.formatRow(columns.map((name) => row[name] ?? ''));
	});
	return [header, ...written].map((line) => line.replace(/\r?\n$/, '') + end).join('');
}
