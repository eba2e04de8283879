/** The table of the dated strikes as rows of text; a row that says the same keeps its own line. */
import { dsvFormat } from 'd3';
import type { Path } from '../protocol.ts';

type Row = Record<string, string>;

const csv = dsvFormat(',');

/** The rows of a table, each cell as it is written. */
export const rowsOf = (text: string): Row[] =>
	csv.parse(text.replace(/^\ufeff/u, ''), (row) => ({ ...row }) as Row);

const asText = (row: Record<string, unknown>): Row =>
	Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell)]));

/** Where each row stands in its text: a cell may hold an end of a line. */
function linesOf(text: string): string[] {
	const lines: string[] = [];
	let open = '';
	for (const line of text.split(/(?<=\n)/)) {
		open += line;
		if ((open.match(/"/g)?.length ?? 0) % 2) continue;
		lines.push(open);
		open = '';
	}
	return open ? [...lines, open] : lines;
}

/** The text with other rows: all of them, or at a path of one. */
export function rewriteTable(
	text: string,
	{ path, value }: { path: Path; value?: unknown },
): string {
	const [header = '', ...lines] = linesOf(text);
	const end = header.includes('\r\n') ? '\r\n' : '\n';
	const columns = csv.parseRows(header.replace(/^\ufeff/u, ''))[0] ?? [];
	const was = rowsOf(text);
	const now = was.map((row) => ({ ...row }));
	const [row, column] = path;
	if (typeof row !== 'number') now.splice(0, now.length, ...(value as Row[]).map(asText));
	else if (column === undefined) now[row] = asText(value as Row);
	else now[row]![column] = String(value);
	const known = new Map(was.map((row, i) => [JSON.stringify(row), lines[i]!]));
	const written = now.map((row) => {
		const own = known.get(JSON.stringify(row));
		const line = own ?? csv.formatRow(columns.map((name) => row[name] ?? ''));
		return `${line.replace(/\r?\n$/, '')}${end}`;
	});
	return [header.replace(/\r?\n$/, '') + end, ...written].join('');
}
