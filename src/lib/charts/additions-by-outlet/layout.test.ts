import { describe, expect, test } from 'vitest';
import { additionKinds, type ViewOf } from '#data/schema';
import { story } from '$lib/server/story';
import { labelBox, outside, overlaps, type Box } from '../../../../tests/unit/label-boxes.ts';
import { textWidth } from '../frame/type.ts';
import { overhang } from '../marks/addition-mark.ts';
import { describe as sentence, table } from './describe.ts';
import { layout } from './layout.ts';
import { additionsByOutletRows, type Addition, type AdditionsByOutletRows } from './rows.ts';
import { wrap } from './wrap.ts';

type AdditionsByOutletLayout = ReturnType<typeof layout>;

type View = ViewOf<'additions'>;

const views: View[] = [
	{ graphic: 'additions' },
	{ graphic: 'additions', light: ['unsourced'] },
	{ graphic: 'additions', light: ['own-reporting', 'contradicts-original'] },
	{ graphic: 'additions', light: [] },
];
const highlights = views.map(({ light }) => light ?? null);

/** So many additions of each kind a retelling. */
function made(counts: number[][], quote = 'words put in'): AdditionsByOutletRows {
	const retellings = counts.map((perKind, i) => ({
		id: `paper-${i}`,
		outlet: `The Daily Paper ${i}`,
		words: 500 + i,
		additions: perKind.flatMap((n, k) =>
			Array.from({ length: n }, (_, j): Addition => {
				const kind = additionKinds[k] ?? 'context';
				return { key: `paper-${i}/add-${k}-${j}`, kind, claim: 'A claim.', quote };
			}),
		),
	}));
	return { retellings, highlights };
}

const additionsOf = ({ retellings }: AdditionsByOutletRows) =>
	retellings.flatMap(({ additions }) => additions);

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
	'nothing at all': { retellings: [], highlights },
};

/** Every label and every mark as a box; a mark stands for its words, too. */
function boxes({ frame, totals, rows, more }: AdditionsByOutletLayout): {
	labels: Box[];
	marks: Box[];
} {
	const { size, caret, indent, underline } = frame;
	const labels = [
		...totals.flatMap(({ x, y, number, label }) => [
			labelBox({ ...number, x, y: y + number.y, bold: true }),
			...label.lines.map((text, i) =>
				labelBox({ text, x: x + label.x, y: y + label.y + i * label.leading, size: size.label }),
			),
		]),
		...rows.flatMap(({ y, name, note, none }) => [
			...name.lines.map((text, i) =>
				labelBox({ text, x: 0, y: y + name.y + i * size.name * 1.15, size: size.name, bold: true }),
			),
			labelBox({ ...note, y: y + note.y, size: size.note }),
			...(none ? [labelBox({ text: 'none', x: none.x, middle: none.y, size: size.note })] : []),
		]),
		...(more ? [labelBox({ text: more, x: 0, y: frame.height - 4, size: size.note })] : []),
	];
	const marks = rows.flatMap(({ additions }) =>
		additions.map(({ key, x, y, isHighlighted, bar, text }) => ({
			text: key,
			left: x,
			right: x + (isHighlighted && bar ? indent + bar + overhang : caret.width),
			top: y - (text && isHighlighted ? size.quote * 0.5 : caret.height / 2),
			bottom: y + (text && isHighlighted ? size.quote * 0.5 + underline : caret.height / 2),
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
					{ ...rows, highlights: [...rows.highlights, view.light ?? null] },
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
				const spelledOut = new Set(
					placed.rows.flatMap(({ additions }) =>
						additions.flatMap(({ key, isHighlighted, text }) =>
							isHighlighted && text ? [key] : [],
						),
					),
				);
				expect(overlaps(marks.filter(({ text }) => spelledOut.has(text)))).toEqual([]);
			}
		},
	);

	test('a step moves carets, and no row', () => {
		const rows = views.map((view) =>
			layout(few, { width, view }).rows.map(({ additions: _, none: __, ...row }) => row),
		);
		for (const other of rows) expect(other).toEqual(rows[0]);
	});

	test('every addition has one caret, highlighted where its kind is', () => {
		for (const view of views) {
			const placed = layout(few, { width, view }).rows.flatMap((row) => row.additions);
			expect(placed.map(({ key }) => key).sort()).toEqual(
				additionsOf(few)
					.map(({ key }) => key)
					.sort(),
			);
			for (const { kind, isHighlighted } of placed)
				expect(isHighlighted).toBe(view.light?.includes(kind) ?? true);
		}
	});
});

/** The story's additions in so many retellings of like names. */
const retold = (n: number): AdditionsByOutletRows => ({
	...real,
	retellings: Array.from({ length: n }, (_, i) => {
		const one = real.retellings[i % real.retellings.length]!;
		const additions = one.additions.map((own) => ({ ...own, key: `${i}/${own.key}` }));
		return { ...one, id: `${i}`, additions };
	}),
});

const isCut = (text: string | undefined) => text?.endsWith('…');

describe.each([280, 320, 390, 480, 768, 1200])('at %i px', (width) => {
	test.each([2, 3, 4, 5, 6, 7, 8])(
		'with %i retellings no row is left out, no word is cut, and nothing is on anything',
		(n) => {
			for (const view of [...own, ...views.slice(0, 1)]) {
				const rows = { ...retold(n), highlights: [...real.highlights, view.light ?? null] };
				const placed = layout(rows, { width, view });
				expect([placed.rows.length, placed.more]).toEqual([n, '']);
				const { labels, marks } = boxes(placed);
				const quotes = placed.rows.flatMap(({ additions }) => additions.map(({ text }) => text));
				expect([...labels.map(({ text }) => text), ...quotes].filter(isCut)).toEqual([]);
				expect(outside([...labels, ...marks], placed.frame)).toEqual([]);
				expect(labels.flatMap((label) => marks.flatMap((mark) => overlaps([label, mark])))).toEqual(
					[],
				);
				expect(overlaps(labels)).toEqual([]);
				const onLines = placed.rows.flatMap(({ additions }) =>
					additions
						.filter(({ isHighlighted }) => isHighlighted)
						.map(({ key, x, y, bar }) => ({
							...{ text: key, left: x, right: x + placed.frame.indent + bar },
							...{ top: y, bottom: y + 1 },
						})),
				);
				expect(overlaps(onLines)).toEqual([]);
			}
		},
	);
});

test.each([360, 760])('at %i px four retellings have all their words', (width) => {
	for (const view of own) {
		const highlighted = layout(retold(4), { width, view }).rows.flatMap(({ additions }) =>
			additions.filter(({ isHighlighted }) => isHighlighted),
		);
		expect(highlighted.length).toBeGreaterThan(0);
		for (const { key, text, bar } of highlighted) {
			const [, ...name] = key.split('/');
			expect(text).toBe(
				story.added.find(({ id, source }) => `${source}/${id}` === name.join('/'))?.quote,
			);
			expect(bar).toBeCloseTo(textWidth(text, { size: width < 560 ? 13.8 : 17, face: 'theirs' }));
		}
	}
});

test('where words leave too little room, a bar stands for the longest of them', () => {
	const { rows } = layout(retold(5), { width: 360, view: own[0]! });
	const highlighted = rows.flatMap(({ additions }) =>
		additions.filter(({ isHighlighted }) => isHighlighted),
	);
	const [withWords, withBars] = [true, false].map((has) =>
		highlighted.filter(({ text }) => (text !== '') === has).map(({ quote }) => quote.length),
	);
	expect(Math.max(...withWords!)).toBeLessThan(Math.min(...withBars!));
});

test('where there is no room for words, bars stand for them, then carets alone', () => {
	const bars = (rows: AdditionsByOutletRows) =>
		layout(rows, { width: 360, view: { graphic: 'additions' } }).rows.flatMap(({ additions }) =>
			additions.map(({ text, bar }) => text || bar),
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

test('boxes wrap into lines, with a gap between two and none at the end', () => {
	expect(wrap([40, 50, 100, 200], { width: 100, gap: 10 })).toEqual([
		{ line: 0, x: 0 },
		{ line: 0, x: 50 },
		{ line: 1, x: 0 },
		{ line: 2, x: 0 },
	]);
});

test('the sentence counts the highlighted kinds, outlet by outlet, beside the length of each text', () => {
	expect(sentence(few, { graphic: 'additions', light: ['unsourced'] })).toBe(
		'Of 25 additions in 4 retellings: 15 unsourced. The Daily Paper 0, in 500 words: 2 unsourced; ' +
			'The Daily Paper 1, in 501 words: 4 unsourced; The Daily Paper 2, in 502 words: none; ' +
			'The Daily Paper 3, in 503 words: 9 unsourced.',
	);
	expect(sentence({ retellings: [], highlights }, { graphic: 'additions' })).toMatch(
		/^No addition/,
	);
});

test('the table has a row an addition', () => {
	expect(table(few).body).toHaveLength(additionsOf(few).length);
});

test('additions stand in one order, whichever are highlighted: those that change places would not move', () => {
	const rows = made([
		[3, 2, 1, 4],
		[0, 2, 2, 0],
	]);
	const orderIn = (view: View) =>
		layout(rows, { width: 360, view }).rows.flatMap(({ additions }) =>
			additions.map(({ key }) => key),
		);
	const [first, ...others] = views.map(orderIn);
	for (const order of others) expect(order).toEqual(first);
});
