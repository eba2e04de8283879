/**
 * Validates values with a schema, and describes the errors in words, with their places. Zod knows what it
 * expected. This module adds what an editor may have meant, and the keys that are allowed.
 */
import type { z } from 'zod';
import { formatList } from '../format.ts';
import type { JsonFile } from './json-file.ts';
import { didYouMean, nearest } from './nearest.ts';
import { formatPath, oneOf, type Path, type Problem } from './problems.ts';
import { meantDay, toHttps, toId } from './suggestions.ts';
import { valueAt } from './value-at.ts';

type Issue = z.core.$ZodIssue;

/** A problem; for a misspelt key, also the path of the key that it stands for. */
type Explained = Problem & { meant?: string };

/** Checks a file against its schema: the value where it is sound, else every problem with it. */
export function validate<T>(
	schema: z.ZodType<T>,
	file: JsonFile,
): { value?: JsonFile<T>; problems: Problem[] } {
	const result = schema.safeParse(file.value, { error: knownKeys });
	if (result.success) return { value: { ...file, value: result.data }, problems: [] };
	const explained = result.error.issues.flatMap((issue) => explain(issue, file));
	// a misspelt key is reported once, and not as a missing key too
	const meant = new Set(explained.map(({ meant }) => meant));
	const needed = explained.filter(({ path, saw }) => saw !== 'nothing' || !meant.has(path));
	const unique = new Map(
		needed.map(({ meant: _, ...problem }) => [`${problem.path}: ${problem.expected}`, problem]),
	);
	return { problems: [...unique.values()] };
}

/** As the message of an issue with unknown keys: the keys that the object may have. */
function knownKeys({ code, inst }: z.core.$ZodRawIssue): string | undefined {
	if (code !== 'unrecognized_keys') return undefined;
	return Object.keys((inst as z.ZodObject).shape).join(' ');
}

/** The key that marks an entry nobody has settled. */
export const proposalKey = 'proposal';

function explain(issue: Issue, file: JsonFile): Explained[] {
	const path = issue.path as Path;
	if (issue.code === 'unrecognized_keys') {
		const known = issue.message.split(' ');
		return issue.keys.map((key) => unknownKey(file, [...path, key], known));
	}
	if (issue.code === 'invalid_key') {
		const expected = issue.issues[0]?.message ?? 'another key';
		return [file.problem(path, { key: true, expected })];
	}
	const value = valueAt(file.value, path);
	const options = optionsOf(issue);
	const suggestion = options ? didYouMean(value, options) : suggestionFor(issue, value);
	return [
		file.problem(path, {
			expected: options ? oneOf(options) : expectation(issue),
			hint: value === undefined ? missingHint(file.value, path) : suggestion,
		}),
	];
}

function unknownKey(file: JsonFile, path: Path, known: readonly string[]): Explained {
	const key = String(path.at(-1));
	const parent = path.slice(0, -1);
	if (key === proposalKey)
		return file.problem(path, {
			key: true,
			expected: 'a settled coding',
			saw: 'a proposal',
			hint: 'read the passage, settle the entry, then delete this line',
		});
	const value = valueAt(file.value, parent) as object;
	const meant = nearest(
		key,
		known.filter((name) => !Object.hasOwn(value, name)),
	);
	const isDropped = valueAt(value, ['status']) === 'dropped';
	const ofKept = ['quote', 'first', 'firstNote', 'attribution', 'attributedTo'].includes(key);
	const problem = file.problem(path, {
		key: true,
		expected: `only ${formatList(known)}`,
		hint:
			isDropped && ofKept
				? 'a claim that is dropped has none: remove it'
				: (didYouMean(meant, known) ?? 'an unknown key: remove it'),
	});
	return meant ? { ...problem, meant: formatPath([...parent, meant]) } : problem;
}

/** What to do about a key that is missing, or written with other capitals. */
function missingHint(value: unknown, path: Path): string {
	const key = String(path.at(-1));
	const siblings = Object.keys(Object(valueAt(value, path.slice(0, -1))) as object);
	const written = siblings.find((name) => name.trim().toLowerCase() === key.toLowerCase());
	if (written) return `the key is written "${key}", not "${written}"`;
	const isNote = key === 'note' && path[0] === 'claims';
	return isNote
		? '"note" is missing: a trimmed or altered claim says in one sentence what changed'
		: `"${key}" is missing`;
}

/** The values that would do, where they can be counted. */
function optionsOf(issue: Issue): string[] | undefined {
	if (issue.code === 'invalid_value') return issue.values.map(String);
	if (issue.code === 'invalid_union' && 'options' in issue)
		return (issue.options as unknown[]).map(String);
	return undefined;
}

const types: Record<string, string> = {
	string: 'some text',
	array: 'a list',
	object: 'an object',
	record: 'an object',
	int: 'a whole number',
	number: 'a number',
	boolean: 'true or false',
};
const formats: Record<string, string> = {
	date: 'a day that exists, as YYYY-MM-DD',
	url: 'an https address',
};

function expectation(issue: Issue): string {
	switch (issue.code) {
		case 'invalid_type':
			return types[issue.expected] ?? issue.expected;
		case 'too_small':
			return `at least ${issue.minimum}${unit(issue.origin, issue.minimum)}`;
		case 'too_big':
			return `at most ${issue.maximum}${unit(issue.origin, issue.maximum)}`;
		case 'invalid_format':
			return formats[issue.format] ?? issue.message;
		default:
			return issue.message;
	}
}

function unit(origin: string, n: number | bigint): string {
	if (origin === 'string') return ' characters';
	if (origin !== 'array') return '';
	return n === 1 ? ' entry' : ' entries';
}

/** The same value in the form that is asked for, where it can be told. */
function suggestionFor(issue: Issue, value: unknown): string | undefined {
	if (Array.isArray(value) && issue.code === 'invalid_type' && issue.expected === 'string')
		return 'a single text stands without square brackets';
	if (typeof value !== 'string') return undefined;
	if (issue.code === 'invalid_type') {
		if (issue.expected === 'array') return 'a list stands in square brackets: ["…", "…"]';
		const isNumber = issue.expected === 'number' && /^-?\d+(\.\d+)?$/.test(value);
		return isNumber ? 'a number stands without quotes' : undefined;
	}
	if (issue.code !== 'invalid_format') return undefined;
	let meant: string | undefined;
	if (issue.format === 'url') meant = toHttps(value);
	else if (issue.format === 'date') return meantDay(value);
	else if (issue.message.startsWith('a file name'))
		meant = `${value
			.split(/[\\/]/)
			.at(-1)!
			.replace(/\.\w+$/, '')}.txt`;
	else if (issue.message.startsWith('lower-case words')) meant = toId(value);
	return meant && `did you mean "${meant}"?`;
}
