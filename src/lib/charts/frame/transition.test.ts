import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTransform, relativeTransform } from './transition.ts';

it('reads where a mark stands from its transform, or from what its transform was', () => {
	expect(readTransform(undefined, 'translate(81px, 0px)')).toEqual({
		x: 81,
		y: 0,
		scaleX: 1,
		scaleY: 1,
	});
	expect(readTransform(undefined, 'translate(0px, -4.5px) scale(1, 40)')).toEqual({
		x: 0,
		y: -4.5,
		scaleX: 1,
		scaleY: 40,
	});
	expect(readTransform('3 4', '')).toEqual({ x: 3, y: 4, scaleX: 1, scaleY: 1 });
	expect(readTransform('3 4 10 2', '')).toEqual({ x: 3, y: 4, scaleX: 10, scaleY: 2 });
	expect(readTransform(undefined, '')).toEqual({ x: 0, y: 0, scaleX: 1, scaleY: 1 });
});

const size = fc.double({ min: 0.1, max: 100, noNaN: true });
const pixels = fc.double({ min: -1000, max: 1000, noNaN: true });
const place = fc.record({ x: pixels, y: pixels, scaleX: size, scaleY: size });

it('takes every point of a mark to where the other picture has it', () => {
	fc.assert(
		fc.property(place, place, fc.record({ x: pixels, y: pixels }), (to, from, { x, y }) => {
			const by = relativeTransform(to, from)!;
			const drawn = { x: from.x + x * from.scaleX, y: from.y + y * from.scaleY };
			expect(by.x + drawn.x * by.scaleX).toBeCloseTo(to.x + x * to.scaleX, 3);
			expect(by.y + drawn.y * by.scaleY).toBeCloseTo(to.y + y * to.scaleY, 3);
		}),
	);
});

it('leaves a mark where it is that has no size to begin with', () => {
	expect(
		relativeTransform({ x: 1, y: 1, scaleX: 1, scaleY: 1 }, { x: 1, y: 1, scaleX: 1, scaleY: 0 }),
	).toBeNull();
});
