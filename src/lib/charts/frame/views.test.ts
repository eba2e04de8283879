import { expect, it } from 'vitest';
import type { StoryStep, View } from '#data/schema';
import { viewsByGraphic } from './views.ts';

const steps = (...views: View[]): StoryStep[] =>
	views.map((view, i) => ({ id: `step-${i}`, text: [], alt: '', view }));
const timeline = (...light: string[]): View => ({ graphic: 'timeline', light });
const agreement: View = { graphic: 'agreement' };

it('lists graphics once each, in the order of their first step', () => {
	const shown = viewsByGraphic(steps(timeline('a'), agreement, timeline('b')));
	expect(shown.map(({ graphic }) => graphic)).toEqual(['timeline', 'agreement']);
});

it('gives each graphic all its own views, in order, and no other’s', () => {
	const [first, second] = viewsByGraphic(
		steps(timeline('a'), agreement, timeline('b'), timeline('a')),
	);
	expect(first?.views).toEqual([timeline('a'), timeline('b'), timeline('a')]);
	expect(second?.views).toEqual([agreement]);
});

it('has nothing to show where there are no steps', () => {
	expect(viewsByGraphic(steps())).toEqual([]);
});
