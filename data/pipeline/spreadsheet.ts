/** Exports the codings as a table for a spreadsheet, and reads it back: a row for each claim and document. */
import { csvFormatRows } from 'd3';
import { plainCell, safeCell } from '../csv-cell.ts';
import { parseCsv, type CsvRow } from './csv.ts';
import type { Data } from './load.ts';
import { didYouMean } from './nearest.ts';
import { fileProblem, formatValue, type Problem } from './problems.ts';

const keys = ['claim', 'source'] as const;
/** The fields of a coding's entry that the table carries, in its order. */
export const fields = [
	'status',
	'quote',
	'first',
	'firstNote',
	'note',
	'attribution',
	'attributedTo',
] as const;
export type Field = (typeof fields)[number];

/** A row that came back, and the fields that the table has a column for. */
export type TableRow = {
	claim: string;
	source: string;
	fields: Partial<Record<Field, string>>;
	place: CsvRow['place'];
};

/** The whole table; `wording` is the claim in our words, for reading only. */
export function exportTable({ codebook, codings }: Data): string {
	const rows = (codebook?.value.claims ?? []).flatMap(({ id, claim }) =>
		[...codings].map(([source, { value }]) => {
			const cell = value.claims[id] as Partial<Record<Field, string>> | undefined;
			return [id, source, ...fields.map((field) => cell?.[field] ?? ''), claim].map(safeCell);
		}),
	);
	return `${csvFormatRows([[...keys, ...fields, 'wording'], ...rows])}\n`;
}

type Names = Record<(typeof keys)[number], readonly string[]>;

/** Reads a table that a spreadsheet wrote; columns may be missing or stand in any order. */
export function readTable(
	{ file, text }: { file: string; text: string },
	names: Names,
): { rows: TableRow[]; problems: Problem[] } {
	const columns = {
		...{ required: keys, optional: [...fields, 'wording'] },
		hint: 'each row needs its claim and its source',
	};
	const table = parseCsv(file, { text, columns });
	if (table.problems.length) return { rows: [], problems: table.problems };
	const rows = table.rows.map(({ cells, place }): TableRow => {
		const given = fields.flatMap((field) => {
			const cell = cells[field];
			return cell === undefined ? [] : [[field, plainCell(cell).trim()]];
		});
		const { claim = '', source = '' } = cells;
		return { claim, source, fields: Object.fromEntries(given), place };
	});
	const unknown = rows.flatMap((row) =>
		keys
			.filter((key) => !names[key].includes(row[key]))
			.map((key) =>
				fileProblem(file, {
					expected: `a ${key} of the data`,
					saw: formatValue(row[key]),
					hint: didYouMean(row[key], names[key]),
					...{ path: key, ...row.place() },
				}),
			),
	);
	return { rows, problems: [...unknown, ...contradictions(file, rows)] };
}

/** Rows that stand twice and do not say the same twice. */
function contradictions(file: string, rows: readonly TableRow[]): Problem[] {
	const first = new Map<string, TableRow>();
	return rows.flatMap((row) => {
		const key = `${row.claim} ${row.source}`;
		const before = first.get(key) ?? row;
		first.set(key, before);
		const field = fields.find((name) => before.fields[name] !== row.fields[name]);
		if (!field) return [];
		return fileProblem(file, {
			expected: `what line ${before.place().line} says of the same cell, ${formatValue(before.fields[field])}`,
			saw: formatValue(row.fields[field]),
			hint: 'the row stands twice: remove one',
			...{ path: `${key} ${field}`, ...row.place() },
		});
	});
}
