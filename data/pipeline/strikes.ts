/** `data/strikes.csv` as typed rows that know their places, checked row by row. */
import type { z } from 'zod';
import { strike, type Strike } from '#data/schema';
import { forbiddenInTable } from './characters.ts';
import { parseCsv, type CsvRow } from './csv.ts';
import {
	fileProblem,
	formatValue,
	missingFile,
	type Message,
	type Place,
	type Problem,
} from './problems.ts';
import { toHttps, toIsoDay } from './suggestions.ts';

export const strikesFile = 'data/strikes.csv';
const columns = Object.keys(strike.shape) as (keyof Strike)[];
const isCount = (name: string) => /^(strikes|boats|killed|survivors|cumul)/.test(name);

export type Strikes = { rows: Strike[]; place(row: number, column: keyof Strike): Place };

/** Parses and validates the table; `strikes` only where every row is sound. */
export function loadStrikes(text: string | undefined): { strikes?: Strikes; problems: Problem[] } {
	if (text === undefined) return { problems: [missingFile(strikesFile)] };
	if (!text.trim())
		return { problems: [fileProblem(strikesFile, { expected: 'a table', saw: 'an empty file' })] };
	const table = parseCsv(strikesFile, { text, columns: { required: columns } });
	const unreadable = [...table.problems, ...forbiddenInTable(strikesFile, text)];
	if (unreadable.length) return { problems: unreadable };
	const problems: Problem[] = [];
	const rows = table.rows.flatMap((row, n): Strike[] => {
		const values = Object.entries(row.cells).map(([name, cell]) => [
			name,
			isCount(name) && /^\d+$/.test(cell) ? Number(cell) : cell,
		]);
		const { data, error } = strike.safeParse(Object.fromEntries(values));
		if (error) problems.push(...rowProblems(error.issues, { row, n }));
		return data ? [data] : [];
	});
	if (problems.length) return { problems };
	const place = (row: number, column: keyof Strike) =>
		table.rows[row]?.place(column) ?? { line: 1, column: 1 };
	return { problems, strikes: { rows, place } };
}

/** What is wrong with a row: one problem for each cell. */
function rowProblems(
	issues: readonly z.core.$ZodIssue[],
	{ row, n }: { row: CsvRow; n: number },
): Problem[] {
	if (row.length < columns.length) {
		const expected = `${columns.length} cells in the row`;
		const hint = 'an empty cell has its comma, too';
		return [fileProblem(strikesFile, { expected, saw: String(row.length), hint, ...row.place() })];
	}
	const byColumn = new Map(issues.map((issue) => [String(issue.path[0]), issue]));
	return [...byColumn].map(([name, issue]) =>
		fileProblem(strikesFile, {
			...cellMessage(issue, { name, cell: row.cells[name] ?? '' }),
			...{ path: `row ${n + 1} ${name}`, ...row.place(name) },
		}),
	);
}

function cellMessage(
	issue: z.core.$ZodIssue,
	{ name, cell }: { name: string; cell: string },
): Message {
	const message = (expected: string, meant?: string): Message => ({
		expected,
		saw: formatValue(cell),
		hint: meant && `did you mean "${meant}"?`,
	});
	if (issue.code === 'too_big' && issue.origin === 'string')
		return message(`at most ${issue.maximum} characters`);
	if (isCount(name)) return message('a whole number');
	if (name === 'date') return message('a day that exists, as YYYY-MM-DD', toIsoDay(cell));
	if (name === 'source_url') return message('an https address', toHttps(cell));
	return message('some text');
}
