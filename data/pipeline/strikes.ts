/** `data/strikes.csv` as typed rows that remember their places, checked row by row. */
import { strike, type Strike } from '#data/schema';
import { forbiddenInTable } from './characters.ts';
import { overlong, parseCsv, type CsvCell } from './csv.ts';
import { didYouMean } from './nearest.ts';
import { oneOf, formatValue, type Place, type Problem } from './problems.ts';
import { isoDay, overHttps } from './validate.ts';

const file = 'data/strikes.csv';
const columns = Object.keys(strike.shape) as (keyof Strike)[];
const numeric = new Set(
	columns.filter((name) => /^(strikes|boats|killed|survivors|cumul)/.test(name)),
);

/** The rows, and where each cell stands. */
export type Strikes = { rows: Strike[]; at(row: number, column: keyof Strike): Place };

/** Parses and validates the table; `rows` only when every row is sound. */
export function loadStrikes(text: string | undefined): { strikes?: Strikes; problems: Problem[] } {
	if (text === undefined)
		return {
			problems: [{ file, path: '', line: 1, column: 1, expected: 'this file', saw: 'no file' }],
		};
	if (!text.trim())
		return {
			problems: [{ file, path: '', line: 1, column: 1, expected: 'a table', saw: 'an empty file' }],
		};
	const result = parseCsv(file, text);
	if ('problem' in result) return { problems: [result.problem] };
	const { header, rows } = result.csv;
	const named = checkHeader(header);
	const problems = [
		...named,
		...(named.length ? [] : overlong(file, result.csv)),
		...forbiddenInTable(file, text),
	];
	if (problems.length) return { problems };
	const place = new Map(header.map(({ text: name }, i) => [name.trim(), i]));
	const cell = (row: CsvCell[], name: string) => row[place.get(name) ?? -1];
	const sound = rows.map((row, n) => {
		const entry = Object.fromEntries(
			columns.map((name) => {
				const text = cell(row, name)?.text.trim() ?? '';
				return [name, numeric.has(name) ? (/^\d+$/.test(text) ? Number(text) : text) : text];
			}),
		);
		const parsed = strike.safeParse(entry);
		if (!parsed.success && row.length < header.length) {
			problems.push({
				...{ file, path: '', line: row[0]?.line ?? 1, column: 1 },
				expected: `${header.length} cells in the row`,
				saw: String(row.length),
				hint: 'an empty cell has its comma, too',
			});
			return undefined;
		}
		for (const issue of parsed.error?.issues ?? []) {
			const name = String(issue.path[0]);
			problems.push({
				file,
				path: `row ${n + 1} ${name}`,
				...(cell(row, name) ?? row[0] ?? { line: 1, column: 1 }),
				expected:
					issue.code === 'too_big' && issue.origin === 'string'
						? `at most ${issue.maximum} characters`
						: numeric.has(name as keyof Strike)
							? 'a whole number'
							: name === 'date'
								? 'a day that exists, as YYYY-MM-DD'
								: name === 'source_url'
									? 'an https address'
									: 'some text',
				saw: formatValue(entry[name]),
				hint: meantInstead(name, String(entry[name])),
			});
		}
		return parsed.data;
	});
	const clean = problems.map(({ file, path, line, column, expected, saw, hint }) => ({
		file,
		path,
		line,
		column,
		expected,
		saw,
		hint,
	}));
	if (clean.length) return { problems: dedupe(clean) };
	return {
		problems: [],
		strikes: {
			rows: sound.filter((row) => row !== undefined),
			at: (row, column) => {
				const { line, column: at } = (rows[row] && cell(rows[row], column)) ?? {
					line: 1,
					column: 1,
				};
				return { line, column: at };
			},
		},
	};
}

/** What a cell seems to mean, in the form that is asked for. */
function meantInstead(name: string, text: string): string | undefined {
	const meant =
		name === 'date' ? isoDay(text) : name === 'source_url' ? overHttps(text) : undefined;
	return meant && `did you mean "${meant}"?`;
}

function dedupe(problems: Problem[]): Problem[] {
	return [...new Map(problems.map((p) => [`${p.line} ${p.path} ${p.expected}`, p])).values()];
}

function checkHeader(header: readonly CsvCell[]): Problem[] {
	const names = header.map(({ text }) => text.trim());
	const missing = columns.filter((name) => !names.includes(name));
	const unknown = header.filter(
		({ text }, i) =>
			text.trim() &&
			(!columns.includes(text.trim() as keyof Strike) || names.indexOf(text.trim()) !== i),
	);
	return [
		...missing.map((name) => ({
			file,
			path: 'header',
			line: 1,
			column: 1,
			expected: `a column "${name}"`,
			saw: 'none',
			hint: didYouMean(
				name,
				unknown.map(({ text }) => text.trim()),
			)?.replace('did you mean', 'is it'),
		})),
		...unknown
			.filter(({ text }) => !didYouMean(text.trim(), missing))
			.map(({ line, column, text }) => ({
				file,
				path: 'header',
				line,
				column,
				expected: `only ${oneOf(columns)}, each once`,
				saw: formatValue(text),
			})),
	];
}
