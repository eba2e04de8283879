/** What changed later: facts beyond the documents that give a claim's figures anew. The claim stays as it was made. */
import type { BeyondFact, StoryStep, Story } from '#data/schema';
import { pick } from './pick.ts';
import { linksOf } from './prose.ts';

type Facts = Pick<Story, 'beyond'>;

/** A revision with its words and its source. */
export type Revision = Pick<BeyondFact, 'id' | 'label' | 'fact' | 'date' | 'source' | 'source_url'>;

/** A revision in a few words, for where a claim is only named. */
export type RevisionNote = Pick<Revision, 'id' | 'label' | 'date'>;

const revising = ({ beyond }: Facts, claims: readonly string[]) =>
	beyond
		.filter(({ revises }) => revises !== undefined && claims.includes(revises))
		.sort((a, b) => (a.date! < b.date! ? -1 : 1));

/** The revisions of a claim, oldest first; no key where there are none. */
export function revisionsOf(story: Facts, claim: string): { revisions?: Revision[] } {
	const revisions = revising(story, [claim]).map((fact) =>
		pick(fact, ['id', 'label', 'fact', 'date', 'source', 'source_url']),
	);
	return revisions.length ? { revisions } : {};
}

/** The same in a few words each. */
export function revisionNotes(story: Facts, claims: readonly string[]) {
	const revised: RevisionNote[] = revising(story, claims).map((fact) =>
		pick(fact, ['id', 'label', 'date']),
	);
	return revised.length ? { revised } : {};
}

/** Revisions of the claims that some text links to, once each. */
export const revisionsIn = (story: Facts, text: StoryStep['text']): RevisionNote[] =>
	revisionNotes(
		story,
		linksOf(text).flatMap(({ kind, target }) => (kind === 'claim' ? [target] : [])),
	).revised ?? [];
