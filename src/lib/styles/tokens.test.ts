/** The palette keeps its distances by day and by night, whoever changes a colour. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
	[...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
		([, name = '', light = '', dark = '']) => [name, { light, dark }],
	),
);

type Theme = 'light' | 'dark';

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const share = parseInt(hex.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string, theme: Theme): number {
	const [x, y] = [a, b].map((name) => luminance(tokens.get(name)?.[theme] ?? ''));
	const [low = NaN, high = NaN] = [x ?? NaN, y ?? NaN].sort((one, other) => one - other);
	return (high + 0.05) / (low + 0.05);
}

const grounds = ['paper', 'sheet'];
const texts = ['ink', 'ink-soft', 'ink-faint', 'red', 'blue', 'ochre'];
const themes: Theme[] = ['light', 'dark'];

describe.each(themes)('by %s', (theme) => {
	it.each(texts)('text in %s can be read on every ground', (text) => {
		for (const ground of grounds)
			expect(contrast(text, ground, theme), ground).toBeGreaterThanOrEqual(4.5);
	});

	it('words on the wash of what is beyond the documents can be read', () => {
		for (const text of ['ink', 'ink-soft', 'ochre'])
			expect(contrast(text, 'ochre-wash', theme), text).toBeGreaterThanOrEqual(4.5);
	});

	it('an empty slot can be seen on every ground', () => {
		for (const ground of grounds)
			expect(contrast('slot', ground, theme), ground).toBeGreaterThanOrEqual(3);
	});

	it('paper on ink, as a lit plate has it, can be read', () => {
		expect(contrast('paper', 'ink', theme)).toBeGreaterThanOrEqual(7);
	});
});
