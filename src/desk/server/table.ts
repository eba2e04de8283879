/** The table of the dated strikes as rows of text; a row that says the same keeps its own line. */
import { dsvFormat } from 'd3';
import { delimiterOf, withNewlines } from '../../../data/pipeline/csv.ts';
import { same } from '../values.ts';

const withoutMark = (text: string) => withNewlines(text.replace(/^\ufeff/u, ''));
const isFull = (row: object) => Object.values(row).some((cell) => String(cell).trim());

/** The rows of a table that are not empty, each cell as it is written. */
export function rowsOf(given: string): Record<string, string>[] {
	const text = withoutMark(given);
	return [...dsvFormat(delimiterOf(text)).parse(text)].filter(isFull);
}

/** The lines of a table, of which a cell may have several. */
const linesOf = (text: string): string[] => text.match(/(?:"[^"]*"|[^"\n])+\n?|\n/g) ?? [];

/** The text with other rows. */
export function rewriteTable(text: string, given: readonly object[]): string {
	const [header = '', ...lines] = linesOf(withNewlines(text));
	const end = header.includes('\r\n') ? '\r\n' : '\n';
	const csv = dsvFormat(delimiterOf(withoutMark(header)));
	const columns = csv.parseRows(withoutMark(header))[0] ?? [];
	const rows = given.map((row) =>
		Object.fromEntries(columns.map((name) => [name, String(row[name as keyof typeof row] ?? '')])),
	);
	const known = new Map(
		lines.flatMap((line) => rowsOf(header + line).map((row) => [JSON.stringify(row), line])),
	);
	const written = rows.map(
		(row) => known.get(JSON.stringify(row)) ?? csv.formatRow(Object.values(row)),
	);
	const after = [header, ...written].map((line) => line.replace(/\r?\n$/, '') + end).join('');
	if (!same(rowsOf(after), rows)) throw new Error('The table cannot be written so.');
	return after;
}
