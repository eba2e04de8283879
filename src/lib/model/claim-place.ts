import { passageUrl } from '#data/passage';
import { placeWords } from '#data/place';
import type { Claim, Source, Story } from '#data/schema';

/** Where a document first makes a claim, as words to be shown, with what decided it. */
export type FirstMade = {
	words: string;
	note?: string | undefined;
	/** The address of the passage, where it is another than the claim’s quote. */
	url?: string;
};

/** Where a document first makes a claim; nothing where it drops the claim. */
export function firstMade(story: Story, source: Source, claim: Claim): { place?: FirstMade } {
	const cell: Partial<Claim> = story.cells[source.id]?.[claim.id] ?? {};
	const { at, first, firstNote, firstPassage } = source.role === 'original' ? claim : cell;
	if (!at) return {};
	const place: FirstMade = { words: `first made ${placeWords(at, source)}`, note: firstNote };
	if (!first || !source.url) return { place };
	return {
		place: { ...place, url: passageUrl(source.url, { quote: first, passage: firstPassage }) },
	};
}
