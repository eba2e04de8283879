import { describe as suite, expect, it } from 'vitest';
import type { Story, ViewOf } from '#data/schema';
import { describe, table } from './describe.ts';
import { dodge } from '../frame/dodge.ts';
import { layout, type TimelineLayout } from './layout.ts';
import { timelineRows, type Happening, type TimelineRows } from './rows.ts';
import { textWidth } from '../frame/type.ts';

type Rect = { left: number; right: number; top: number; bottom: number; what: string };

const event = (id: string, when: string, more: Partial<Happening> = {}): Happening => ({
	id,
	when,
	label: 'Somebody reports that something of this length was considered',
	beyond: false,
	quote: null,
	...more,
});
const gap = { from: 'answer', to: 'report', months: 6, unset: 2, retellings: 4 };
const full: TimelineRows = {
	events: [
		event('designation', '2025-02'),
		event('april', '2025-04'),
		event('answer', '2025-04', { quote: 'We say this in words that go on for more than a line' }),
		event('strike', '2025-09-02', { beyond: true }),
		event('cia', '2025-10-15', { beyond: true }),
		event('other', '2025-10-31'),
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
const widths = [320, 480, 768, 1200];
const lights = [[], ['april', 'answer'], ['answer', 'report'], ['reply']];
const view = (light: string[]): ViewOf<'timeline'> => ({ graphic: 'timeline', light });

function labelBoxes(placed: TimelineLayout): Rect[] {
	const box = (text: string, options: { x: number; y: number; size: number; strong: boolean }) => ({
		what: text,
		left: options.x,
		right: options.x + textWidth(text, { ...options, face: options.strong ? 'strong' : 'ours' }),
		top: options.y - options.size * 0.76,
		bottom: options.y + options.size * 0.2,
	});
	const { frame, dateX, textX } = placed;
	return [
		...placed.ticks.map(({ text, y }) =>
			box(text, { x: 0, y: y + frame.small * 0.36, size: frame.small, strong: false }),
		),
		...placed.labels.flatMap((label) => [
			box(label.date, {
				x: dateX,
				y: label.y + (label.lines[0]?.y ?? 0),
				size: frame.text,
				strong: true,
			}),
			...label.lines.map(({ text, tone, size, y }) =>
				box(text, { x: textX, y: label.y + y, size, strong: tone !== 'soft' && tone !== 'beyond' }),
			),
		]),
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
					!(left >= 0 && right <= width && top >= -0.5 && bottom <= placed.height + 0.5),
			);
			expect(outside.map(({ what }) => what)).toEqual([]);
			const touching = boxes.flatMap((a, i) =>
				boxes.slice(i + 1).flatMap((b) => (meet(a, b) ? [`${a.what} | ${b.what}`] : [])),
			);
			expect(touching).toEqual([]);
			expect(placed.height).toBe(width < 560 ? 350 : 560);
			for (const { y, length } of placed.marks) {
				expect(y).toBeGreaterThanOrEqual(placed.axis.y1);
				expect(y + length).toBeLessThanOrEqual(placed.axis.y2);
			}
			expect(JSON.stringify(placed)).not.toMatch(/null,"y|NaN|Infinity/);
		}
	});
});

it('moves nothing to light an event', () => {
	const still = ({ labels, marks }: TimelineLayout) => ({
		labels: labels.map(({ lit: _, ...label }) => label),
		marks: marks.map(({ lit: _, ...mark }) => mark),
	});
	const [plain, lit] = [[], ['report']].map((light) =>
		still(layout(full, { width: 360, view: view(light) })),
	);
	expect(lit).toEqual(plain);
});

it('keeps true proportion on the axis', () => {
	const { marks, gap: stretch } = layout(full, { width: 760, view: view([]) });
	const y = (id: string) => marks.find((mark) => mark.id === id)?.y ?? NaN;
	const days = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 864e5;
	const pixels = (y('report') - y('strike')) / days('2025-09-02', '2025-11-03');
	expect((y('cia') - y('strike')) / days('2025-09-02', '2025-10-15')).toBeCloseTo(pixels);
	expect(stretch?.y2).toBe(y('report'));
});

it('draws one stroke for the events of a month', () => {
	const { marks } = layout(full, { width: 760, view: view(['answer']) });
	expect(marks.filter(({ length }) => length > 0)).toHaveLength(2);
	expect(marks.find(({ id }) => id === 'april')?.lit).toBe(true);
});

it('lights the distance with the report that it ends at', () => {
	const lit = (light: string[]) => layout(full, { width: 760, view: view(light) }).gap?.lit;
	expect([lit([]), lit(['answer']), lit(['report', 'reply'])]).toEqual([true, false, true]);
});

it('dodges in order, by no more than it must', () => {
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
	const rows = timelineRows(story);
	expect(rows.events.map(({ id }) => id)).toEqual(['answer', 'report', 'later']);
	expect(rows.events.map(({ quote }) => quote)).toEqual(['quote words', null, null]);
	expect(rows.events.map(({ beyond }) => beyond)).toEqual([false, false, true]);
	expect(rows.gap).toEqual({ from: 'answer', to: 'report', months: 6, unset: 1, retellings: 3 });
	expect(describe(rows, view(['answer']))).toContain('At least 6 months');
	expect(table(rows).body[2]).toEqual(['4 November 2025', 'A reply', 'beyond the documents']);
});
