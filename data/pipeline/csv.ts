/**
 * CSV text to rows that remember where each cell stands.
 *
 * Own code because d3-dsv and its like forget positions and let an unclosed quote swallow a file.
 */
import type { Place, Problem } from './problems.ts';

/** One cell, unquoted, and where it begins. */
export type CsvCell = Place & { text: string };

/** A table: the names in its first row, and the rows after it. Rows without any text are left out. */
export type Csv = { header: CsvCell[]; rows: CsvCell[][]; delimiter: string };

/** The delimiter that the first line uses: a spreadsheet may write semicolons or tabs for commas. */
function delimiterOf(text: string): string {
	const line = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, '');
	const most = [',', ';', '\t'].map((d) => ({ d, n: line.split(d).length }));
	return most.reduce((a, b) => (b.n > a.n ? b : a)).d;
}

/** Lines that end as old spreadsheets end them, in a carriage return alone, made to end as all do. */
export const withNewlines = (text: string): string =>
	text.includes('\n') ? text : text.replaceAll('\r', '\n');

/** Parses a table; tolerates a BOM, CRLF, semicolons and tabs. One problem where a quote stays open or closes too soon. */
export function parseCsv(file: string, source: string): { csv: Csv } | { problem: Problem } {
	const text = withNewlines(source.replace(/^\ufeff/u, ''));
	const delimiter = delimiterOf(text);
	const rows: CsvCell[][] = [];
	let row: CsvCell[] = [];
	let [line, lineStart, i] = [1, 0, 0];
	while (i < text.length) {
		const cell: CsvCell = { line, column: i - lineStart + 1, text: '' };
		if (text[i] === '"') {
			const open = { file, path: '', line, column: cell.column };
			for (i += 1; ; i += 1) {
				if (i >= text.length)
					return {
						problem: {
							...open,
							expected: 'a cell closed by a straight quote (")',
							saw: 'the end of the file',
							hint: 'a quote inside a cell is written twice',
						},
					};
				if (text[i] === '"' && text[i + 1] === '"') i += 1;
				else if (text[i] === '"') break;
				if (text[i] === '\n') [line, lineStart] = [line + 1, i + 1];
				cell.text += text[i];
			}
			i += 1;
			const after = /^[^\S\r\n]*(.?)/u.exec(text.slice(i, i + 40))?.[1] ?? '';
			if (after && after !== delimiter && !text[i]?.match(/[\t\r\n]/))
				return {
					problem: {
						...open,
						expected: 'a cell that ends where its straight quote (") closes',
						saw: `more after the quote on line ${line}`,
						hint: 'a quote too many or too few; one inside a cell is written twice',
					},
				};
		}
		for (; i < text.length && text[i] !== delimiter && text[i] !== '\n'; i += 1)
			cell.text += text[i] === '\r' ? '' : text[i];
		row.push(cell);
		if (text[i] === delimiter && i + 1 < text.length && text[i + 1] !== '\n') {
			i += 1;
			continue;
		}
		if (text[i] === delimiter) {
			row.push({ line, column: i - lineStart + 2, text: '' });
			i += 1;
		}
		if (row.some((c) => c.text.trim())) rows.push(row);
		row = [];
		i += 1;
		[line, lineStart] = [line + 1, i];
	}
	const [header = [], ...rest] = rows;
	return { csv: { header, rows: rest, delimiter } };
}

/** Rows with more cells than the table has columns: most often a comma that needed quotes. */
export function overlong(file: string, { header, rows, delimiter }: Csv): Problem[] {
	return rows.flatMap((row) => {
		const extra = row.slice(header.length).find(({ text }) => text.trim());
		if (!extra) return [];
		return [
			{
				file,
				path: '',
				line: extra.line,
				column: extra.column,
				expected: `${header.length} cells in the row`,
				saw: String(row.length),
				hint: `a cell with "${delimiter}" in it needs straight quotes around it`,
			},
		];
	});
}
