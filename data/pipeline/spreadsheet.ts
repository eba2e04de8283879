/** Exports the codings as a table for a spreadsheet, and reads it back: a row for each claim and document. */
import { csvFormatRows } from 'd3';
import type { Review } from '#data/schema';
import { plainCell, safeCell } from '../csv-cell.ts';
import { forbiddenInTable } from './characters.ts';
import { parseCsv, type CsvRow } from './csv.ts';
import type { Data } from './load.ts';
import { didYouMean } from './nearest.ts';
import { formatReviews, parseReviews, reviewLine } from './review-lines.ts';
import { valueAt } from './value-at.ts';
import { fileProblem, formatValue, type Message, type Problem } from './problems.ts';

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
	'reviewed',
	'proposal',
] as const;
export type Field = (typeof fields)[number];

/** A row that came back, and the fields that the table has a column for. */
export type TableRow = {
	claim: string;
	source: string;
	fields: Partial<Record<Field, string>>;
	/** The claim in our words, which an import cannot take back. */
	wording?: string;
	place: CsvRow['place'];
};

/** The whole table; `wording` is the claim in our words, for reading only. */
export function exportTable({ codebook, codings, drafts }: Data): string {
	const shown = drafts.size ? fields : fields.filter((field) => field !== 'proposal');
	const rows = (codebook?.value.claims ?? []).flatMap(({ id, claim }) =>
		[...codings, ...drafts].map(([source, { value }]) => {
			const cell = valueAt(value, ['claims', id]) as Record<string, unknown> | undefined;
			return [id, source, ...shown.map((field) => cellOf(cell?.[field])), claim].map(safeCell);
		}),
	);
	return `${csvFormatRows([[...keys, ...shown, 'wording'], ...rows])}\n`;
}

/** A field of an entry as a table's cell has it: a text, nothing, or reviews. */
export const cellOf = (value: unknown): string =>
	Array.isArray(value) ? formatReviews(value as Review[]) : typeof value === 'string' ? value : '';

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
	const [line = ''] = text.replace(/^\ufeff/u, '').split(/[\r\n]/, 1);
	if (/^"?sep=.{1,2}$/i.test(line))
		return refused(file, {
			expected: 'the names of the columns',
			saw: `${formatValue(line)}, which only Excel reads`,
			hint: 'delete this line',
		});
	const unreadable = forbiddenInTable(file, text);
	if (unreadable.length) {
		const hint =
			'a program took the table for one in another encoding: export it again, and save it as “CSV UTF-8”';
		const isEncoding = ({ saw }: Problem) => /encoding|Windows-1252|lost character/.test(saw);
		const problems = unreadable.map((one) => (isEncoding(one) ? { ...one, hint } : one));
		return { rows: [], problems };
	}
	const table = parseCsv(file, { text, columns });
	if (table.problems.length) return { rows: [], problems: table.problems };
	const rows = table.rows.map(({ cells, place }): TableRow => {
		const given = fields.flatMap((field) => {
			const cell = cells[field];
			return cell === undefined ? [] : [[field, plainCell(cell).trim()]];
		});
		const { claim = '', source = '', wording } = cells;
		const read = wording === undefined ? {} : { wording: plainCell(wording) };
		return { claim, source, fields: Object.fromEntries(given), ...read, place };
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
	const reviews = rows.flatMap(({ fields, place }) => {
		const parsed = parseReviews(fields.reviewed ?? '');
		if (!('unlike' in parsed)) return [];
		const message = { expected: `a review a line: ${reviewLine}`, saw: formatValue(parsed.unlike) };
		return fileProblem(file, { ...message, path: 'reviewed', ...place('reviewed') });
	});
	return { rows, problems: [...unknown, ...reviews, ...contradictions(file, rows)] };
}

const refused = (file: string, message: Message) => ({
	rows: [],
	problems: [fileProblem(file, message)],
});

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
