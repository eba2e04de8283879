/** The corrections and replies in the order of the corrections page, with the ids of their elements there. */
import { descending } from 'd3';
import type { Source, Story } from '#data/schema';

export type ListedCorrection = Story['corrections'][number] & {
	/** The day, and the place among the corrections of that day: a later correction never changes it. */
	id: string;
};

/** All corrections, the newest first; of one day, the last entered first. */
export function listCorrections(corrections: Story['corrections']): ListedCorrection[] {
	const listed = corrections.map((correction, i) => {
		const { date } = correction;
		const nth = corrections.slice(0, i + 1).filter((other) => other.date === date).length;
		return { ...correction, id: `correction-${date}${nth > 1 ? `-${nth}` : ''}` };
	});
	return listed.toReversed().sort((a, b) => descending(a.date, b.date));
}

export type ListedReply = NonNullable<Source['reply']> & {
	source: string;
	outlet: string;
	id: string;
};

export const replyId = (source: string): string => `reply-${source}`;

/** All replies of outlets, the newest first. */
export const listReplies = ({ sources }: Pick<Story, 'sources'>): ListedReply[] =>
	sources
		.flatMap(({ id, outlet, reply }) =>
			reply ? [{ source: id, outlet, ...reply, id: replyId(id) }] : [],
		)
		.sort((a, b) => descending(a.date, b.date));
