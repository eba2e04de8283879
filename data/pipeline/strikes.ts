/** `data/strikes.csv` as typed rows that know their places, checked row by row. */
import { group } from 'd3';
import type { z } from 'zod';
import { strike, type Strike } from '#data/schema';
import { plural } from '../format.ts';
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
import { dayOrder, meantDay, toHttps } from './suggestions.ts';

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
	const order = dayOrder(table.rows.map(({ cells }) => cells['date'] ?? ''));
	const rows = table.rows.flatMap((row, n): Strike[] => {
		const values = Object.entries(row.cells).map(([name, cell]) => [
			name,
			isCount(name) && /^\d+$/.test(cell) ? Number(cell) : cell,
		]);
		const { data, error } = strike.safeParse(Object.fromEntries(values));
		if (error) problems.push(...rowProblems(error.issues, { row, n, order }));
		return data ? [data] : [];
	});
	if (problems.length) return { problems: grouped(problems) };
	const place = (row: number, column: keyof Strike) =>
		table.rows[row]?.place(column) ?? { line: 1, column: 1 };
	return { problems, strikes: { rows, place } };
}

/** Cells in which a spreadsheet made the same change are one problem, at the first of them. */
function grouped(problems: readonly Problem[]): Problem[] {
	const change = ({ expected, saw }: Problem) =>
		`${expected} ${saw.replace(/\d+/g, '0').replace(/\p{L}+/gu, 'a')}`;
	return [...group(problems, change).values()].flatMap((alike) => {
		const [first, ...others] = alike;
		if (!others.length) return alike;
		const saw = `${first!.saw}, and the same in ${plural(others.length, 'more cell')}, down to line ${others.at(-1)!.line}`;
		return { ...first!, saw };
	});
}

/** What is wrong with a row: one problem for each cell. */
function rowProblems(
	issues: readonly z.core.$ZodIssue[],
	{ row, n, order }: { row: CsvRow; n: number; order: 'day' | 'month' | undefined },
): Problem[] {
	if (row.length < columns.length) {
		const expected = `${columns.length} cells in the row`;
		const hint = 'an empty cell has its comma, too';
		return [fileProblem(strikesFile, { expected, saw: String(row.length), hint, ...row.place() })];
	}
	const byColumn = new Map(issues.map((issue) => [String(issue.path[0]), issue]));
	return [...byColumn].map(([name, issue]) =>
		fileProblem(strikesFile, {
			...cellMessage(issue, { name, cell: row.cells[name] ?? '', order }),
			...{ path: `row ${n + 1} ${name}`, ...row.place(name) },
		}),
	);
}

function cellMessage(
	issue: z.core.$ZodIssue,
	{ name, cell, order }: { name: string; cell: string; order: 'day' | 'month' | undefined },
): Message {
	const message = (expected: string, hint?: string): Message => ({
		...{ expected, saw: formatValue(cell), hint },
	});
	if (issue.code === 'too_big' && issue.origin === 'string')
		return message(`at most ${issue.maximum} characters`);
	const whole = /^(\d+)[.,]0+$/.exec(cell)?.[1];
	if (isCount(name)) return message('a whole number', whole && `write ${whole}`);
	if (name === 'date') return message('a day that exists, as YYYY-MM-DD', meantDay(cell, order));
	const https = toHttps(cell);
	if (name === 'source_url')
		return message('an https address', https && `did you mean "${https}"?`);
	return message('some text');
}
