import { describe, expect, it } from 'vitest';
import type { Graphic, StoryChapter, View } from '#data/schema';
import { acts } from './acts.ts';

const views: Partial<Record<Graphic, View>> = {
	report: { graphic: 'report', arrange: 'page' },
	carried: { graphic: 'carried', claims: {}, sort: 'document' },
	agreement: { graphic: 'agreement' },
};

/** A chapter whose steps show these graphics, called after them. */
const chapter = (...graphics: (keyof typeof views)[]): StoryChapter => ({
	id: graphics.join('+'),
	title: 'A chapter',
	steps: graphics.map((graphic, i) => ({
		id: `step-${i}`,
		text: [],
		alt: '',
		view: views[graphic]!,
	})),
});

const idsOf = (grouped: StoryChapter[][]) => grouped.map((act) => act.map(({ id }) => id));

describe('the acts of a story', () => {
	it('join neighbours that begin with the same graphic', () => {
		expect(
			idsOf(acts([chapter('report'), chapter('report', 'carried'), chapter('report')])),
		).toEqual([['report', 'report+carried', 'report']]);
	});

	it('keep apart neighbours that begin with another, whatever follows in them', () => {
		const two = [chapter('report', 'carried'), chapter('carried', 'report')];
		expect(idsOf(acts(two))).toEqual([['report+carried'], ['carried+report']]);
	});

	it('keep apart chapters with another between them', () => {
		const three = [chapter('report'), chapter('agreement'), chapter('report')];
		expect(idsOf(acts(three))).toEqual([['report'], ['agreement'], ['report']]);
	});

	it('leave a chapter without steps alone', () => {
		expect(idsOf(acts([chapter(), chapter(), chapter('report')]))).toEqual([
			[''],
			[''],
			['report'],
		]);
	});

	it('are none where there are no chapters', () => {
		expect(acts([])).toEqual([]);
	});
});
