/**
 * Parses CSV into rows that know the place of each cell. d3 parses the cells, but forgets their places and
 * accepts a quote that is not closed. Both are computed here from the length of each cell in the source.
 */
import { dsvFormat } from 'd3';
import { didYouMean } from './nearest.ts';
import {
	fileProblem,
	formatValue,
	oneOf,
	placeOf,
	type Message,
	type Place,
	type Problem,
} from './problems.ts';

/** A row's cells by the name of their column, without white space around them. */
export type CsvRow = {
	cells: Record<string, string>;
	/** How many cells the row has in the file. */
	length: number;
	/** The place of a cell; of the row where it has no such cell. */
	place(column?: string): Place;
};

/** A column that a table must have, or may have. */
type Columns = { required: readonly string[]; optional?: readonly string[]; hint?: string };

/** Lines that end as old spreadsheets end them, in a carriage return alone, made to end as all do. */
export const withNewlines = (text: string): string =>
	text.includes('\n') ? text : text.replaceAll('\r', '\n');

/** The delimiter of the first line: a spreadsheet may write semicolons or tabs for commas. */
export function delimiterOf(text: string): string {
	const line = text.slice(0, text.search(/\n|$/)).replace(/"[^"]*"/g, '');
	const [most = ','] = [',', ';', '\t'].sort((a, b) => line.split(b).length - line.split(a).length);
	return most;
}

/** Tolerates a BOM, CRLF, semicolons, tabs and empty rows. */
export function parseCsv(
	file: string,
	{ text: source, columns }: { text: string; columns: Columns },
): { rows: CsvRow[]; problems: Problem[] } {
	const text = withNewlines(source.replace(/^\ufeff/u, '')).replaceAll('\r\n', '\n');
	const delimiter = delimiterOf(text);
	const lines: { offset: number; cell: string }[][] = [];
	let offset = 0;
	for (const row of dsvFormat(delimiter).parseRows(text)) {
		const line: (typeof lines)[number] = [];
		for (const cell of row) {
			line.push({ offset, cell: cell.trim() });
			const end = endOf(text, { start: offset, cell });
			const broken = text[offset] === '"' && quoteMessage(text, { end, delimiter });
			if (broken)
				return { rows: [], problems: [fileProblem(file, { ...broken, ...placeOf(text, offset) })] };
			offset = end + 1;
		}
		lines.push(line);
	}
	const [header = [], ...body] = lines;
	const names = header.map(({ cell }) => cell);
	const rows = body
		.filter((line) => line.some(({ cell }) => cell))
		.map((line): CsvRow => {
			const cells = names.map((name, n) => [name, line[n]?.cell ?? '']);
			return {
				cells: Object.fromEntries(cells.filter(([name]) => name)) as Record<string, string>,
				length: line.length,
				place: (column = '') => placeOf(text, (line[names.indexOf(column)] ?? line[0]!).offset),
			};
		});
	const misnamed = checkHeader(file, {
		...{ names, columns },
		place: (n) => placeOf(text, header[n]!.offset),
	});
	if (misnamed.length) return { rows, problems: misnamed };
	const problems = body.flatMap((line) => {
		const extra = line.slice(header.length).find(({ cell }) => cell);
		if (!extra) return [];
		return fileProblem(file, {
			expected: `${header.length} cells in the row`,
			saw: String(line.length),
			hint: `a cell with "${delimiter}" in it needs straight quotes around it`,
			...placeOf(text, extra.offset),
		});
	});
	return { rows, problems };
}

/** Where a cell ends in the source: quotes around it, and a second one for each inside, are not in its text. */
function endOf(text: string, { start, cell }: { start: number; cell: string }): number {
	if (text[start] !== '"') return start + cell.length;
	return start + cell.length + 2 + (cell.match(/"/g)?.length ?? 0);
}

/** What is wrong with the quotes around a cell that ends at `end`. */
function quoteMessage(
	text: string,
	{ end, delimiter }: { end: number; delimiter: string },
): Message | undefined {
	const next = text[end] ?? '\n';
	if (next !== delimiter && next !== '\n')
		return {
			expected: 'a cell that ends where its straight quote (") closes',
			saw: `more after the quote on line ${placeOf(text, end).line}`,
			hint: 'a quote too many or too few; one inside a cell is written twice',
		};
	if (end <= text.length && text[end - 1] === '"') return undefined;
	return {
		expected: 'a cell closed by a straight quote (")',
		saw: 'the end of the file',
		hint: 'a quote inside a cell is written twice',
	};
}

type Header = { names: readonly string[]; columns: Columns; place(n: number): Place };

function checkHeader(file: string, { names, columns, place }: Header): Problem[] {
	const { required, optional = [], hint } = columns;
	const known = [...required, ...optional];
	const missing = required.filter((name) => !names.includes(name));
	const unknown = names.flatMap((name, n) =>
		name && (!known.includes(name) || names.indexOf(name) < n) ? [{ name, n }] : [],
	);
	const others = unknown.map(({ name }) => name);
	const path = 'header';
	return [
		...missing.map((name) =>
			fileProblem(file, {
				path,
				expected: `a column "${name}"`,
				saw: 'none',
				hint: didYouMean(name, others)?.replace('did you mean', 'is it') ?? hint,
			}),
		),
		...unknown
			.filter(({ name }) => !didYouMean(name, missing))
			.map(({ name, n }) =>
				fileProblem(file, {
					...{ path, ...place(n) },
					expected: `only ${oneOf(known)}, each once`,
					saw: formatValue(name),
					hint: didYouMean(name, known),
				}),
			),
	];
}
