import { describe as suite, expect, it } from 'vitest';
import type { Story, ViewOf } from '#data/schema';
import { story } from '$lib/server/story';
import { describe, table } from './describe.ts';
import { dodge } from '../frame/dodge.ts';
import { textWidth } from '../frame/type.ts';
import { gapId, typesOf } from './labels.ts';
import { layout } from './layout.ts';
import { breakRuns } from './rich-text.ts';
import { timelineRows, type TimelineRow, type TimelineRows } from './rows.ts';

type TimelineLayout = ReturnType<typeof layout>;

type Rect = { left: number; right: number; top: number; bottom: number; what: string };

const event = (id: string, when: string, more: Partial<TimelineRow> = {}): TimelineRow => ({
	id,
	when,
	label: 'Somebody reports that something of this length was considered',
	beyond: false,
	quote: null,
	main: true,
	...more,
});
const gap = { from: 'answer', to: 'report', months: 6, withoutOccasion: 2, retellings: 4 };
const full: TimelineRows = {
	events: [
		event('designation', '2025-02', { main: false }),
		event('april', '2025-04'),
		event('answer', '2025-04', { quote: 'We say this in words that go on for more than a line' }),
		event('strike', '2025-09-02', { beyond: true, main: false }),
		event('cia', '2025-10-15', { beyond: true, main: false }),
		event('other', '2025-10-31', { main: false }),
		event('report', '2025-11-03'),
		event('reply', '2025-11-04', { beyond: true }),
	],
	gap,
};
const stories: Record<string, TimelineRows> = {
	full,
	few: { events: full.events.filter((_, i) => i % 2 === 0), gap },
	years: { events: [event('answer', '2019-12-31'), event('report', '2025-11-03')], gap },
	one: { events: [event('only', '2025-04')], gap: null },
	empty: { events: [], gap: null },
};
const widths = [280, 320, 360, 480, 768, 1200];
const lights = [[], ['april', 'answer'], ['answer', 'report'], ['reply']];
const view = (light: string[]): ViewOf<'timeline'> => ({ graphic: 'timeline', light });

function labelBoxes({ frame, names, labels }: TimelineLayout): Rect[] {
	const types = typesOf(frame);
	return [
		...names.map(({ text, y }) => ({
			what: text,
			left: 0,
			right: textWidth(text, { size: frame.monthSize, face: 'ours' }),
			top: y - frame.monthSize / 2,
			bottom: y + frame.monthSize / 2,
		})),
		...labels.flatMap((label) =>
			label.lines.map(({ runs, size, y }) => ({
				what: runs.map(({ text }) => text).join(' '),
				left: frame.labelX,
				right: runs.reduce(
					(x, { text, style }, i) => x + textWidth(`${i ? ' ' : ''}${text}`, types[style]),
					frame.labelX,
				),
				top: label.y + y - size * 0.76,
				bottom: label.y + y + size * 0.2,
			})),
		),
	];
}

const meet = (a: Rect, b: Rect) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

suite.each(Object.entries(stories))('the %s story', (_, rows) => {
	it.each(widths)('keeps its labels apart and inside the frame at %i px', (width) => {
		for (const light of lights) {
			const placed = layout(rows, { width, view: view(light) });
			const boxes = labelBoxes(placed);
			const outside = boxes.filter(
				({ left, right, top, bottom }) =>
					!(left >= 0 && right <= width && top >= -0.5 && bottom <= placed.frame.height + 0.5),
			);
			expect(outside.map(({ what }) => what)).toEqual([]);
			const touching = boxes.flatMap((a, i) =>
				boxes.slice(i + 1).flatMap((b) => (meet(a, b) ? [`${a.what} | ${b.what}`] : [])),
			);
			expect(touching).toEqual([]);
			expect(placed.frame.height).toBe(width < 560 ? 350 : 580);
			for (const { y, height } of [...placed.marks, ...placed.months]) {
				expect(y).toBeGreaterThanOrEqual(placed.frame.top);
				expect(y + height).toBeLessThanOrEqual(placed.frame.bottom);
			}
			expect(
				Math.min(...Object.values(typesOf(placed.frame)).map(({ size }) => size)),
			).toBeGreaterThanOrEqual(13.75);
			expect(JSON.stringify(placed)).not.toMatch(/null,"y|NaN|Infinity/);
		}
	});
});

it('moves nothing to highlight an event', () => {
	const still = ({ labels, marks, gapMonths }: TimelineLayout) => ({
		labels: labels.map(({ highlighted: _, shown: __, ...label }) => label),
		marks: marks.map(({ highlighted: _, dimmed: __, ...mark }) => mark),
		gapMonths,
	});
	const [plain, highlighted] = [[], ['reply']].map((light) =>
		still(layout(full, { width: 360, view: view(light) })),
	);
	expect(highlighted).toEqual(plain);
});

it('keeps true proportion', () => {
	const { marks } = layout(full, { width: 760, view: view([]) });
	const y = (id: string) => marks.find((mark) => mark.id === id)?.y ?? NaN;
	const days = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 864e5;
	const pixels = (y('report') - y('strike')) / days('2025-09-02', '2025-11-03');
	expect((y('cia') - y('strike')) / days('2025-09-02', '2025-10-15')).toBeCloseTo(pixels);
});

it('draws one mark for the events of a month or a day', () => {
	const { marks } = layout(full, { width: 760, view: view(['answer']) });
	expect(marks.filter(({ height }) => height > 0)).toHaveLength(2);
	expect(marks.find(({ id }) => id === 'april')?.dimmed).toBe(false);
});

it('leaves out on a phone what no step speaks of', () => {
	const ids = (width: number) =>
		layout(full, { width, view: view([]) })
			.labels.map(({ id }) => id)
			.filter((id) => id !== gapId);
	expect(ids(360)).toEqual(['april', 'answer', 'report', 'reply']);
	expect(ids(760)).toEqual(full.events.map(({ id }) => id));
});

it('fills the months of the gap, and shows its label, once the report is highlighted', () => {
	for (const width of [360, 760]) {
		for (const light of [[], ['answer'], ['report', 'reply']]) {
			const { gapMonths, isFilled, labels } = layout(full, { width, view: view(light) });
			expect(gapMonths.map(({ id }) => id.slice(5))).toEqual(['05', '06', '07', '08', '09', '10']);
			expect(isFilled).toBe(!light.includes('answer'));
			expect(labels.find(({ id }) => id === gapId)?.shown).toBe(isFilled);
		}
	}
});

suite('the story itself', () => {
	const views = story.chapters.flatMap(({ steps }) =>
		steps.flatMap(({ view }) => (view.graphic === 'timeline' ? [view] : [])),
	);
	const rows = timelineRows(story, views);

	it.each([360, 760])(
		'shows all of it at %i px: the quotation, the months and who leaves the occasion out',
		(width) => {
			const { labels } = layout(rows, { width, view: view([]) });
			const styles = labels.flatMap(({ lines }) =>
				lines.flatMap(({ runs }) => runs.map(({ style }) => style)),
			);
			expect(styles).toEqual(expect.arrayContaining(['theirs', 'number', 'soft']));
			expect(labels.find(({ id }) => id === gapId)?.lines.at(-1)?.runs[0]?.style).toBe('soft');
		},
	);
});

suite('text set in several ways', () => {
	const types = {
		small: { size: 10, face: 'theirs' },
		large: { size: 20, face: 'theirs' },
	} as const;

	it('breaks where the next word has no room, and keeps runs apart', () => {
		const runs = [
			{ style: 'small', text: 'one two' },
			{ style: 'large', text: 'three  four' },
		] as const;
		expect(breakRuns([...runs], { width: 120, types })).toEqual([
			[
				{ style: 'small', text: 'one two' },
				{ style: 'large', text: 'three' },
			],
			[{ style: 'large', text: 'four' }],
		]);
	});

	it('gives a word without room a line of its own, and nothing no line', () => {
		expect(breakRuns([{ style: 'small', text: 'a longest b' }], { width: 20, types })).toHaveLength(
			3,
		);
		expect(breakRuns([{ style: 'small', text: ' ' }], { width: 20, types })).toEqual([]);
	});
});

it('moves labels apart in order, by no more than it must', () => {
	const room = { top: 0, bottom: 100, gap: 0 };
	expect(
		dodge(
			[
				{ y: 10, height: 10 },
				{ y: 50, height: 10 },
			],
			room,
		),
	).toEqual([10, 50]);
	expect(
		dodge(
			[
				{ y: 50, height: 10 },
				{ y: 50, height: 10 },
			],
			room,
		),
	).toEqual([45, 55]);
	expect(
		dodge(
			[
				{ y: 95, height: 10 },
				{ y: 99, height: 10 },
			],
			room,
		),
	).toEqual([80, 90]);
	expect(dodge([], room)).toEqual([]);
});

it('finds the words, the report and the months between them', () => {
	const claim = (id: string, kind: string) => ({ id, kind, topic: 't', quote: `${id} words` });
	const cell = (status: string) => ({ status });
	const story = {
		claims: [claim('setting', 'response'), claim('quote', 'quote')],
		cells: {
			a: { setting: cell('dropped'), quote: cell('kept') },
			b: { setting: cell('trimmed'), quote: cell('kept') },
			c: { setting: cell('dropped'), quote: cell('dropped') },
		},
		sources: [
			{ id: 'first', role: 'original' },
			...['a', 'b', 'c'].map((id) => ({ id, role: 'retelling' })),
		],
		events: [
			{ id: 'report', when: '2025-11-03', label: 'A report', ref: 'source:first' },
			{ id: 'answer', when: '2025-04', label: 'An answer', ref: 'claim:setting' },
			{ id: 'later', when: '2025-11-04', label: 'A reply', ref: 'beyond:reply' },
		],
	} as unknown as Story;
	const rows = timelineRows(story, [view(['answer', 'report'])]);
	expect(rows.events.map(({ id }) => id)).toEqual(['answer', 'report', 'later']);
	expect(rows.events.map(({ quote }) => quote)).toEqual(['quote words', null, null]);
	expect(rows.events.map(({ beyond }) => beyond)).toEqual([false, false, true]);
	expect(rows.events.map(({ main }) => main)).toEqual([true, true, false]);
	expect(timelineRows(story, []).events.every(({ main }) => main)).toBe(true);
	expect(rows.gap).toEqual({
		from: 'answer',
		to: 'report',
		months: 6,
		withoutOccasion: 1,
		retellings: 3,
	});
	expect(describe(rows, view(['answer']))).toContain('At least 6 months');
	expect(table(rows).body[2]).toEqual(['4 November 2025', 'A reply', 'beyond the documents']);
});
