import { describe, expect, it } from 'vitest';
import type { Graphic, StoryChapter, View } from '#data/schema';
import { groupScenes } from './scenes.ts';

const views: Partial<Record<Graphic, View>> = {
	report: { graphic: 'report', arrange: 'page' },
	'status-matrix': { graphic: 'status-matrix', claims: {}, sort: 'document' },
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

const idsOf = (grouped: StoryChapter[][]) => grouped.map((scene) => scene.map(({ id }) => id));

describe('the scenes of a story', () => {
	it('join neighbours that begin with the same graphic', () => {
		expect(
			idsOf(
				groupScenes([chapter('report'), chapter('report', 'status-matrix'), chapter('report')]),
			),
		).toEqual([['report', 'report+status-matrix', 'report']]);
	});

	it('keep apart neighbours that begin with another, whatever follows in them', () => {
		const two = [chapter('report', 'status-matrix'), chapter('status-matrix', 'report')];
		expect(idsOf(groupScenes(two))).toEqual([['report+status-matrix'], ['status-matrix+report']]);
	});

	it('keep apart chapters with another between them', () => {
		const three = [chapter('report'), chapter('agreement'), chapter('report')];
		expect(idsOf(groupScenes(three))).toEqual([['report'], ['agreement'], ['report']]);
	});

	it('leave a chapter without steps alone', () => {
		expect(idsOf(groupScenes([chapter(), chapter(), chapter('report')]))).toEqual([
			[''],
			[''],
			['report'],
		]);
	});

	it('are none where there are no chapters', () => {
		expect(groupScenes([])).toEqual([]);
	});
});
