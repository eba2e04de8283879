/**
 * The figures that a text may take from the data, by path: one table, and the only place that knows.
 *
 * A path is words joined by slashes; `<…>` in a pattern stands for any name of that sort.
 */
import {
	additionKinds,
	backingKinds,
	claimKinds,
	type Agreement,
	type CodebookClaim,
	type OriginalCoding,
	type RetellingCoding,
	type Reuse,
	type Strike,
} from '#data/schema';

/** What counts are computed from. */
export type Countable = {
	claims: readonly CodebookClaim[];
	original: OriginalCoding;
	retellings: readonly RetellingCoding[];
	/** Words of each document. */
	words: Readonly<Record<string, number>>;
	strikes: readonly Strike[];
	agreement: readonly Agreement[];
	reuse: readonly Reuse[];
};

/** A computed figure; `of` is the whole that a text may name beside it ("24 of 57"). */
export type Count = { n: number; of?: number | undefined; also?: number[] };

type Slot =
	| 'source'
	| 'retelling'
	| 'status'
	| 'claim kind'
	| 'addition kind'
	| 'backing'
	| 'claim'
	| 'number'
	| 'day'
	| 'coded';
type Rule = {
	pattern: string;
	description: string;
	count: (data: Countable, names: string[]) => number;
	of?: (data: Countable, names: string[]) => number;
	/** Other ways to write the same figure. */
	also?: (n: number) => number[];
};

const asserts: Record<string, readonly string[]> = {
	kept: ['kept'],
	trimmed: ['trimmed'],
	altered: ['altered'],
	dropped: ['dropped'],
	carried: ['kept', 'trimmed'],
	asserted: ['kept', 'trimmed', 'altered'],
};
const statusNames = Object.keys(asserts);

const retelling = ({ retellings }: Countable, id = '') =>
	retellings.find(({ source }) => source.id === id);
const has = (
	coding: RetellingCoding | undefined,
	{ claim, status }: { claim: string; status: string },
) => asserts[status]?.includes(coding?.claims[claim]?.status ?? '') ?? false;
const holders = (data: Countable, { claim, status }: { claim: string; status: string }) =>
	data.retellings.filter((coding) => has(coding, { claim, status })).length;
const ofKind = ({ claims }: Countable, kind = '') =>
	claims.filter((claim) => claim.kind === kind).length;
const sum = (rows: readonly Strike[], column: 'strikes' | 'boats' | 'killed') =>
	rows.reduce((n, row) => n + row[column], 0);
const beside = ({ reuse, original }: Countable, id = '') =>
	reuse.find(({ a, b }) => a === original.source.id && b === id);
const agreed = ({ agreement }: Countable, id = 'all') =>
	agreement.find(({ source }) => source === id);

const rules: Rule[] = [
	{
		pattern: 'claims',
		description: 'claims of the original',
		count: ({ claims }) => claims.length,
	},
	{
		pattern: 'claims/<claim kind>',
		description: 'claims of one kind',
		count: (data, [kind]) => ofKind(data, kind),
		of: ({ claims }) => claims.length,
	},
	{
		pattern: 'backing/<backing>',
		description: 'claims backed in one way',
		count: ({ original }, [kind]) =>
			Object.values(original.claims).filter(({ backing }) => backing.kind === kind).length,
		of: ({ claims }) => claims.length,
	},
	{
		pattern: 'documents',
		description: 'documents, the original included',
		count: ({ retellings }) => retellings.length + 1,
	},
	{
		pattern: 'retellings',
		description: 'retellings',
		count: ({ retellings }) => retellings.length,
	},
	{
		pattern: 'words/<source>',
		description: 'words of a document',
		count: ({ words }, [id]) => words[id ?? ''] ?? 0,
	},
	{
		pattern: '<status>/<retelling>',
		description:
			'claims with that status in a retelling; carried is kept or trimmed, asserted also altered',
		count: (data, [status = '', id]) =>
			data.claims.filter((claim) => has(retelling(data, id), { claim: claim.id, status })).length,
		of: ({ claims }) => claims.length,
	},
	{
		pattern: '<status>/<retelling>/<claim kind>',
		description: 'the same among claims of one kind',
		count: (data, [status = '', id, kind]) =>
			data.claims.filter(
				(claim) => claim.kind === kind && has(retelling(data, id), { claim: claim.id, status }),
			).length,
		of: (data, [, , kind]) => ofKind(data, kind),
	},
	{
		pattern: '<status>-by/<claim>',
		description: 'retellings in which one claim has that status',
		count: (data, [status = '', claim = '']) => holders(data, { claim, status }),
		of: ({ retellings }) => retellings.length,
	},
	{
		pattern: '<status>-by/<number>',
		description: 'claims that have that status in exactly so many retellings',
		count: (data, [status = '', n]) =>
			data.claims.filter(({ id }) => holders(data, { claim: id, status }) === Number(n)).length,
		of: ({ claims }) => claims.length,
	},
	{
		pattern: '<status>-by/<number>/<claim kind>',
		description: 'the same among claims of one kind',
		count: (data, [status = '', n, kind]) =>
			data.claims.filter(
				(claim) => claim.kind === kind && holders(data, { claim: claim.id, status }) === Number(n),
			).length,
		of: (data, [, , kind]) => ofKind(data, kind),
	},
	{
		pattern: 'added',
		description: 'additions of all retellings',
		count: ({ retellings }) => retellings.reduce((n, { added }) => n + added.length, 0),
	},
	{
		pattern: 'added/<retelling>',
		description: 'additions of a retelling',
		count: (data, [id]) => retelling(data, id)?.added.length ?? 0,
		of: ({ retellings }) => retellings.reduce((n, { added }) => n + added.length, 0),
	},
	{
		pattern: 'added/<addition kind>',
		description: 'additions of one kind',
		count: ({ retellings }, [kind]) =>
			retellings.reduce(
				(n, { added }) => n + added.filter((entry) => entry.kind === kind).length,
				0,
			),
		of: ({ retellings }) => retellings.reduce((n, { added }) => n + added.length, 0),
	},
	{
		pattern: 'added/<retelling>/<addition kind>',
		description: 'additions of one kind in a retelling',
		count: (data, [id, kind]) =>
			retelling(data, id)?.added.filter((entry) => entry.kind === kind).length ?? 0,
		of: (data, [id]) => retelling(data, id)?.added.length ?? 0,
	},
	{
		pattern: 'strikes/announcements',
		description: 'rows of the dated series',
		count: ({ strikes }) => strikes.length,
	},
	{
		pattern: 'strikes/strikes',
		description: 'strikes of the series',
		count: ({ strikes }) => sum(strikes, 'strikes'),
	},
	{
		pattern: 'strikes/boats',
		description: 'boats of the series',
		count: ({ strikes }) => sum(strikes, 'boats'),
	},
	{
		pattern: 'strikes/killed',
		description: 'people killed in the series',
		count: ({ strikes }) => sum(strikes, 'killed'),
	},
	...(['strikes', 'boats', 'killed'] as const).map((column): Rule => ({
		pattern: `strikes/${column}/<day>`,
		description: `${column} of one day`,
		count: ({ strikes }, [day]) =>
			sum(
				strikes.filter(({ date }) => date === day),
				column,
			),
		of: ({ strikes }) => sum(strikes, column),
	})),
	{
		pattern: 'agreement/same',
		description: 'codings on which two independent readings agreed',
		count: (data) => agreed(data)?.same ?? 0,
		of: (data) => agreed(data)?.cells ?? 0,
	},
	{
		pattern: 'agreement/differ',
		description: 'codings on which they differed',
		count: (data) => (agreed(data)?.cells ?? 0) - (agreed(data)?.same ?? 0),
		of: (data) => agreed(data)?.cells ?? 0,
	},
	{
		pattern: 'agreement/cells',
		description: 'codings made twice',
		count: (data) => agreed(data)?.cells ?? 0,
	},
	{
		pattern: 'agreement/same/<coded>',
		description: 'the same for one retelling',
		count: (data, [id]) => agreed(data, id)?.same ?? 0,
		of: (data, [id]) => agreed(data, id)?.cells ?? 0,
	},
	{
		pattern: 'agreement/differ/<coded>',
		description: 'the same for one retelling',
		count: (data, [id]) => (agreed(data, id)?.cells ?? 0) - (agreed(data, id)?.same ?? 0),
		of: (data, [id]) => agreed(data, id)?.cells ?? 0,
	},
	{
		pattern: 'agreement/percent',
		description: 'agreement in percent',
		count: (data) => Math.round((agreed(data)?.raw ?? 0) * 100),
	},
	{
		pattern: 'kappa',
		description: 'Cohen’s kappa in hundredths; may be written 0.82 or 82',
		count: (data) => Math.round((agreed(data)?.kappa ?? 0) * 100),
		also: (n) => [n / 100],
	},
	{
		pattern: 'kappa/<coded>',
		description: 'the same for one retelling',
		count: (data, [id]) => Math.round((agreed(data, id)?.kappa ?? 0) * 100),
		also: (n) => [n / 100],
	},
	{
		pattern: 'reuse/longest/<retelling>',
		description: 'the longest run of words that a retelling shares with the original',
		count: (data, [id]) => beside(data, id)?.longest.words ?? 0,
	},
	{
		pattern: 'reuse/percent/<retelling>',
		description: 'the share of a retelling’s 5-word runs that stand in the original, in percent',
		count: (data, [id]) => Math.round((beside(data, id)?.containmentB ?? 0) * 100),
	},
];

/** Every pattern with what it counts, for the manual. */
export const countPatterns = rules.map(({ pattern, description }) => ({ pattern, description }));

function namesOf(data: Countable): Record<Slot, readonly string[]> {
	const retellings = data.retellings.map(({ source }) => source.id);
	return {
		source: [data.original.source.id, ...retellings],
		retelling: retellings,
		coded: retellings,
		status: statusNames,
		claim: data.claims.map(({ id }) => id),
		'claim kind': claimKinds,
		'addition kind': additionKinds,
		backing: backingKinds,
		number: [...Array(retellings.length + 1).keys()].map(String),
		day: data.strikes.map(({ date }) => date),
	};
}

/** Computes the figure at a path, or undefined where there is no such path. */
export function counter(data: Countable): (path: string) => Count | undefined {
	const names = namesOf(data);
	const sets = new Map(Object.entries(names).map(([slot, list]) => [slot, new Set(list)]));
	const known = new Map<string, Count>();
	const readers = rules.map((rule) => ({ rule, reader: readerOf(rule.pattern) }));
	return (path) => {
		const before = known.get(path);
		if (before) return before;
		for (const { rule, reader } of readers) {
			const match = reader.regex.exec(path);
			if (!match || !reader.slots.every((slot, i) => sets.get(slot)?.has(match[i + 1] ?? '')))
				continue;
			const given = match.slice(1);
			const n = rule.count(data, given);
			const count: Count = { n, of: rule.of?.(data, given), also: rule.also?.(n) ?? [] };
			known.set(path, count);
			return count;
		}
		return undefined;
	};
}

function readerOf(pattern: string): { regex: RegExp; slots: Slot[] } {
	const slots = [...pattern.matchAll(/<([^>]+)>/g)].map(([, slot]) => slot as Slot);
	const status = statusNames.join('|');
	const regex = pattern.replace(/<([^>]+)>/g, (_, slot) =>
		slot === 'status' ? `(${status})` : '([^/]+)',
	);
	return { regex: new RegExp(`^${regex}$`), slots };
}

/** Every path there is; for suggestions, since it is long. */
export function allPaths(data: Countable): string[] {
	const names = namesOf(data);
	const expand = (pattern: string): string[] => {
		const slot = /<([^>]+)>/.exec(pattern);
		if (!slot) return [pattern];
		return names[slot[1] as Slot].flatMap((name) => expand(pattern.replace(slot[0], name)));
	};
	return rules.flatMap(({ pattern }) => expand(pattern));
}
