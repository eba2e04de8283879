/** Questions about the story that more than one graphic or page asks. */
import type { Cell, Source, Status, Story } from '#data/schema';
import { statuses } from '#data/vocabulary';

/** The one report that the others retell. */
export function original(story: Pick<Story, 'sources'>): Source {
	const source = story.sources.find(({ role }) => role === 'original');
	if (!source) throw new Error('story.json has no original source');
	return source;
}

/** The retellings, in the order of the data. */
export const retellings = (story: Pick<Story, 'sources'>): Source[] =>
	story.sources.filter(({ role }) => role === 'retelling');

/** How many cells have each status. */
export function tally(cells: Iterable<Pick<Cell, 'status'>>): Record<Status, number> {
	const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<
		Status,
		number
	>;
	for (const { status } of cells) counts[status] += 1;
	return counts;
}

/** Whether a retelling says what the original said, whole or in part. */
export const isCarried = (status: Status): boolean => status === 'kept' || status === 'trimmed';
