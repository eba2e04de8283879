/** Look-ups in the story that several graphics and pages need. */
import type { Cell, Source, Status, Story } from '#data/schema';

export function original(story: Pick<Story, 'sources'>): Source {
	const source = story.sources.find(({ role }) => role === 'original');
	if (!source) throw new Error('story.json has no original source');
	return source;
}

/** The retellings, in the order of the data. */
export const retellings = (story: Pick<Story, 'sources'>): Source[] =>
	story.sources.filter(({ role }) => role === 'retelling');

/** @throws where the story has no such coding */
export function codingOf({ cells }: Pick<Story, 'cells'>, source: string, claim: string): Cell {
	const cell = cells[source]?.[claim];
	if (!cell) throw new Error(`story.json has no coding of ${claim} in ${source}`);
	return cell;
}

/** How many cells have each status. */
export function tally(cells: Iterable<Pick<Cell, 'status'>>): Record<Status, number> {
	const counts: Record<Status, number> = { kept: 0, trimmed: 0, altered: 0, dropped: 0 };
	for (const { status } of cells) counts[status] += 1;
	return counts;
}

/** Whether a retelling carries a claim, whole or in part. */
export const isCarried = (status: Status): boolean => status === 'kept' || status === 'trimmed';
