/**
 * The figures that a text may take from the data, by path: one table, in which the same rule gives a
 * figure to the build and its explanation to the evidence panel.
 */
import { additionKinds, backingKinds, claimKinds } from '#data/vocabulary';
import { additionRules } from './additions.ts';
import { agreementRules } from './agreement.ts';
import { claimRules } from './claims.ts';
import { documentRules } from './documents.ts';
import { retellingsOf } from './items.ts';
import { placeRules } from './places.ts';
import { rankedMeasures, rankRules } from './ranks.ts';
import { reuseRules } from './reuse.ts';
import { reviewRules } from './reviews.ts';
import type { CountData, ExplainedCount, Rules } from './rule.ts';
import { shares, statusRules, statusSetNames } from './statuses.ts';
import { strikeRules } from './strikes.ts';

export { strikeItem } from './items.ts';
export type { CountData, ExplainedCount, Group, Item } from './rule.ts';

const rules: Rules = {
	...claimRules,
	...documentRules,
	...statusRules,
	...additionRules,
	...strikeRules,
	...agreementRules,
	...reuseRules,
	...placeRules,
	...rankRules,
	...reviewRules,
};

/** Every pattern with what it counts, for the manual. */
export const countPatterns = Object.entries(rules).map(([pattern, { description }]) => ({
	pattern,
	description,
}));

const retellingIds = (data: CountData) => retellingsOf(data).map(({ id }) => id);

/** Depths of a text that a path may name: each fifty words, down to the end of the longest. */
const depthsOf = ({ sources }: CountData) => {
	const longest = Math.max(...sources.map(({ bodyWords }) => bodyWords));
	return Array.from({ length: Math.ceil(longest / 50) }, (_, i) => String((i + 1) * 50));
};

/** The names that may stand for a `<…>` of a pattern. */
const namesOf: Record<string, (data: CountData) => readonly string[]> = {
	source: ({ sources }) => sources.map(({ id }) => id),
	retelling: retellingIds,
	coded: retellingIds,
	status: () => statusSetNames,
	claim: ({ claims }) => claims.map(({ id }) => id),
	'claim kind': () => claimKinds,
	'addition kind': () => additionKinds,
	backing: () => backingKinds,
	// all of them have a name of their own, since their number changes with one more
	number: (data) => Object.keys(retellingIds(data)),
	share: () => Object.keys(shares),
	measure: () => rankedMeasures,
	end: () => ['most', 'least'],
	depth: depthsOf,
	day: ({ strikes }) => strikes.map(({ date }) => date),
};

const matchers = Object.entries(rules).map(([pattern, { explain }]) => ({
	regex: new RegExp(`^${pattern.replace(/<[^>]+>/g, '([^/]+)')}$`),
	slots: [...pattern.matchAll(/<([^>]+)>/g)].map(([, slot]) => slot!),
	explain,
}));

/** The figure at a path with how it came about; undefined where the data have no such path. */
export function explainCount(data: CountData, path: string): ExplainedCount | undefined {
	for (const { regex, slots, explain } of matchers) {
		const names = regex.exec(path)?.slice(1);
		if (names && slots.every((slot, i) => namesOf[slot]!(data).includes(names[i]!)))
			return explain(data, names);
	}
	return undefined;
}

/**
 * Every path with so many slashes, or any number: many, since each name of a `<…>` makes another. Where a
 * document drops a claim, the paths of its place there have no figure.
 */
export function countPaths(data: CountData, slashes?: number): string[] {
	const expand = (pattern: string): string[] => {
		const [slot, name] = /<([^>]+)>/.exec(pattern) ?? [];
		if (!slot || !name) return [pattern];
		return namesOf[name]!(data).flatMap((value) => expand(pattern.replace(slot, value)));
	};
	const isAsLong = (pattern: string) =>
		slashes === undefined || pattern.split('/').length - 1 === slashes;
	return Object.keys(rules).filter(isAsLong).flatMap(expand);
}
