/**
 * Repairs a file that breaks its schema, so that checks across files can run and an editor sees all
 * problems at once. An unsound value is replaced by one that the schema accepts, and later problems at its
 * place are not reported. Ids are never made up: where one is wrong, the file is left out of further
 * checks.
 */
import type { z } from 'zod';
import type { Path } from './problems.ts';
import { valueAt } from './value-at.ts';

type Issue = z.core.$ZodIssue;
type Keyed = Record<string | number, unknown>;

const rounds = 4;

/** The repaired value and the paths that were changed; undefined where a repair would mislead. */
export function repair<T>(
	schema: z.ZodType<T>,
	input: unknown,
): { value: T; paths: Path[] } | undefined {
	const value = structuredClone(input);
	const paths: Path[] = [];
	for (let round = 0; round < rounds; round += 1) {
		const result = schema.safeParse(value);
		if (result.success) return { value: result.data, paths };
		for (const issue of result.error.issues) {
			const path = repairPlace(value, issue);
			if (!path) return undefined;
			paths.push(path);
		}
	}
	return undefined;
}

/** Repairs one place of a value in place; the path changed, or undefined where nothing fits. */
function repairPlace(value: unknown, issue: Issue): Path | undefined {
	const path = issue.path as (string | number)[];
	const key = path.at(-1);
	const parentOf = (at: Path) => valueAt(value, at.slice(0, -1)) as Keyed | undefined;
	const remove = (at: Path) => delete parentOf(at)?.[at.at(-1) ?? ''];
	if (issue.code === 'unrecognized_keys') {
		for (const extra of issue.keys) remove([...path, extra]);
		return path;
	}
	const parent = parentOf(path);
	if (key === undefined || typeof parent !== 'object' || parent === null) return undefined;
	const isStatus = path[0] === 'claims' && path.length === 3 && key === 'status';
	if (issue.code === 'invalid_key' || isStatus) {
		remove(path.slice(0, 2));
		return path.slice(0, 2);
	}
	const view = path.indexOf('view');
	if (view >= 0) {
		const at = path.slice(0, view + 1);
		Object.assign(parentOf(at) ?? {}, { view: { graphic: 'timeline', light: [] } });
		return at;
	}
	if (/^(id|ref|from|to|claims|document|specimen|role)$/.test(String(key))) return undefined;
	const standIn = standInFor(issue, parent[key]);
	if (standIn === undefined) return undefined;
	parent[key] = standIn;
	return path;
}

const ofType: Keyed = { string: 'unsound', number: 0, int: 0, boolean: false, array: [] };
const ofFormat: Keyed = { date: '2000-01-01', url: 'https://example.org/' };

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
			return ofFormat[issue.format] ?? '2000-01';
		case 'invalid_type':
			return ofType[issue.expected];
		default:
			return undefined;
	}
}
