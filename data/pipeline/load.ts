/**
 * Parses every file and validates it. A file with problems does not keep others from being checked. Checks
 * across files ignore what is missing, since its problem is reported already.
 */
import { parse as parseTolerant } from 'jsonc-parser';
import { z } from 'zod';
import * as schema from '#data/schema';
import { forbiddenCharacters } from './characters.ts';
import { parseJson, type JsonFile } from './json-file.ts';
import { formatPath, missingFile, type Path, type Problem } from './problems.ts';
import { lockFile, recordFile, versionsFolder, type Files } from './read.ts';
import { recordNames } from './record-names.ts';
import { repair } from './repair.ts';
import { loadStrikes, strikesFile, type Strikes } from './strikes.ts';
import { draftProblems, openProposals } from './open-proposals.ts';
import { compareVersions, isVersionOf } from '../versions.ts';
import { validate } from './validate.ts';
import { valueAt } from './value-at.ts';

export type Coding = schema.OriginalCoding | schema.RetellingCoding;

/** The data as far as they are sound. Maps are keyed by source id, which is the file's name. */
export type Data = {
	codebook?: JsonFile<schema.Codebook>;
	script?: JsonFile<schema.Script>;
	site?: JsonFile<schema.Site>;
	beyond?: JsonFile<schema.Beyond>;
	corrections?: JsonFile<schema.Corrections>;
	strikes?: Strikes;
	lock?: schema.Lock;
	/** What texts rested on when they were last read; missing before the first build. */
	read?: schema.ReadRecord;
	/** Published versions by id, the first first. */
	versions: Map<string, schema.Version>;
	/** Every source with a file, sound or not. */
	sources: Set<string>;
	/** Phrases with a figure that needs no link; missing only where site.json could not be read at all. */
	freeFigures?: string[];
	/** Parsed codings, whatever their schema says, for checks of keys alone. */
	raw: Map<string, JsonFile>;
	/** The original's coding first, then retellings by their documents' file names. */
	codings: Map<string, JsonFile<Coding>>;
	/** Codings with open proposals: they are set aside, so that they hinder nothing else. */
	drafts: Map<string, JsonFile>;
	first: Map<string, JsonFile<schema.SecondCoding>>;
	second: Map<string, JsonFile<schema.SecondCoding>>;
	/** The two readings of where each document first makes its claims. */
	places: Record<'first' | 'second', Map<string, JsonFile<schema.PlaceReading>>>;
	/** Files that have problems of their own. */
	broken: Set<string>;
	/** Places with a stand-in value, as `file path`; what later checks say of them is not reported. */
	repaired: string[];
};

const { codebook, script, site, beyond, corrections } = schema;
const singleFiles = { codebook, script, site, beyond, corrections };

/** Whether stand-ins replace a place of a file, or parts of it. */
export function hasStandIns({ repaired }: Data, file: string, path: Path): boolean {
	const place = `${file} ${formatPath(path)}`;
	return repaired.some((at) => at.startsWith(place) && /^$|^[.[]/.test(at.slice(place.length)));
}

/** Whether a fact breaks the schema: its figures and its day may be stand-ins. */
export const isFactUnsound = (data: Data, fact: schema.BeyondFact): boolean =>
	hasStandIns(data, 'data/beyond.json', ['facts', data.beyond!.value.facts.indexOf(fact)]);

/** Parses and validates everything; returns what is sound, and every problem. */
export function load(files: Files): { data: Data; problems: Problem[] } {
	const problems = [...files.problems];
	const data: Data = {
		versions: new Map(),
		sources: new Set(),
		raw: new Map(),
		codings: new Map(),
		drafts: new Map(),
		first: new Map(),
		second: new Map(),
		places: { first: new Map(), second: new Map() },
		broken: new Set(),
		repaired: [],
	};
	const unreadable = new Set(files.problems.map(({ file }) => file));
	const markRepaired = (file: string, path: Path) =>
		data.repaired.push(`${file} ${formatPath(path)}`);
	const parse = (file: string): JsonFile | undefined => {
		const text = files.texts.get(file);
		if (text === undefined) return undefined;
		const result = parseJson(file, text);
		if ('problems' in result) {
			problems.push(...result.problems);
			return undefined;
		}
		for (const { problem, path } of forbiddenCharacters(result.parsed)) {
			problems.push(problem);
			markRepaired(file, path);
		}
		return result.parsed;
	};
	const check = <T>(of: z.ZodType<T>, parsed: JsonFile): JsonFile<T> | undefined => {
		const { value, problems: found } = validate(of, parsed);
		problems.push(...found);
		if (value) return value;
		const repaired = repair(of, parsed.value);
		for (const path of repaired?.paths ?? []) markRepaired(parsed.file, path);
		return repaired && { ...parsed, value: repaired.value };
	};
	for (const [name, of] of Object.entries(singleFiles)) {
		const file = `data/${name}.json`;
		if (!files.texts.has(file) && !unreadable.has(file)) problems.push(missingFile(file));
		const parsed = parse(file);
		const value = parsed && check<unknown>(of, parsed);
		if (value) Object.assign(data, { [name]: value });
	}
	// a slip elsewhere in site.json must not hide figures of the script that nothing binds
	const siteText = parseTolerant(files.texts.get('data/site.json') ?? '', [], {}) as unknown;
	const free = z.array(z.string()).safeParse(valueAt(siteText, ['freeFigures']));
	if (free.data) data.freeFigures = free.data;
	const readText = parse(recordFile);
	const read = readText && check(schema.readRecord, readText);
	if (read) {
		data.read = read.value;
		problems.push(...recordNames(read));
	}
	for (const file of [...files.texts.keys()].filter((file) =>
		file.startsWith(`${versionsFolder}/`),
	)) {
		const parsed = parse(file);
		const version = parsed && check(schema.version, parsed);
		if (!version) continue;
		const id = file.slice(versionsFolder.length + 1, -'.json'.length);
		if (isVersionOf(id, version.value.day)) data.versions.set(id, version.value);
		else
			problems.push(
				version.problem(['day'], { expected: `${id}, the day that the file is named after` }),
			);
	}
	data.versions = new Map([...data.versions].sort(([a], [b]) => compareVersions(a, b)));
	// what was settled before is no draft, whatever somebody has put into it
	const settled = new Set(data.read?.on['documents']?.split(' '));
	const isCodedTwice = (name: string) => files.texts.has(`data/coding/first/${name}.json`);
	for (const file of [...files.texts.keys(), ...unreadable]) {
		const [, places, folder, name] =
			/^data\/coding\/(places\/)?(?:(first|second)\/)?([^/]+)\.json$/.exec(file) ?? [];
		if (!name) continue;
		if (!folder) data.sources.add(name);
		const parsed = parse(file);
		if (!parsed) continue;
		const isNew = !isCodedTwice(name) && !settled.has(name);
		if (!folder && isNew && openProposals(parsed).length) {
			data.sources.delete(name);
			data.drafts.set(name, parsed);
			continue;
		}
		const order = folder as 'first' | 'second' | undefined;
		if (!order) {
			data.raw.set(name, parsed);
		} else if (places) {
			const value = check(schema.placeReading, parsed);
			if (value) data.places[order].set(name, value);
		} else {
			const value = check(schema.secondCoding, parsed);
			if (value) data[order].set(name, value);
		}
	}
	if (!data.sources.size) problems.push(missingFile('data/coding'));
	const [original, ...surplus] = originalsIn([...data.raw.values()]);
	for (const coding of surplus)
		problems.push(
			coding.problem(rolePath, {
				expected: 'exactly one original',
				saw: `"original" here and in ${original?.file}`,
				hint: 'did you mean "retelling"?',
			}),
		);
	for (const [name, parsed] of data.raw) {
		const value = surplus.includes(parsed) ? undefined : check<unknown>(schemaOf(parsed), parsed);
		if (value && roleOf(value)) data.codings.set(name, value as JsonFile<Coding>);
	}
	data.codings = sorted(data.codings);
	if (!unreadable.has(strikesFile)) {
		const { strikes, problems: found } = loadStrikes(files.texts.get(strikesFile));
		problems.push(...found);
		if (strikes) data.strikes = strikes;
	}
	const lock = files.documents ? undefined : parse(lockFile);
	const sound = lock && check(schema.lock, lock);
	if (sound) data.lock = sound.value;
	for (const { file } of problems) data.broken.add(file);
	for (const draft of data.drafts.values()) problems.push(...draftProblems(draft));
	return { data, problems };
}

const rolePath = ['source', 'role'];
const roles = schema.sourceRecord.shape.role;
const roleOf = ({ value }: JsonFile) => roles.safeParse(valueAt(value, rolePath)).data;

/** Codings that say they are the original's; one that lists additions is likelier a slip and comes last. */
function originalsIn(codings: readonly JsonFile[]): JsonFile[] {
	const listsAdditions = ({ value }: JsonFile) => Number(valueAt(value, ['added']) !== undefined);
	return codings
		.filter((coding) => roleOf(coding) === 'original')
		.sort((a, b) => listsAdditions(a) - listsAdditions(b));
}

/** A coding has the original's shape or a retelling's, as its role says; else its role is wrong. */
function schemaOf(coding: JsonFile): z.ZodType {
	const role = valueAt(coding.value, rolePath);
	if (role === 'original') return schema.originalCoding;
	if (role === 'retelling' || typeof role !== 'string') return schema.retellingCoding;
	return z.looseObject({ source: z.looseObject({ role: roles }) });
}

function sorted(codings: Data['codings']): Data['codings'] {
	const rank = ([id, { value }]: [string, JsonFile<Coding>]) =>
		`${value.source.role === 'original' ? 0 : 1} ${value.source.document} ${id}`;
	return new Map([...codings].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)));
}

/** The original's coding and the retellings', typed apart. */
export function byRole({ codings }: Data) {
	const ofRole = (role: string) =>
		[...codings.values()].filter(({ value }) => value.source.role === role);
	return {
		originals: ofRole('original') as JsonFile<schema.OriginalCoding>[],
		retellings: ofRole('retelling') as JsonFile<schema.RetellingCoding>[],
	};
}
