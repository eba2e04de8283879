import { expect, it } from 'vitest';
import { remembered } from './remember.ts';

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
