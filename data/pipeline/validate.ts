/**
 * A schema's complaints as problems in words, each with its place.
 *
 * Zod knows what it expected but not what an editor may have meant, nor which keys stand beside an
 * unknown one; both are read from the schema at that path.
 */
import type { z } from 'zod';
import { address, day } from '#data/schema';
import { findNumberMentions } from './number-mentions.ts';
import { didYouMean, nearest } from './nearest.ts';
import { withValue, type JsonFile } from './json-file.ts';
import { oneOf, formatPath, formatValue, type Path, type Problem } from './problems.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** What a file holds once validated: the value where it is sound, else every problem with it. */
export type Validated<T> = { value?: JsonFile<T>; problems: Problem[] };

/** Checks a file against its schema. */
export function validate<T>(schema: z.ZodType<T>, file: JsonFile): Validated<T> {
	const result = schema.safeParse(file.value);
	if (result.success) return { value: withValue(file, result.data), problems: [] };
	const seen = new Set<string>();
	const explained = result.error.issues.flatMap((issue) => explain(issue, { schema, file }));
	const meant = new Set(explained.map(({ meant }) => meant));
	const problems = explained
		.filter(({ path, saw }) => saw !== 'nothing' || !meant.has(path))
		.map(({ meant: _, ...problem }): Problem => problem)
		.filter(({ path, expected }) => {
			const key = `${path}: ${expected}`;
			return !seen.has(key) && seen.add(key);
		});
	return { problems };
}

type Context = { schema: Schema; file: JsonFile };

/** The key that marks an entry nobody has settled. */
export const proposalKey = 'proposal';

/** A problem; for a misspelt key, also the path of the key that it stands for. */
type Explained = Problem & { meant?: string };

function explain(issue: Issue, { schema, file }: Context): Explained[] {
	const path = issue.path as (string | number)[];
	const value = valueAt(file.value, path);
	if (issue.code === 'unrecognized_keys') {
		const known = keysAt(schema, { path, value: file.value });
		const free = known.filter((key) => !Object.hasOwn(Object(value) as object, key));
		return issue.keys.map((key): Explained => {
			if (key === proposalKey)
				return file.problem([...path, key], {
					key: true,
					expected: 'a settled coding',
					saw: 'a proposal',
					hint: 'read the passage, settle the entry, then delete this line',
				});
			const wanted = nearest(key, free);
			const problem = file.problem([...path, key], {
				key: true,
				expected: known.length
					? `only ${oneOf(known).replace(/ or (?=\S+$)/, ' and ')}`
					: 'no keys',
				saw: formatValue(key),
				hint:
					belongs(schema, { path, value: file.value, key }) ??
					(wanted ? `did you mean "${wanted}"?` : 'an unknown key: remove it'),
			});
			return wanted ? { ...problem, meant: formatPath([...path, wanted]) } : problem;
		});
	}
	if (issue.code === 'invalid_key')
		return [
			file.problem(path, {
				key: true,
				expected: (issue.issues[0]?.message ?? 'another key').toString(),
				saw: formatValue(path.at(-1)),
			}),
		];
	const words = vocabulary(issue);
	const written = keyBeside(file.value, path);
	const missing =
		value !== undefined
			? undefined
			: written
				? `the key is written "${String(path.at(-1))}", not "${written}"`
				: `"${path.at(-1)}" is missing`;
	return [
		file.problem(path, {
			expected: words ? oneOf(words) : expectation(issue),
			saw: formatValue(value),
			hint: missing
				? hintForMissing(path, missing)
				: words
					? didYouMean(value, words)
					: repairFor(issue, value),
		}),
	];
}

/** A key beside one that is missing, which differs from it in capitals alone. */
function keyBeside(value: unknown, path: Path): string | undefined {
	const beside = Object.keys(Object(valueAt(value, path.slice(0, -1))) as object);
	const wanted = String(path.at(-1)).toLowerCase();
	return beside.find((key) => key.trim().toLowerCase() === wanted);
}

/** Where an entry of another kind has the key: that this one has none. */
function belongs(
	schema: Schema,
	{ path, value, key }: { path: Path; value: unknown; key: string },
): string | undefined {
	const status = valueAt(value, [...path, 'status']);
	if (status !== 'dropped') return undefined;
	const other = { status: 'kept' };
	const kept = keysAt(schema, { path, value: replaced(value, { path, with: other }) });
	return kept.includes(key) ? 'a claim that is dropped has none: remove it' : undefined;
}

/** A value with another in one place. */
function replaced(value: unknown, { path, with: other }: { path: Path; with: unknown }): unknown {
	const [step, ...rest] = path;
	if (step === undefined) return other;
	return { [step]: replaced(valueAt(value, [step]), { path: rest, with: other }) };
}

function hintForMissing(path: Path, missing: string): string {
	return path.at(-1) === 'note' && path[0] === 'claims'
		? `${missing}: a trimmed or altered claim says in one sentence what changed`
		: missing;
}

/** The values that would do, where they can be counted. */
function vocabulary(issue: Issue): string[] | undefined {
	if (issue.code === 'invalid_value') return issue.values.map(String);
	if (issue.code === 'invalid_union' && 'options' in issue)
		return (issue.options as unknown[]).map(String);
	return undefined;
}

function expectation(issue: Issue): string {
	switch (issue.code) {
		case 'invalid_type':
			return (
				{
					string: 'some text',
					array: 'a list',
					object: 'an object',
					record: 'an object',
					int: 'a whole number',
					number: 'a number',
					boolean: 'true or false',
				}[issue.expected as string] ?? issue.expected
			);
		case 'too_small':
			return issue.origin === 'array'
				? `at least ${issue.minimum} ${issue.minimum === 1 ? 'entry' : 'entries'}`
				: `at least ${issue.minimum}`;
		case 'too_big':
			return issue.origin === 'string'
				? `at most ${issue.maximum} characters`
				: issue.origin === 'array'
					? `at most ${issue.maximum} ${issue.maximum === 1 ? 'entry' : 'entries'}`
					: `at most ${issue.maximum}`;
		case 'invalid_format':
			return formats[issue.format] ?? issue.message;
		default:
			return issue.message;
	}
}

const formats: Record<string, string> = {
	date: 'a day that exists, as YYYY-MM-DD',
	url: 'an https address',
};

/** The same value in the form that is asked for, where it can be told. */
function repairFor(issue: Issue, value: unknown): string | undefined {
	if (typeof value !== 'string') return undefined;
	const meant = (text: string) => `did you mean "${text}"?`;
	if (issue.code === 'invalid_type') {
		if (issue.expected === 'array') return 'a list stands in square brackets: ["…", "…"]';
		const isNumber = issue.expected === 'number' && /^-?\d+(\.\d+)?$/.test(value);
		return isNumber ? 'a number stands without quotes' : undefined;
	}
	if (issue.code !== 'invalid_format') return undefined;
	const secure = issue.format === 'url' && overHttps(value);
	if (secure) return meant(secure);
	if (issue.format === 'date') {
		const found = isoDay(value);
		return found && meant(found);
	}
	const slug = value
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	return issue.message.startsWith('lower-case words') && slug ? meant(slug) : undefined;
}

/** The same address over https, where it has another kind of address or none. */
export function overHttps(text: string): string | undefined {
	const whole = text.replace(
		/^(?:http:\/\/)?(?=[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/|$))/,
		'https://',
	);
	return whole !== text && address.safeParse(whole).success ? whole : undefined;
}

/** The day that a text seems to name; a day past the end of its month becomes the month's last. */
export function isoDay(text: string): string | undefined {
	const padded = text.replace(/(?<=-)\d(?!\d)/g, '0$&');
	if (padded !== text && day.safeParse(padded).success) return padded;
	const date = findNumberMentions(text)[0]?.value;
	if (date?.kind !== 'date' || !date.year || !date.month || !date.day) return undefined;
	const last = new Date(Date.UTC(date.year, date.month, 0)).getUTCDate();
	const two = (n: number) => String(n).padStart(2, '0');
	const found = [date.year, two(date.month), two(Math.min(date.day, last))].join('-');
	return date.month <= 12 && found !== text ? found : undefined;
}

/** The value at a path, or undefined. */
export function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(at, key) =>
			typeof at === 'object' && at !== null && Object.hasOwn(at, key)
				? (at as Record<string | number, unknown>)[key]
				: undefined,
		value,
	);
}

type Def = z.core.$ZodTypeDef & Record<string, unknown>;
const defOf = (schema: Schema) => schema._zod.def as Def;

/** The keys that an object may have at a path; a union is entered through its discriminator. */
function keysAt(schema: Schema, { path, value }: { path: Path; value: unknown }): string[] {
	let at: Schema | undefined = resolve(schema, value);
	let here = value;
	for (const step of path) {
		if (!at) return [];
		const def = defOf(at);
		here = valueAt(here, [step]);
		const next =
			def.type === 'object'
				? (def.shape as Record<string, Schema>)[step]
				: ((def.valueType ?? def.element) as Schema | undefined);
		at = next && resolve(next, here);
	}
	return at && defOf(at).type === 'object' ? Object.keys(defOf(at).shape as object) : [];
}

/** Strips optional, nullable and default wrappers, and picks a union's branch by its discriminator. */
function resolve(schema: Schema, value: unknown): Schema | undefined {
	let at = schema;
	for (let def = defOf(at); 'innerType' in def; def = defOf(at)) at = def.innerType as Schema;
	const { type, options, discriminator } = defOf(at) as unknown as {
		type: string;
		options: Schema[];
		discriminator: string;
	};
	if (type !== 'union') return at;
	const wanted = valueAt(value, [discriminator]);
	return options.find((option) =>
		option._zod.propValues?.[discriminator]?.has(wanted as z.core.util.Primitive),
	);
}
