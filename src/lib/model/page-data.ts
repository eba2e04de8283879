/** The part of the story that each page needs: its `load` function returns no more. */
import { placeIn } from '#data/place';
import type { Claim, Source, Story } from '#data/schema';
import { backlinks, citesClaim, citesSource } from './backlinks.ts';
import { questionCell } from './contact.ts';
import { listReplies } from './corrections.ts';
import { firstMade } from './claim-place.ts';
import { codingStatement } from './coding-method.ts';
import { pick } from './pick.ts';
import { revisionNotes, revisionsOf } from './revisions.ts';
import { reviewsOf } from './reviews.ts';
import { codingOf, original, retellings, tally } from './story.ts';

const frame = (story: Story) => pick(story, ['site', 'corrections']);

const labelOf = (claim: Claim | undefined) => claim && pick(claim, ['id', 'label']);

export function claimPageData(story: Story, claim: Claim) {
	const index = story.claims.indexOf(claim);
	return {
		...frame(story),
		claim,
		...revisionsOf(story, claim.id),
		claims: story.claims.length,
		previous: labelOf(story.claims[index - 1]),
		next: labelOf(story.claims[index + 1]),
		backlinks: backlinks(story, citesClaim(claim.id)),
		original: { ...original(story), ...firstMade(story, original(story), claim) },
		retold: retellings(story).map((source) => {
			const cell = codingOf(story, source.id, claim.id);
			const question = questionCell(story.site.contact, { claim, source, cell });
			return { source: { ...source, ...firstMade(story, source, claim) }, cell, question };
		}),
	};
}

const outcomes = (story: Story) =>
	Object.fromEntries(
		story.claims.map(({ id }) => [
			id,
			tally(retellings(story).flatMap((source) => story.cells[source.id]?.[id] ?? [])),
		]),
	);

/** The claims that a document makes, in the order in which it first makes them. */
const inOrder = (story: Story, source: Source) =>
	story.claims
		.flatMap((claim) => {
			const at = placeIn(story, { source, claim });
			return at ? [{ id: claim.id, label: claim.label, at }] : [];
		})
		.sort((a, b) => a.at.word - b.at.word);

export function sourcePageData(story: Story, source: Source) {
	const first = original(story);
	return {
		...frame(story),
		source,
		original: pick(first, ['outlet', 'words']),
		backlinks: backlinks(story, citesSource(source.id)),
		claims: story.claims.map((claim) => ({
			...pick(claim, ['id', 'label', 'quote', 'backing', 'spoken', 'passage']),
			...revisionNotes(story, [claim.id]),
		})),
		cells: story.cells[source.id] ?? null,
		/** For the original: how many retellings gave each claim each status. */
		outcomes: source.role === 'original' ? outcomes(story) : null,
		added: story.added.filter((addition) => addition.source === source.id),
		inOrder: inOrder(story, source),
		reviews: reviewsOf(story, source.id),
		reuse: story.reuse.find(({ a, b }) => a === first.id && b === source.id) ?? null,
	};
}

export function claimsPageData(story: Story) {
	const columns = retellings(story);
	return {
		...frame(story),
		outlet: original(story).outlet,
		columns: columns.map((source) => pick(source, ['id', 'outlet'])),
		claims: story.claims.map(({ id, label }) => ({
			id,
			label,
			...revisionNotes(story, [id]),
			statuses: columns.map((column) => story.cells[column.id]?.[id]?.status ?? 'dropped'),
		})),
	};
}

export function methodPageData(story: Story) {
	return {
		...frame(story),
		sources: story.sources,
		coded: codingStatement(story),
		reviews: reviewsOf(story),
		agreement: story.agreement,
		placeAgreement: story.placeAgreement,
		reuse: story.reuse,
		beyond: story.beyond,
		labels: Object.fromEntries(story.claims.map(({ id, label }) => [id, label])),
	};
}

export const correctionsPageData = (story: Story) => ({
	...frame(story),
	replies: listReplies(story),
});
