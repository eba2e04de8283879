/**
 * Makes a file that breaks its schema sound enough for the checks across files.
 *
 * An editor should see all problems at once. So an unsound value is replaced by one that the schema
 * accepts, and nothing that a later check says about that place is believed. Keys that other files point
 * at are never made up: where an id is at fault, the file stays out of further checks.
 */
import { z } from 'zod';
import type { Path } from './problems.ts';
import { valueAt } from './value-at.ts';

type Issue = z.core.$ZodIssue;
type Keyed = Record<string | number, unknown>;

/** The mended value and the paths that were touched, or undefined where mending would mislead. */
export type Repaired<T> = { value: T; touched: Path[] } | undefined;

const rounds = 4;

/** Tries to mend a value; the input is left as it is. */
export function repair<T>(schema: z.ZodType<T>, input: unknown): Repaired<T> {
	const value = structuredClone(input);
	const touched: Path[] = [];
	for (let round = 0; round < rounds; round += 1) {
		const result = schema.safeParse(value);
		if (result.success) return { value: result.data, touched };
		for (const issue of result.error.issues) {
			const path = repairPlace(value, issue);
			if (!path) return undefined;
			touched.push(path);
		}
	}
	return undefined;
}

/** Repairs one place of a value; the path touched, or undefined where nothing fits. */
function repairPlace(value: unknown, issue: Issue): Path | undefined {
	const path = issue.path as (string | number)[];
	const key = path.at(-1);
	const holder = valueAt(value, path.slice(0, -1)) as Keyed | undefined;
	if (issue.code === 'unrecognized_keys') {
		const at = valueAt(value, path) as Keyed | undefined;
		for (const extra of issue.keys) delete at?.[extra];
		return path;
	}
	if (key === undefined || typeof holder !== 'object' || holder === null) return undefined;
	if (
		issue.code === 'invalid_key' ||
		(path[0] === 'claims' && path.length === 3 && key === 'status')
	) {
		const [outer = '', inner = ''] = path;
		delete (valueAt(value, [outer]) as Keyed | undefined)?.[inner];
		return [outer, inner];
	}
	if (path.includes('view')) {
		const view = path.indexOf('view');
		const step = valueAt(value, path.slice(0, view)) as Keyed;
		step['view'] = { graphic: 'timeline', light: [] };
		return path.slice(0, view + 1);
	}
	if (/^(id|ref|from|to|claims|document|specimen|role)$/.test(String(key))) return undefined;
	const standIn = standInFor(issue, holder[key]);
	if (standIn === undefined) return undefined;
	holder[key] = standIn;
	return path;
}

/** A value that satisfies what an issue asks for. */
function standInFor(issue: Issue, given: unknown): unknown {
	switch (issue.code) {
		case 'invalid_value':
			return issue.values[0];
		case 'too_big':
			return typeof given === 'string' ? given.slice(0, Number(issue.maximum)) : issue.maximum;
		case 'too_small':
			return issue.origin === 'array' ? ['unsound'] : issue.minimum;
		case 'invalid_format':
			return (
				{ date: '2000-01-01', url: 'https://example.org/' }[issue.format as string] ?? '2000-01'
			);
		case 'invalid_type':
			return { string: 'unsound', number: 0, int: 0, boolean: false, array: [] }[
				issue.expected as string
			];
		default:
			return undefined;
	}
}
