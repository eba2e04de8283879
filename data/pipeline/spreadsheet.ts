/**
 * The codings as a table for a spreadsheet, and back.
 *
 * One row a claim and document. Cells that a spreadsheet would take for a formula get an apostrophe in
 * front, which coming back takes off again.
 */
import { csvFormatRows } from 'd3';
import { overlong, parseCsv, type CsvCell } from './csv.ts';
import { byRole, type Data } from './load.ts';
import { didYouMean } from './nearest.ts';
import { oneOf, formatValue, type Problem } from './problems.ts';

const keys = ['claim', 'source'] as const;
/** The fields of a cell that the table carries, in its order. */
export const fields = ['status', 'quote', 'note', 'attribution', 'attributedTo'] as const;
const columns = [...keys, ...fields, 'wording'] as const;
export type Field = (typeof fields)[number];

/** A row that came back: its cell, and the fields that the table has for it; empty where it is empty. */
export type TableRow = {
	claim: string;
	source: string;
	fields: Partial<Record<Field, string>>;
	place: CsvCell;
};

const risky = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** A text that no spreadsheet runs. */
export function safeCell(text: string): string {
	return risky.test(text) ? `'${text}` : text;
}

/** The text that a safe cell stands for. */
export function plainCell(cell: string): string {
	return cell.startsWith("'") && risky.test(cell) ? cell.slice(1) : cell;
}

/** The whole table; `wording` is the claim in our words, for reading only. */
export function exportTable(data: Data): string {
	const { originals, retellings } = byRole(data);
	const claims = data.codebook?.value.claims ?? [];
	const rows = claims.flatMap(({ id, claim }) =>
		[...originals, ...retellings].map(({ value }) => {
			const cell = value.claims[id] as Partial<Record<Field, string>> | undefined;
			return [id, value.source.id, ...fields.map((field) => cell?.[field] ?? ''), claim].map(
				safeCell,
			);
		}),
	);
	return `${csvFormatRows([[...columns], ...rows])}\n`;
}

type Names = { claims: readonly string[]; sources: readonly string[] };

/** Reads a table that a spreadsheet wrote; columns may be missing or stand in any order. */
export function readTable(
	{ file, text }: { file: string; text: string },
	names: Names,
): { rows: TableRow[]; problems: Problem[] } {
	const result = parseCsv(file, text);
	if ('problem' in result) return { rows: [], problems: [result.problem] };
	const { header, rows } = result.csv;
	const problems = [...headerProblems(file, header), ...overlong(file, result.csv)];
	if (problems.length) return { rows: [], problems };
	const place = new Map(header.map(({ text }, i) => [text.trim(), i]));
	const read = rows.map((row): TableRow => {
		const at = (name: string) => row[place.get(name) ?? -1];
		const present = fields.filter((field) => place.has(field));
		return {
			claim: at('claim')?.text.trim() ?? '',
			source: at('source')?.text.trim() ?? '',
			fields: Object.fromEntries(
				present.map((field) => [
					field,
					plainCell(at(field)?.text ?? '')
						.replace(/\r\n?/g, '\n')
						.trim(),
				]),
			),
			place: row[0] ?? { line: 1, column: 1, text: '' },
		};
	});
	problems.push(
		...read.flatMap((row) => unknownNames(row, { file, names })),
		...clashes(file, read),
	);
	return { rows: read, problems };
}

function headerProblems(file: string, header: readonly CsvCell[]): Problem[] {
	const names = header.map(({ text }) => text.trim());
	const missing = keys
		.filter((key) => !names.includes(key))
		.map((key) => ({ key, like: didYouMean(key, names)?.replace('did you mean', 'is it') }));
	return [
		...missing.map(({ key, like }) => ({
			file,
			path: 'header',
			line: 1,
			column: 1,
			expected: `a column "${key}"`,
			saw: 'none',
			hint: like ?? 'each row needs its claim and its source',
		})),
		...header
			.filter(
				({ text }, i) =>
					text.trim() &&
					(!columns.includes(text.trim() as Field) || names.indexOf(text.trim()) < i),
			)
			.filter(({ text }) => !missing.some(({ like }) => like?.includes(`"${text.trim()}"`)))
			.map(({ text, line, column }) => ({
				file,
				path: 'header',
				line,
				column,
				expected: `only ${oneOf(columns)}, each once`,
				saw: formatValue(text),
				hint: didYouMean(text.trim(), columns),
			})),
	];
}

function unknownNames(
	{ claim, source, place }: TableRow,
	{ file, names }: { file: string; names: Names },
) {
	const check = (
		name: string,
		{ what, known }: { what: string; known: readonly string[] },
	): Problem[] =>
		known.includes(name)
			? []
			: [
					{
						file,
						path: what,
						line: place.line,
						column: place.column,
						expected: `a ${what} of the data`,
						saw: formatValue(name),
						hint: didYouMean(name, known),
					},
				];
	return [
		...check(claim, { what: 'claim', known: names.claims }),
		...check(source, { what: 'source', known: names.sources }),
	];
}

/** A row that stands twice must say the same twice. */
function clashes(file: string, rows: readonly TableRow[]): Problem[] {
	const seen = new Map<string, TableRow>();
	return rows.flatMap((row) => {
		const key = `${row.claim} ${row.source}`;
		const before = seen.get(key);
		seen.set(key, before ?? row);
		const field = before && fields.find((name) => before.fields[name] !== row.fields[name]);
		if (!before || !field) return [];
		return [
			{
				file,
				path: `${key} ${field}`,
				line: row.place.line,
				column: row.place.column,
				expected: `what line ${before.place.line} says of the same cell, ${formatValue(before.fields[field])}`,
				saw: formatValue(row.fields[field]),
				hint: 'the row stands twice: remove one',
			},
		];
	});
}
