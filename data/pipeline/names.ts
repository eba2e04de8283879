/** The names that the data define, and what to say of a name that is not among them. */
import { byRole, type Data } from './load.ts';
import { didYouMean } from './nearest.ts';
import { formatValue, type Message } from './problems.ts';

const descriptions = {
	claims: 'a claim of data/codebook.json',
	topics: 'a topic of data/codebook.json',
	facts: 'a fact of data/beyond.json',
	sources: 'a source of data/coding',
	retellings: 'a retelling of data/coding',
	parts: 'a part of this script',
	events: 'an event of this script',
	steps: 'a step of this script',
	days: 'a day of data/strikes.csv',
	counts: 'a count path of docs/count-paths.md',
	pages: 'a page of this site',
	reviewers: 'a reviewer of data/site.json',
};

export type NameKind = keyof typeof descriptions;

/** All names of each kind; empty where the file that defines them cannot be read. */
export function namesOf(data: Data) {
	const { codebook, beyond, sources, script, strikes } = data;
	const claims = codebook?.value.claims ?? [];
	const original = byRole(data).originals[0]?.value.source.id;
	const { parts = [], events = [], chapters = [] } = script?.value ?? {};
	const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
	return {
		claims: ids(claims),
		topics: [...new Set(claims.map(({ topic }) => topic))],
		facts: ids(beyond?.value.facts ?? []),
		sources: [...sources],
		retellings: [...sources].filter((id) => id !== original),
		parts: ids(parts),
		events: ids(events),
		steps: chapters.flatMap(({ steps }) => ids(steps)),
		reviewers: data.site?.value.reviewers ?? [],
		days: strikes?.rows.map(({ date }) => date) ?? [],
	};
}

/** What is wrong with a name that is not among those known. */
export function unknownName(kind: NameKind, name: string, known: Iterable<string>): Message {
	const list = kind === 'days' ? `there are ${[...known].slice(0, 20).join(', ')}` : undefined;
	return {
		expected: descriptions[kind],
		saw: formatValue(name),
		hint: didYouMean(name, known) ?? list,
	};
}
