/**
 * Every file parsed and checked against its schema, as far as each is sound.
 *
 * A file with faults keeps no other from being checked: what a cross check needs and does not find, it
 * leaves alone, since the fault itself is already a problem.
 */
import { z } from 'zod';
import * as schema from '#data/schema';
import type { Lock } from '#data/schema';
import { forbiddenCharacters } from './characters.ts';
import { lockSchema } from './lock.ts';
import { repair } from './repair.ts';
import { parseJson, withValue, type JsonFile } from './json-file.ts';
import { formatPath, type Problem } from './problems.ts';
import { lockFile, type Files } from './read.ts';
import { loadStrikes, type Strikes } from './strikes.ts';
import { validate } from './validate.ts';
import { valueAt } from './value-at.ts';

export type Coding = schema.OriginalCoding | schema.RetellingCoding;

/** The data as far as it is sound. Maps are keyed by source id, which is the file's name. */
export type Data = {
	codebook?: JsonFile<schema.Codebook>;
	script?: JsonFile<schema.Script>;
	site?: JsonFile<schema.Site>;
	beyond?: JsonFile<schema.Beyond>;
	corrections?: JsonFile<schema.Corrections>;
	strikes?: Strikes;
	lock?: Lock;
	/** Every source with a file, sound or not. */
	sources: Set<string>;
	/**
	 * Phrases of site.json with a figure that needs no link, even where the rest of that file is
	 * unsound; missing where it could not be read at all.
	 */
	freeFigures?: string[];
	/** Parsed codings, whatever their schema says, for checks of keys alone. */
	raw: Map<string, JsonFile>;
	codings: Map<string, JsonFile<Coding>>;
	first: Map<string, JsonFile<schema.SecondCoding>>;
	second: Map<string, JsonFile<schema.SecondCoding>>;
	/** Files that have problems of their own. */
	broken: Set<string>;
	/** Places that hold a stand-in, as `file path`; what later checks say of them is not believed. */
	mended: string[];
};

const single = {
	codebook: schema.codebook,
	script: schema.script,
	site: schema.site,
	beyond: schema.beyond,
	corrections: schema.corrections,
};

/** Parses and validates everything; hands back what is sound, and every problem. */
export function load(files: Files): { data: Data; problems: Problem[] } {
	const problems = [...files.problems];
	const data: Data = {
		sources: new Set(),
		raw: new Map(),
		codings: new Map(),
		first: new Map(),
		second: new Map(),
		broken: new Set(),
		mended: [],
	};
	const parse = (file: string): JsonFile | undefined => {
		const text = files.texts.get(file);
		if (text === undefined) return undefined;
		const result = parseJson(file, text);
		if ('parsed' in result) {
			for (const { problem, path } of forbiddenCharacters(result.parsed)) {
				problems.push(problem);
				data.mended.push(`${file} ${formatPath(path)}`);
			}
			return result.parsed;
		}
		problems.push(...result.problems);
		return undefined;
	};
	const check = <T>(of: z.ZodType<T>, parsed: JsonFile): JsonFile<T> | undefined => {
		const { value, problems: found } = validate(of, parsed);
		problems.push(...found);
		if (value) return value;
		const mended = repair(of, parsed.value);
		for (const path of mended?.touched ?? [])
			data.mended.push(`${parsed.file} ${formatPath(path)}`);
		return mended && withValue(parsed, mended.value);
	};
	for (const [name, of] of Object.entries(single)) {
		const file = `data/${name}.json`;
		if (!files.texts.has(file) && !files.problems.some((problem) => problem.file === file))
			problems.push(absent(file));
		const parsed = parse(file);
		const value = parsed && check<unknown>(of, parsed);
		const free = name === 'site' && parsed && freeFigures(parsed);
		if (free) data.freeFigures = free;
		if (value) Object.assign(data, { [name]: value });
	}
	const unreadable = files.problems.map(({ file }) => file);
	for (const file of [...files.texts.keys(), ...unreadable]) {
		const [, folder, name] = /^data\/coding\/(?:(first|second)\/)?([^/]+)\.json$/.exec(file) ?? [];
		if (!name) continue;
		if (!folder) data.sources.add(name);
		const parsed = parse(file);
		if (!parsed) continue;
		if (folder === 'first' || folder === 'second') {
			const value = check(schema.secondCoding, parsed);
			if (value) data[folder].set(name, value);
			continue;
		}
		data.raw.set(name, parsed);
	}
	const twofold = surplusOriginals([...data.raw.values()]);
	problems.push(...twofold.problems);
	for (const [name, parsed] of data.raw) {
		const value = twofold.surplus.has(parsed) ? undefined : loadCoding(parsed, check);
		if (value) data.codings.set(name, value);
	}
	if (!data.sources.size) problems.push(absent('data/coding'));
	const strikes = unreadable.includes('data/strikes.csv')
		? undefined
		: loadStrikes(files.texts.get('data/strikes.csv'));
	problems.push(...(strikes?.problems ?? []));
	if (strikes?.strikes) data.strikes = strikes.strikes;
	const lock = files.documents ? undefined : parse(lockFile);
	const sound = lock && check(lockSchema, lock);
	if (sound) data.lock = sound.value;
	for (const { file } of problems) data.broken.add(file);
	return { data: sorted(data), problems };
}

function freeFigures({ value }: JsonFile): string[] | undefined {
	return z.object({ freeFigures: z.array(z.string()) }).safeParse(value).data?.freeFigures;
}

function absent(file: string): Problem {
	return { file, path: '', line: 1, column: 1, expected: 'this file', saw: 'no file' };
}

/** Originals beside the first; one that lists additions is the likelier slip than one that does not. */
function surplusOriginals(codings: JsonFile[]): { surplus: Set<JsonFile>; problems: Problem[] } {
	const originals = codings
		.filter(({ value }) => valueAt(value, ['source', 'role']) === 'original')
		.sort((a, b) => Number(isRetelling(a)) - Number(isRetelling(b)));
	const [first, ...surplus] = originals;
	return {
		surplus: new Set(surplus),
		problems: surplus.map((coding) =>
			coding.problem(['source', 'role'], {
				expected: 'exactly one original',
				saw: `"original" here and in ${first?.file}`,
				hint: 'did you mean "retelling"?',
			}),
		),
	};
}

const isRetelling = ({ value }: JsonFile) => valueAt(value, ['added']) !== undefined;

type Check = <T>(of: z.ZodType<T>, parsed: JsonFile) => JsonFile<T> | undefined;

/** A coding has the original's shape or a retelling's, as its role says. */
function loadCoding(parsed: JsonFile, check: Check): JsonFile<Coding> | undefined {
	const role = z
		.looseObject({ source: z.looseObject({ role: z.string() }) })
		.safeParse(parsed.value);
	const isOriginal = role.success && role.data.source.role === 'original';
	if (role.success && !['original', 'retelling'].includes(role.data.source.role)) {
		check(
			z.looseObject({ source: z.looseObject({ role: schema.sourceRecord.shape.role }) }),
			parsed,
		);
		return undefined;
	}
	return isOriginal ? check(schema.originalCoding, parsed) : check(schema.retellingCoding, parsed);
}

/** Sources in one order everywhere: the original, then retellings by their documents' file names. */
function sorted(data: Data): Data {
	const rank = ([id, { value }]: [string, JsonFile<Coding>]) =>
		`${value.source.role === 'original' ? 0 : 1} ${value.source.document} ${id}`;
	const entries = [...data.codings].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
	return { ...data, codings: new Map(entries) };
}

/** The original's coding and the retellings', typed apart. */
export function byRole({ codings }: Data) {
	const all = [...codings.values()];
	const is =
		<T extends Coding>(role: T['source']['role']) =>
		(coding: JsonFile<Coding>): coding is JsonFile<T> =>
			coding.value.source.role === role;
	return {
		originals: all.filter(is<schema.OriginalCoding>('original')),
		retellings: all.filter(is<schema.RetellingCoding>('retelling')),
	};
}
