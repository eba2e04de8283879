import { expect, it } from 'vitest';
import { distanceTo, storyScroll } from './frame-geometry.ts';

const block = (top: number) => ({ top, length: 10_000, frameHeight: 800 });

it.each([
	['before its block has come', 500, 0],
	['as it begins to stick', 0, 0],
	['half-way', -4000, 4000],
	['at its end', -9200, 9200],
	['after its end', -12_000, 9200],
])('a story is scrolled, %s, as far as its block has passed', (_, top, progress) => {
	expect(storyScroll(block(top))).toBe(progress);
});

it('has no progress in a frame higher than the story', () => {
	expect(storyScroll({ top: -50, length: 600, frameHeight: 800 })).toBe(0);
	expect(storyScroll({ top: -50, length: 0, frameHeight: 0 })).toBe(0);
});

it('brings the host to a place in the story, not beyond its end', () => {
	expect(distanceTo(4000, block(-1000))).toBe(3000);
	expect(distanceTo(0, block(300))).toBe(300);
	expect(distanceTo(99_999, block(0))).toBe(9200);
	expect(distanceTo(-5, block(0))).toBe(0);
});
