import { placeWords } from '#data/place';
import type { Claim, Source, Story } from '#data/schema';

/** Where a document first makes a claim, as words to be shown; nothing where it drops the claim. */
export function firstMade(story: Story, source: Source, claim: Claim): { place?: string } {
	const cell = story.cells[source.id]?.[claim.id];
	const { at, firstNote = '' } = source.role === 'original' ? claim : (cell as Partial<Claim>);
	if (!at) return {};
	return { place: `first made ${placeWords(at, source)}${firstNote && `. ${firstNote}`}` };
}
