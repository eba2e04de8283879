import { describe, expect, test } from 'vitest';
import { additionKinds, type ViewOf } from '#data/schema';
import { story } from '$lib/server/story';
import { labelBox, outside, overlaps, type Box } from '../marks/testing/boxes.ts';
import { textWidth } from '../frame/type.ts';
import { overhang } from '../marks/addition-mark.ts';
import { describe as sentence, table } from './describe.ts';
import { toWords } from './frame.ts';
import { layout, type AdditionsByOutletLayout } from './layout.ts';
import { pack } from './pack.ts';
import { additionsByOutletRows, type AdditionItem, type AdditionsByOutletRows } from './rows.ts';

type View = ViewOf<'additions'>;

const views: View[] = [
	{ graphic: 'additions' },
	{ graphic: 'additions', light: ['unsourced'] },
	{ graphic: 'additions', light: ['own-reporting', 'contradicts-original'] },
	{ graphic: 'additions', light: [] },
];
const lights = views.map(({ light }) => light ?? null);

/** So many additions of each kind a retelling. */
function made(counts: number[][], quote = 'words put in'): AdditionsByOutletRows {
	const columns = counts.map((_, i) => ({
		id: `paper-${i}`,
		outlet: `The Daily Paper ${i}`,
		words: 500 + i,
	}));
	const items = counts.flatMap((perKind, i) =>
		perKind.flatMap((n, k) =>
			Array.from({ length: n }, (_, j): AdditionItem => {
				const kind = additionKinds[k] ?? 'context';
				const source = `paper-${i}`;
				const key = `${source}/add-${k}-${j}`;
				return { key, source, kind, topic: 'a topic', claim: 'A claim.', quote };
			}),
		),
	);
	return { columns, items, lights };
}

const few = made([
	[2, 5, 2, 0],
	[0, 0, 4, 0],
	[1, 0, 0, 0],
	[0, 1, 9, 1],
]);
const own = story.chapters.flatMap(({ steps }) =>
	steps.flatMap(({ view }) => (view.graphic === 'additions' ? [view] : [])),
);
const real = additionsByOutletRows(story, own);
const cases: Record<string, AdditionsByOutletRows> = {
	'four retellings': few,
	'many additions': made([
		[3, 12, 20, 2],
		[9, 1, 30, 4],
		[1, 2, 3, 4],
	]),
	'very many additions': made([[60, 90, 120, 10]]),
	'nine retellings': made(Array.from({ length: 9 }, (_, i) => [i, 1, 2, 0])),
	'forty retellings': made(Array.from({ length: 40 }, (_, i) => [i % 5, 1, 2, i % 2])),
	'long words': made(
		[
			[2, 1, 0, 1],
			[1, 0, 5, 0],
		],
		'words of a document that go on for far longer than a line of the graphic can ever hold',
	),
	'one addition': made([[0, 0, 1, 0]]),
	'no additions': made([
		[0, 0, 0, 0],
		[0, 0, 0, 0],
	]),
	'nothing at all': { columns: [], items: [], lights },
};

/** Every label and every mark as a box; a mark stands for its words, too. */
function boxes({ frame, kinds, rows, more }: AdditionsByOutletLayout): {
	labels: Box[];
	marks: Box[];
} {
	const labels = [
		...kinds
			.filter(({ shown }) => shown)
			.flatMap(({ x, y, n, scale, lines, label }) => [
				labelBox({
					text: n,
					x,
					y: y + frame.base * scale,
					size: frame.number * scale,
					bold: true,
				}),
				...lines.map((text, i) =>
					labelBox({ text, x: x + label.x, y: y + label.y + i * label.leading, size: frame.label }),
				),
			]),
		...rows.flatMap(({ y, name, nameY, note, noteX, noteY, isNone, none }) => [
			...name.map((text, i) =>
				labelBox({
					text,
					x: 0,
					y: y + nameY + i * frame.name * 1.15,
					size: frame.name,
					bold: true,
				}),
			),
			labelBox({ text: note, x: noteX, y: y + noteY, size: frame.note }),
			...(isNone ? [labelBox({ text: 'none', x: none.x, middle: none.y, size: frame.note })] : []),
		]),
		...(more ? [labelBox({ text: more, x: 0, y: frame.height - 4, size: frame.note })] : []),
	];
	const marks = rows.flatMap(({ items }) =>
		items.map(({ key, x, y, lit, bar, text }) => ({
			text: key,
			left: x,
			right: x + (lit && bar ? toWords(frame) + bar + overhang : frame.caret * 1.2),
			top: y - (text && lit ? frame.words * 0.5 : frame.caret / 2),
			bottom: y + (text && lit ? frame.words * 0.5 + frame.under : frame.caret / 2),
		})),
	);
	return { labels, marks };
}

describe.each([280, 320, 360, 480, 768, 1200])('at %i px', (width) => {
	test.each(Object.entries({ ...cases, 'the story itself': real }))(
		'%s: finite, inside the frame, nothing on anything',
		(_, rows) => {
			for (const view of [...views, ...own]) {
				const placed = layout(
					{ ...rows, lights: [...rows.lights, view.light ?? null] },
					{ width, view },
				);
				expect(JSON.stringify(placed)).not.toMatch(/null|NaN|Infinity/);
				expect(placed.frame.height).toBeLessThanOrEqual(width < 560 ? 350 : 700);
				const { labels, marks } = boxes(placed);
				expect(outside([...labels, ...marks], placed.frame)).toEqual([]);
				expect(overlaps(labels)).toEqual([]);
				expect(labels.flatMap((label) => marks.flatMap((mark) => overlaps([label, mark])))).toEqual(
					[],
				);
				const spelt = new Set(
					placed.rows.flatMap(({ items }) =>
						items.flatMap(({ key, lit, text }) => (lit && text ? [key] : [])),
					),
				);
				expect(overlaps(marks.filter(({ text }) => spelt.has(text)))).toEqual([]);
			}
		},
	);

	test('a step moves carets, and no row', () => {
		const rows = views.map((view) =>
			layout(few, { width, view }).rows.map(({ items: _, isNone: __, ...row }) => row),
		);
		for (const other of rows) expect(other).toEqual(rows[0]);
	});

	test('every addition has one caret, lit where its kind is', () => {
		for (const view of views) {
			const items = layout(few, { width, view }).rows.flatMap((row) => row.items);
			expect(items.map(({ key }) => key).sort()).toEqual(few.items.map(({ key }) => key).sort());
			for (const { kind, lit } of items) expect(lit).toBe(view.light?.includes(kind) ?? true);
		}
	});
});

test.each([360, 760])(
	'at %i px the story’s additions stand there with all their words',
	(width) => {
		for (const view of own) {
			const lit = layout(real, { width, view }).rows.flatMap(({ items }) =>
				items.filter(({ lit }) => lit),
			);
			expect(lit.length).toBeGreaterThan(0);
			for (const { key, text, bar } of lit) {
				expect(text).toBe(story.added.find(({ id, source }) => `${source}/${id}` === key)?.quote);
				expect(bar).toBeCloseTo(textWidth(text, { size: width < 560 ? 13.8 : 17, face: 'theirs' }));
			}
		}
	},
);

test('where there is no room for words, bars stand for them, then carets alone', () => {
	const bars = (rows: AdditionsByOutletRows) =>
		layout(rows, { width: 360, view: { graphic: 'additions' } }).rows.flatMap(({ items }) =>
			items.map(({ text, bar }) => text || bar),
		);
	expect(new Set(bars(few))).toEqual(new Set(['words put in']));
	expect(
		new Set(
			bars(
				made([
					[3, 12, 20, 2],
					[0, 1, 1, 0],
					[1, 1, 4, 0],
					[2, 2, 2, 2],
				]),
			),
		),
	).toEqual(new Set([22]));
	expect(new Set(bars(cases['very many additions']!))).toEqual(new Set([0]));
});

test('more retellings than there is room for are counted', () => {
	const { rows, more } = layout(cases['forty retellings']!, { width: 360, view: views[0]! });
	expect(more).toBe(`and ${40 - rows.length} more retellings`);
	expect(layout(few, { width: 360, view: views[0]! }).more).toBe('');
});

test('what does not break is set into lines, with a gap between two and none at the end', () => {
	expect(pack([40, 50, 100, 200], { width: 100, gap: 10 })).toEqual([
		{ line: 0, x: 0 },
		{ line: 0, x: 50 },
		{ line: 1, x: 0 },
		{ line: 2, x: 0 },
	]);
});

test('the sentence tells the lit kinds, outlet by outlet, beside the length of each text', () => {
	expect(sentence(few, { graphic: 'additions', light: ['unsourced'] })).toBe(
		'Of 25 additions in 4 retellings: 15 unsourced. The Daily Paper 0, in 500 words: 2 unsourced; ' +
			'The Daily Paper 1, in 501 words: 4 unsourced; The Daily Paper 2, in 502 words: none; ' +
			'The Daily Paper 3, in 503 words: 9 unsourced.',
	);
	expect(sentence({ columns: [], items: [], lights }, { graphic: 'additions' })).toMatch(
		/^No addition/,
	);
});

test('the table has a row an addition', () => {
	expect(table(few).body).toHaveLength(few.items.length);
});

test('items stand in one order, whichever are lit: those that change places would not move', () => {
	const rows = made([
		[3, 2, 1, 4],
		[0, 2, 2, 0],
	]);
	const orderIn = (view: View) =>
		layout(rows, { width: 360, view }).rows.flatMap(({ items }) => items.map(({ key }) => key));
	const [first, ...others] = views.map(orderIn);
	for (const order of others) expect(order).toEqual(first);
});
