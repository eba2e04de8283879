/**
 * What each text that a reader sees rests on: the figures that it takes from the data, the claims that
 * it names or whose rows its picture shows, facts, and, where it speaks of them, which documents there are.
 */
import type { Exploration, View } from '#data/schema';
import { splitWords } from '../words.ts';
import { explainCount, type CountData, type ExplainedCount } from '../counts/index.ts';
import { placeIn } from '../place.ts';
import { allSteps, entriesOf, stepsOf, type Part } from './checks/cross-check.ts';
import { sha256 } from './documents.ts';
import { byRole, type Data } from './load.ts';
import { findNumberMentions } from './number-mentions.ts';
import type { Path } from './problems.ts';
import { parseProse } from './prose.ts';
import { typeset } from './typeset.ts';
import { contentOf } from './view-content.ts';

/** A text with its place and the names of all that it rests on. */
export type RestingText = {
	/** The sort of text and the id of what it belongs to: `step:fewest`. */
	key: string;
	words: string;
	at: Part;
	path: Path;
	on: string[];
};

/** The texts, and what each name stands for today, as few words. */
export type Resting = { texts: RestingText[]; now: Map<string, string> };

/** A short hash, for words that a record shall notice but not repeat. */
export const shortHash = (value: unknown): string => sha256(JSON.stringify(value)).slice(0, 8);

/** The name under which the list of documents stands. */
export const documentsKey = 'documents';

/** Collects the texts of sound data. */
export function restingTexts(data: Data, counts: CountData): Resting {
	const now = stateOf(data);
	const { script, site, beyond } = data;
	const outlets = counts.sources.map(({ outlet }) => outlet.replace(/^The /, ''));
	const namesOf = (sort: string) => [...now.keys()].filter((key) => key.startsWith(sort));
	const cells = namesOf('cell:');
	const speaksOfDocuments = (words: string) =>
		/retell|retold|outlet|document|pages/i.test(words.replace(/\bbeyond the documents\b/gi, '')) ||
		outlets.slice(1).some((outlet) => words.includes(outlet));
	const cellsOf = (id: string) => cells.filter((key) => key.endsWith(`/${id}`));
	const revisionsOf = (id: string) =>
		(beyond?.value.facts ?? [])
			.filter(({ revises }) => revises === id)
			.map((fact) => `fact:${fact.id}`);
	const reference = (ref: string): string[] => {
		const [, kind, target = ''] = /^(\w+):(.*)$/s.exec(ref) ?? [];
		if (kind === 'claim') return [`claim:${target}`];
		if (kind === 'beyond') return [`fact:${target}`];
		if (kind === 'quote') {
			const [source, id = ''] = target.split('/');
			return id.startsWith('add-') ? [`addition:${source}/${id}`] : [`claim:${id}`];
		}
		if (kind !== 'count') return [];
		const found = explainCount(counts, target);
		// the check of references refuses it
		if (!found) return [];
		now.set(ref, stateOfCount(target, found));
		return [ref];
	};
	const linked = (sources: readonly string[]) =>
		sources
			.flatMap((source) => parseProse(source).prose.links)
			.flatMap(({ kind, target }) => reference(`${kind}:${target}`))
			.flatMap((name) => {
				if (!name.startsWith('claim:')) return [name];
				const id = name.slice('claim:'.length);
				return [name, ...cellsOf(id), ...revisionsOf(id)];
			});
	const shown = (id: string, view: View | Exploration): string[] => {
		const { claims, onDocuments, refs = [], ...rest } = contentOf(data, view);
		const additions = rest.additions ? namesOf('addition:') : [];
		const places = rest.places ? placesOf(counts) : [];
		// what is no longer shown is in no list, so that the picture has a state of its own
		now.set(`view:${id}`, shortHash([view, claims, refs, additions, places]));
		return [
			`view:${id}`,
			...claims.flatMap((id) => [`claim:${id}`, ...(onDocuments ? cellsOf(id) : [])]),
			...refs.flatMap(reference),
			...additions,
			...(rest.others ?? []),
			...(onDocuments ? [documentsKey] : []),
		];
	};
	const text = (key: string, words: string, place: { at: Part; path: Path; on: string[] }) => ({
		...{ key, words, at: place.at, path: place.path },
		on: [...new Set([...place.on, ...(speaksOfDocuments(words) ? [documentsKey] : [])])],
	});
	/** A text without links: it rests on those of the text beside it where it holds a figure. */
	const unlinked = (words: string, beside: readonly string[]) =>
		findNumberMentions(words, data.freeFigures).length
			? linked(beside).filter((name) => !name.startsWith('cell:'))
			: [];
	const chapters = entriesOf(script, 'chapters').flatMap((chapter) => {
		const { id, title, steps } = chapter;
		const bound = unlinked(
			title,
			steps.flatMap(({ text }) => text),
		);
		return [
			text(`title:${id}`, title, { at: chapter, path: ['title'], on: bound }),
			...stepsOf(chapter).flatMap((step) => {
				const view = shown(step.id, step.view);
				const ofText = [...view, ...linked(step.text)];
				const ofAlt = [...view, ...unlinked(step.alt, step.text)];
				return [
					text(`step:${step.id}`, step.text.join('\n'), { at: step, path: ['text'], on: ofText }),
					text(`alt:${step.id}`, step.alt, { at: step, path: ['alt'], on: ofAlt }),
				];
			}),
		];
	});
	const steps = allSteps(script);
	const embeds = entriesOf(script, 'embeds').flatMap((embed) => {
		const { id, finding, title, view, explore, step } = embed;
		const drawn = explore ?? view ?? steps.find((one) => one.id === step)?.view;
		const on = [...linked([finding]), ...(drawn ? shown(`embed/${id}`, drawn) : [])];
		const ofTitle = unlinked(title, [finding]);
		return [
			text(`embed:${id}`, finding, { at: embed, path: ['finding'], on }),
			text(`embed-title:${id}`, title, { at: embed, path: ['title'], on: ofTitle }),
		];
	});
	const labels = [
		...entriesOf(script, 'parts').map((part) => ({ sort: 'part', part })),
		...entriesOf(script, 'events').map((part) => ({ sort: 'event', part })),
	].map(({ sort, part }) =>
		text(`${sort}:${part.id}`, part.label, { at: part, path: ['label'], on: reference(part.ref) }),
	);
	const facts = entriesOf(beyond, 'facts')
		.map((fact) =>
			text(`fact:${fact.id}`, `${fact.label}. ${fact.fact}`, { at: fact, path: ['fact'], on: [] }),
		)
		.filter(({ on }) => on.length);
	const words = (['title', 'standfirst'] as const).flatMap((key) =>
		site ? text(`site:${key}`, site.value[key], { at: site, path: [key], on: [documentsKey] }) : [],
	);
	return {
		texts: [...words, ...chapters, ...embeds, ...labels, ...facts, ...reviewsOf(data)],
		now,
	};
}

/** The sort of text that a cell’s reviews are: what they say rests on both passages as they were. */
export const reviewSort = 'review';

const reviewsOf = (data: Data): RestingText[] =>
	byRole(data).retellings.flatMap((coding) =>
		Object.entries(coding.value.claims).flatMap(([claim, { reviewed }]) => {
			const cell = `${coding.value.source.id}/${claim}`;
			return reviewed
				? {
						...{ key: `${reviewSort}:${cell}`, words: JSON.stringify(reviewed), at: coding },
						...{ path: ['claims', claim, 'reviewed'], on: [`cell:${cell}`, `claim:${claim}`] },
					}
				: [];
		}),
	);

/** Where each document first makes each claim, and how long its parts are. */
const placesOf = (counts: CountData) =>
	counts.sources.map((source) => [
		...[source.bodyWords, source.leadWords, source.above],
		counts.claims.map((claim) => placeIn(counts, { source, claim })),
	]);

/** A figure as the record keeps it: with its whole, and for a rank with who holds it. */
function stateOfCount(path: string, found: ExplainedCount): string {
	const { n, of, written = n, sources = [] } = found;
	// the documents themselves stand under a name of their own
	const who = path === 'retellings' ? [] : sources;
	return [written, ...(of === undefined ? [] : ['of', of]), ...who].join(' ');
}

/** What the names stand for today; figures are looked up as texts need them. */
function stateOf(data: Data): Map<string, string> {
	const { codebook, beyond, strikes } = data;
	const { originals, retellings } = byRole(data);
	const original = originals[0]?.value;
	const now = new Map<string, string>();
	now.set(documentsKey, [...data.sources].sort().join(' '));
	for (const { topic: _, ...claim } of codebook?.value.claims ?? [])
		now.set(`claim:${claim.id}`, shortHash([typeset(claim), original?.claims[claim.id]?.quote]));
	for (const { value } of retellings) {
		const { id } = value.source;
		for (const [claim, cell] of Object.entries(value.claims))
			now.set(
				`cell:${id}/${claim}`,
				`${cell.status}${'quote' in cell ? ` ${shortHash(splitWords(cell.quote).join(' '))}` : ''}`,
			);
		for (const { id: addition, kind, claim } of value.added)
			now.set(`addition:${id}/${addition}`, `${kind} ${shortHash(typeset(claim))}`);
	}
	for (const { id, fact } of beyond?.value.facts ?? []) now.set(`fact:${id}`, shortHash(fact));
	const days = strikes?.rows.map(({ date, strikes, boats, killed }) => [
		date,
		strikes,
		boats,
		killed,
	]);
	now.set(
		'backing',
		shortHash(Object.values(original?.claims ?? {}).map(({ backing }) => backing)),
	);
	now.set('strikes', `${days?.length ?? 0} days ${shortHash(days)}`);
	return now;
}
