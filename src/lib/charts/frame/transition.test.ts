import { expect, it, vi } from 'vitest';
import { moveMarks } from './transition.ts';

type Mark = { dataset: Record<string, string>; transform?: string };

/** A picture with marks that record their animations. */
function pictureOf(...marks: Mark[]) {
	const elements = marks.map(({ dataset, transform = '' }) => ({
		dataset,
		style: { transform },
		animate: vi.fn(),
	}));
	return { elements, picture: { querySelectorAll: () => elements } as unknown as ParentNode };
}

/** The keyframes and the delay with which a mark moves from its place in the picture before. */
function animationOf(before: Mark[], mark: Mark): unknown[] | undefined {
	const { picture, elements } = pictureOf(mark);
	moveMarks(pictureOf(...before).picture, picture, { duration: 100, easing: 'linear' });
	return elements[0]!.animate.mock.calls[0] as unknown[] | undefined;
}

const dataset = { key: 'a' };

it('moves a mark from its transform in the picture before to its own', () => {
	const before = { dataset, transform: 'translate(1px, 2px)' };
	const mark = { dataset, transform: 'translate(3px, 4px) scale(1, 40)' };
	expect(animationOf([before], mark)?.[0]).toEqual({
		transform: [before.transform, mark.transform],
	});
	expect(animationOf([{ dataset }], mark)?.[0]).toEqual({ transform: ['none', mark.transform] });
});

it('leaves a mark alone that stays in its place', () => {
	const mark = { dataset, transform: 'translate(1px, 2px)' };
	expect(animationOf([mark], mark)).toBeUndefined();
	expect(animationOf([{ dataset }], { dataset })).toBeUndefined();
});

it('fades a new mark in, from the place that it names', () => {
	expect(animationOf([], { dataset })?.[0]).toEqual([{ offset: 0, opacity: 0 }]);
	expect(animationOf([], { dataset: { key: 'a', from: '3 4' } })?.[0]).toEqual([
		{ offset: 0, opacity: 0, transform: 'translate(3px,4px)' },
	]);
});

it('delays a mark by a share of the duration', () => {
	expect(animationOf([], { dataset: { key: 'a', delay: '0.4' } })?.[1]).toMatchObject({
		delay: 40,
	});
});

it('moves a mark whose translation is baked into its coordinates by the difference of the two', () => {
	const at = (at: string) => ({ dataset: { key: 'a', at } });
	expect(animationOf([at('1 2')], at('4 8'))?.[0]).toEqual({
		transform: ['translate(-3px,-6px)', 'translate(0px,0px)'],
	});
	expect(animationOf([at('4 8')], at('4 8'))).toBeUndefined();
});
