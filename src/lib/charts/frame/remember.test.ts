import fc from 'fast-check';
import { expect, it } from 'vitest';
import { remembered, share } from './remember.ts';

/** A layout that counts how often it was worked out. */
function counted() {
	let times = 0;
	const layout = remembered((rows: { n: number }, { width }: { width: number; view: object }) => ({
		sum: rows.n + width,
		time: ++times,
	}));
	return layout;
}

it('works out a layout once for the same rows, view and width', () => {
	const layout = counted();
	const [rows, view] = [{ n: 1 }, {}];
	expect(layout(rows, { width: 360, view })).toEqual({ sum: 361, time: 1 });
	expect(layout(rows, { width: 360, view })).toEqual({ sum: 361, time: 1 });
});

it('works out another for another width, view or rows', () => {
	const layout = counted();
	const [rows, view] = [{ n: 1 }, {}];
	layout(rows, { width: 360, view });
	expect(layout(rows, { width: 760, view })).toEqual({ sum: 761, time: 2 });
	expect(layout(rows, { width: 360, view: {} })).toEqual({ sum: 361, time: 3 });
	expect(layout({ n: 2 }, { width: 360, view })).toEqual({ sum: 362, time: 4 });
	expect(layout(rows, { width: 360, view })).toEqual({ sum: 361, time: 1 });
});

it('tries again after a layout that threw', () => {
	let fails = true;
	const layout = remembered(() => {
		if (fails) throw new Error('no');
		return 'placed';
	});
	const [rows, view] = [{}, {}];
	expect(() => layout(rows, { width: 360, view })).toThrow('no');
	fails = false;
	expect(layout(rows, { width: 360, view })).toBe('placed');
});

it('hands on the very parts of the layout before that did not change', () => {
	const rows = {};
	const layout = remembered((_: object, { view }: { width: number; view: { y: number } }) => ({
		frame: { height: 300, ticks: [1, 2] },
		marks: [
			{ id: 'a', x: 1 },
			{ id: 'b', x: view.y },
		],
	}));
	const one = layout(rows, { width: 360, view: { y: 1 } });
	const two = layout(rows, { width: 360, view: { y: 2 } });
	expect(two.frame).toBe(one.frame);
	expect(two.marks[0]).toBe(one.marks[0]);
	expect(two.marks[1]).toEqual({ id: 'b', x: 2 });
	expect(layout(rows, { width: 360, view: { y: 2 } })).toBe(two);
});

it('shares nothing that is not equal, whatever the two are', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.jsonValue(), (before, now) => {
			expect(share(before, now)).toEqual(now);
		}),
	);
});

it('shares the whole of what is equal', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			expect(share(value, structuredClone(value))).toBe(value);
		}),
	);
});

it('keeps a difference of no more than a missing key, a longer list, or minus nought', () => {
	expect(share({ a: undefined }, {})).toEqual({});
	expect(Object.keys(share({ a: undefined }, {}))).toEqual([]);
	expect(share({}, { a: undefined })).toHaveProperty('a');
	expect(share([1, 2], [1])).toEqual([1]);
	expect(Object.is(share(0, -0), -0)).toBe(true);
});
