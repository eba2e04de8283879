import { describe, expect, test } from 'vitest';
import { additionKinds } from '#data/schema';
import { addition, overhang } from './addition-mark.ts';

const sizes = [
	{ width: 12, height: 3 },
	{ width: 34, height: 11 },
	{ width: 160, height: 16 },
];

describe.each(sizes)('the bars at $width × $height', (size) => {
	test('every kind has its own parts', () => {
		const parts = additionKinds.map((kind) => Object.keys(addition(kind, size)).sort().join());
		expect(new Set(parts).size).toBe(additionKinds.length);
	});

	test.each(additionKinds)('%s is finite and inside its box', (kind) => {
		const { strike, line = 0, ...inside } = addition(kind, size);
		for (const path of Object.values(inside)) {
			expect(path).not.toMatch(/NaN|Infinity|undefined/);
			for (const [, x, y] of path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
				expect(Number(x)).toBeGreaterThanOrEqual(0);
				expect(Number(x)).toBeLessThanOrEqual(size.width);
				expect(Number(y)).toBeGreaterThanOrEqual(-0.01);
				expect(Number(y)).toBeLessThanOrEqual(size.height + 0.01);
			}
		}
		if (strike) {
			const [from = 0, to = 0] = [...strike.matchAll(/[MH](-?[\d.]+)/g)].map(([, x]) => Number(x));
			expect(from).toBeGreaterThanOrEqual(-overhang);
			expect(from).toBeLessThan(0);
			expect(to).toBeGreaterThan(size.width);
			expect(to + line / 2).toBeLessThanOrEqual(size.width + overhang + 0.01);
		}
	});
});
