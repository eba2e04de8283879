import { describe as suite, expect, it } from 'vitest';
import { story } from '$lib/server/story';
import { additionKinds } from '#data/vocabulary';
import { textWidth } from '../frame/type.ts';
import { overlaps } from '../../../../tests/unit/label-boxes.ts';
import { describe, table } from './describe.ts';
import { layout } from './layout.ts';
import { additionsAgainstOriginalRows, type AdditionsAgainstOriginalRows } from './rows.ts';

type AdditionsAgainstOriginalLayout = ReturnType<typeof layout>;

const widths = [320, 480, 768, 1200];
const made = (n: number): AdditionsAgainstOriginalRows => ({
	outlet: 'Harbour News',
	columns: [{ id: 's', outlet: 'The Tide', words: 500 }],
	items: Array.from({ length: n }, (_, i) => ({
		key: `s/add-${i}`,
		source: 's',
		outlet: 'The Tide',
		kind: additionKinds[i % 3] ?? 'context',
		claim: 'The harbour was said to be '.repeat(1 + (i % 4)),
		quote: 'a small run of words',
		beside: Array.from({ length: i % 3 }, (_, j) => ({
			id: `c${j}`,
			claim: 'The harbour is open.',
			quote: 'open '.repeat(5 + 30 * j),
		})),
	})),
});
const sizes = {
	'the story': additionsAgainstOriginalRows(story),
	none: made(0),
	one: made(1),
	'200': made(200),
};
const cases = Object.keys(sizes).flatMap((name) => widths.map((width) => ({ name, width })));
const of = (name: string) => sizes[name as keyof typeof sizes];

function boxes({ heads, bands }: AdditionsAgainstOriginalLayout) {
	const lines = [
		...heads,
		...bands.flatMap((band) =>
			band.items.flatMap((item) => item.lines.map((line) => ({ ...line, y: line.y + item.y }))),
		),
	];
	return lines.map(({ text, size, face, x, y }) => ({
		text,
		left: x,
		right: x + textWidth(text, { size, face }),
		top: y - size * 0.8,
		bottom: y + size * 0.2,
	}));
}

suite('layout', () => {
	it.each(cases)('keeps $name inside $width px, with words apart', ({ name, width }) => {
		const placed = layout(of(name), { width });
		const all = boxes(placed);
		for (const { text, left, right, top, bottom } of all) {
			expect([left, right, top, bottom].every(Number.isFinite), text).toBe(true);
			expect(Math.min(left, top), text).toBeGreaterThanOrEqual(0);
			expect(right, text).toBeLessThanOrEqual(width + 0.01);
			expect(bottom, text).toBeLessThanOrEqual(placed.height);
		}
		expect(overlaps(all.slice(0, 300))).toEqual([]);
	});

	it('has every addition once, by kind, and no band for a kind without any', () => {
		const rows = of('the story');
		const { bands } = layout(rows, { width: 768 });
		const keys = bands.flatMap(({ items }) => items.map(({ key }) => key));
		expect(keys.sort()).toEqual(rows.items.map(({ key }) => key).sort());
		for (const { items } of bands) expect(items.length).toBeGreaterThan(0);
		for (const { kind, items } of bands)
			for (const { key } of items)
				expect(rows.items.find((item) => item.key === key)?.kind).toBe(kind);
	});
});

suite('rows', () => {
	it('set each addition beside claims of the original, those without any last', () => {
		const { items } = additionsAgainstOriginalRows(story);
		const places = items.map(
			({ beside }) => story.claims.find(({ id }) => id === beside[0]?.id)?.order ?? Infinity,
		);
		expect(places).toEqual([...places].sort((a, b) => (a === b ? 0 : a - b)));
		for (const { key, beside } of items)
			expect(beside.map(({ id }) => id)).toEqual(
				story.added.find(({ source, id }) => `${source}/${id}` === key)?.beside,
			);
	});
});

suite('words', () => {
	it('count kinds, retellings with their lengths, and what the original says something on', () => {
		expect(describe(made(4))).toBe(
			'4 additions: 2 attributed to others, 1 of context and 1 unsourced. 4 in the 500 words of The Tide. On the matter of 2 Harbour News says something of its own; on the other 2, nothing.',
		);
		expect(describe(made(0))).toMatch(/^No addition/);
	});

	it('say in the table where the original says nothing', () => {
		const { head, body } = table(made(3));
		expect(body).toHaveLength(3);
		expect(body.every((row) => row.length === head.length)).toBe(true);
		expect(body[0]?.slice(-2)).toEqual(['Harbour News says nothing on this.', '']);
		expect(body[1]?.slice(-2)[0]).toBe('The harbour is open.');
	});
});
