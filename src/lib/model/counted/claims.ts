/** Figures that count the claims of the original, and the documents. */
import type { BackingKind } from '#data/schema';
import { formatNumber, plural } from '../format.ts';
import { original, retellings } from '../story.ts';
import { claimItem, type Explain } from './item.ts';

const backers: Record<BackingKind, string> = {
	anonymous: 'unnamed current or former officials',
	'official-unnamed': 'an institution or official that answered, nobody named',
	'on-record': 'a named person, on the record',
	pentagon: 'the Pentagon’s public figures',
	'public-record': 'the public record',
	'own-voice': 'nobody but the outlet itself',
};

const codebook =
	'A codebook splits the report into claims and names the elements that make each whole.';

/** `claims`, `claims/<kind>`, `backing/<kind>`. */
export const claims: Explain = (story, [what, kind]) => {
	const { outlet } = original(story);
	const all = story.claims;
	if (what === 'claims' && !kind) {
		return {
			description: `${outlet}’s report makes ${plural(all.length, 'claim')}.`,
			how: codebook,
			groups: [{ title: 'The claims, in the report’s order', items: all.map(claimItem) }],
		};
	}
	if (what !== 'claims' && what !== 'backing') return undefined;
	const picked = all.filter((claim) =>
		what === 'claims' ? claim.kind === kind : claim.backing.kind === kind,
	);
	const of = `${formatNumber(picked.length)} of ${outlet}’s ${plural(all.length, 'claim')}`;
	return {
		of: all.length,
		description:
			what === 'claims'
				? `${of} ${picked.length === 1 ? 'is' : 'are'} of the kind “${kind}”.`
				: `Behind ${of} the report puts ${backers[kind as BackingKind]}.`,
		how:
			what === 'claims'
				? `${codebook} Each claim is of one kind.`
				: 'Counted from the report’s own words: whom it names or describes as the source of each claim.',
		groups: [{ title: 'Counted, in the report’s order', items: picked.map(claimItem) }],
	};
};

/** `documents`, `retellings`, `words/<source>`. */
export const documents: Explain = (story, [what, id]) => {
	const named = (list: typeof story.sources, title: string) => ({
		title,
		items: list.map((source) => ({
			kind: 'source' as const,
			target: source.id,
			text: source.outlet,
			aside: plural(source.words, 'word'),
		})),
	});
	switch (what) {
		case 'documents':
			return {
				description: `There are ${plural(story.sources.length, 'document')}: the original and its retellings.`,
				how: 'Chosen because their texts were at hand; they are no sample of the many others.',
				groups: [named(story.sources, 'The documents')],
			};
		case 'retellings':
			return {
				description: `${plural(retellings(story).length, 'retelling')} of ${original(story).outlet}’s report are compared with it.`,
				how: 'Chosen because their texts were at hand; they are no sample of the many others.',
				groups: [named(retellings(story), 'The retellings')],
			};
		case 'words': {
			const source = story.sources.find((one) => one.id === id);
			if (!source) return undefined;
			return {
				description: `The text of ${source.outlet} has ${plural(source.words, 'word')}.`,
				how: 'Everything in the text as it was retrieved, split on white space, captions and notices included.',
				groups: [named(story.sources, 'How long each document is')],
			};
		}
		default:
			return undefined;
	}
};
