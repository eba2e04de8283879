import { describe, expect, test } from 'vitest';
import { additionKinds, type ViewOf } from '#data/schema';
import { labelBox, outside, overlaps, type Box } from '../marks/testing/boxes.ts';
import { textWidth } from '../frame/type.ts';
import { overhang } from '../marks/addition.ts';
import { describe as sentence, table } from './describe.ts';
import { glossGap, layout, type AddedLayout } from './layout.ts';
import type { AddedItem, AddedRows } from './rows.ts';

type View = ViewOf<'added'>;

/** So many additions of each kind a retelling. */
function made(counts: number[][], topic = 'criticism in Congress'): AddedRows {
	const columns = counts.map((_, i) => ({
		id: `paper-${i}`,
		outlet: `The Daily Paper ${i}`,
		words: 500 + i,
	}));
	const items = counts.flatMap((perKind, i) =>
		perKind.flatMap((n, k) =>
			Array.from({ length: n }, (_, j): AddedItem => {
				const kind = additionKinds[k] ?? 'context';
				const source = `paper-${i}`;
				return {
					key: `${source}/add-${k}-${j}`,
					source,
					kind,
					topic,
					claim: 'A claim.',
					quote: 'a quote',
				};
			}),
		),
	);
	return { columns, items };
}

const few = made([
	[2, 5, 2, 0],
	[0, 0, 4, 0],
	[1, 0, 0, 0],
	[0, 1, 9, 1],
]);
const cases: Record<string, AddedRows> = {
	'four retellings': few,
	'many additions': made([
		[3, 12, 20, 2],
		[9, 1, 30, 4],
		[1, 2, 3, 4],
	]),
	'nine retellings': made(Array.from({ length: 9 }, (_, i) => [i, 1, 2, 0])),
	'long topics': made(
		[
			[2, 1, 0, 1],
			[1, 0, 5, 0],
		],
		'not designed to undermine the government of Mexico',
	),
	'one addition': made([[0, 0, 1, 0]]),
	'no additions': made([
		[0, 0, 0, 0],
		[0, 0, 0, 0],
	]),
	'nothing at all': { columns: [], items: [] },
};
const views: View[] = [
	{ graphic: 'added' },
	{ graphic: 'added', light: ['unsourced'] },
	{ graphic: 'added', light: ['own-reporting', 'contradicts-original'] },
];

/** Every label, and every mark as a box of its own. */
function boxes({ columns, bands, sizes }: AddedLayout): { labels: Box[]; marks: Box[] } {
	const strong = { size: sizes.name, bold: true };
	const labels = [
		...columns.flatMap(({ x, name, note }) => [
			...name.map(({ text, y }) => labelBox({ text, x, y, ...strong })),
			...note.map(({ text, y }) => labelBox({ text, x, y, size: sizes.text })),
		]),
		...bands.flatMap(({ name, gloss, baseline, counts, items }) => [
			labelBox({ text: name, x: 0, y: baseline, ...strong }),
			labelBox({
				text: gloss,
				x: textWidth(name, { size: sizes.name, face: 'strong' }) + glossGap,
				y: baseline,
				size: sizes.text,
			}),
			...counts.map(({ n, x, y }) => labelBox({ text: `${n}`, x, middle: y, ...strong })),
			...items.flatMap(({ lines, x, y }) =>
				lines.map((text, i) =>
					labelBox({ text, x: x + sizes.toWords, middle: y + i * sizes.line, size: sizes.text }),
				),
			),
		]),
	];
	const marks = bands.flatMap(({ items }) =>
		items.map(({ key, x, y }) => ({
			text: key,
			left: x,
			right:
				x + (sizes.bar.width ? sizes.toBar + sizes.bar.width + overhang : sizes.caret * 1.2 + 1),
			top: y - 0.1,
			bottom: y + 0.1,
		})),
	);
	return { labels, marks };
}

describe.each([320, 480, 768, 1200])('at %i px', (width) => {
	test.each(Object.entries(cases))('%s: finite and inside the frame', (_, rows) => {
		for (const view of views) {
			const placed = layout(rows, { width, view });
			expect(JSON.stringify(placed)).not.toMatch(/null|NaN|Infinity/);
			expect(placed.height).toBeLessThanOrEqual(width < 560 ? 350.01 : 700.01);
			const { labels, marks } = boxes(placed);
			expect(outside([...labels, ...marks], placed)).toEqual([]);
			expect(overlaps(marks)).toEqual([]);
		}
	});

	test.each(Object.entries(cases))('%s: no label on another', (_, rows) => {
		expect(overlaps(boxes(layout(rows, { width, view: { graphic: 'added' } })).labels)).toEqual([]);
	});

	test('a view changes what is lit and nothing else', () => {
		const [plain, ...others] = views.map((view) => {
			const { bands, ...rest } = layout(few, { width, view });
			return { ...rest, bands: bands.map(({ lit: _, ...band }) => band) };
		});
		for (const other of others) expect(other).toEqual(plain);
	});

	test('every addition has one mark, in its column and its band', () => {
		const { bands, columns } = layout(few, { width, view: { graphic: 'added' } });
		expect(bands.flatMap(({ items }) => items.map(({ key }) => key)).sort()).toEqual(
			few.items.map(({ key }) => key).sort(),
		);
		for (const { kind, items, counts } of bands) {
			for (const { source, n } of counts) {
				const own = few.items.filter((item) => item.source === source && item.kind === kind);
				expect(n).toBe(own.length);
				const x = columns.find(({ id }) => id === source)?.x;
				for (const { key } of own)
					expect(items.find((item) => item.key === key)?.x).toBeGreaterThan(x ?? Infinity);
			}
		}
	});
});

test('words stand beside the marks where the graphic is wide, and never where it is narrow', () => {
	const lines = (width: number) =>
		layout(made([[2, 1, 2, 1]]), { width, view: { graphic: 'added' } }).bands.flatMap(({ items }) =>
			items.map((item) => item.lines.join(' ')),
		);
	expect(new Set(lines(760))).toEqual(new Set(['criticism in Congress']));
	expect(new Set(lines(360))).toEqual(new Set(['']));
});

test('the sentence tells the lit kinds, outlet by outlet, beside the length of each text', () => {
	expect(sentence(few, { graphic: 'added', light: ['unsourced'] })).toBe(
		'Of 25 additions in 4 retellings: 15 unsourced. The Daily Paper 0, in 500 words: 2 unsourced; ' +
			'The Daily Paper 1, in 501 words: 4 unsourced; The Daily Paper 2, in 502 words: none; ' +
			'The Daily Paper 3, in 503 words: 9 unsourced.',
	);
	expect(sentence({ columns: [], items: [] }, { graphic: 'added' })).toMatch(/^No addition/);
});

test('the table has a row an addition', () => {
	expect(table(few).body).toHaveLength(few.items.length);
});
