import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeOf, shift } from './transition.ts';

it('reads where a mark stands from its transform, or from what its transform was', () => {
	expect(placeOf(undefined, 'translate(81px, 0px)')).toEqual({ x: 81, y: 0, across: 1, down: 1 });
	expect(placeOf(undefined, 'translate(0px, -4.5px) scale(1, 40)')).toEqual({
		x: 0,
		y: -4.5,
		across: 1,
		down: 40,
	});
	expect(placeOf('3 4', '')).toEqual({ x: 3, y: 4, across: 1, down: 1 });
	expect(placeOf('3 4 10 2', '')).toEqual({ x: 3, y: 4, across: 10, down: 2 });
	expect(placeOf(undefined, '')).toEqual({ x: 0, y: 0, across: 1, down: 1 });
});

const size = fc.double({ min: 0.1, max: 100, noNaN: true });
const pixels = fc.double({ min: -1000, max: 1000, noNaN: true });
const place = fc.record({ x: pixels, y: pixels, across: size, down: size });

it('takes every point of a mark to where the other picture has it', () => {
	fc.assert(
		fc.property(place, place, fc.record({ x: pixels, y: pixels }), (to, from, { x, y }) => {
			const by = shift(to, from)!;
			const drawn = { x: from.x + x * from.across, y: from.y + y * from.down };
			expect(by.x + drawn.x * by.across).toBeCloseTo(to.x + x * to.across, 3);
			expect(by.y + drawn.y * by.down).toBeCloseTo(to.y + y * to.down, 3);
		}),
	);
});

it('leaves a mark where it is that has no size to begin with', () => {
	expect(shift({ x: 1, y: 1, across: 1, down: 1 }, { x: 1, y: 1, across: 1, down: 0 })).toBeNull();
});
