/** What each page needs of the story, and no more: it is written out beside the page. */
import type { Claim, Source, Story } from '#data/schema';
import { cited, ofClaim, ofSource } from './backlinks.ts';
import { original, retellings, tally } from './story.ts';

/** What every page's frame needs. */
const frame = ({ site, corrections }: Story) => ({ site, corrections });

const named = (claim: Claim | undefined) => claim && { id: claim.id, label: claim.label };

/** A claim, with what each retelling does with it, its neighbours, and where the story cites it. */
export function claimSlice(story: Story, claim: Claim) {
	const at = story.claims.indexOf(claim);
	return {
		...frame(story),
		claim,
		claims: story.claims.length,
		previous: named(story.claims[at - 1]),
		next: named(story.claims[at + 1]),
		cited: cited(story, ofClaim(claim.id)),
		original: original(story),
		retold: retellings(story).map((source) => {
			const cell = story.cells[source.id]?.[claim.id];
			if (!cell) throw new Error(`story.json has no coding of ${claim.id} in ${source.id}`);
			return { source, cell };
		}),
	};
}

const fates = (story: Story) =>
	Object.fromEntries(
		story.claims.map(({ id }) => [
			id,
			tally(retellings(story).flatMap((source) => story.cells[source.id]?.[id] ?? [])),
		]),
	);

/** A document's whole record. */
export function sourceSlice(story: Story, source: Source) {
	const first = original(story);
	return {
		...frame(story),
		source,
		original: { outlet: first.outlet, words: first.words },
		cited: cited(story, ofSource(source.id)),
		claims: story.claims.map(({ id, label, quote, backing, spoken }) => ({
			...{ id, label, quote, backing },
			...(spoken && { spoken }),
		})),
		cells: story.cells[source.id] ?? null,
		/** For the original: by claim, how many retellings did what with it. */
		fates: source.role === 'original' ? fates(story) : null,
		added: story.added.filter((addition) => addition.source === source.id),
		reuse: story.reuse.find(({ a, b }) => a === first.id && b === source.id) ?? null,
	};
}

/** Every claim by its label, with its status in each retelling. */
export function claimsSlice(story: Story) {
	const columns = retellings(story);
	return {
		...frame(story),
		outlet: original(story).outlet,
		columns: columns.map(({ id, outlet }) => ({ id, outlet })),
		claims: story.claims.map(({ id, label }) => ({
			id,
			label,
			statuses: columns.map((column) => story.cells[column.id]?.[id]?.status ?? 'dropped'),
		})),
	};
}

/** How the codings were made and measured, and what stands beyond the documents. */
export function methodSlice(story: Story) {
	return {
		...frame(story),
		sources: story.sources,
		agreement: story.agreement,
		reuse: story.reuse,
		beyond: story.beyond,
		labels: Object.fromEntries(story.claims.map(({ id, label }) => [id, label])),
	};
}

/** What was corrected, and what outlets replied. */
export const correctionsSlice = (story: Story) => ({
	...frame(story),
	replies: retellings(story).flatMap(({ id, outlet, reply }) =>
		reply ? [{ id, outlet, ...reply }] : [],
	),
});
