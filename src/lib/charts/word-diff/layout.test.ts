import { describe as suite, expect, it } from 'vitest';
import type { Status, ViewOf } from '#data/schema';
import { wordDiff } from '../../model/word-diff.ts';
import { describe, table } from './describe.ts';
import { layout } from './layout.ts';
import type { WordDiffPassage, WordDiffRows } from './rows.ts';

type WordDiffLayout = ReturnType<typeof layout>;

const original = 'They carry red lanterns and small and large bells across the harbour at dusk';
const retold: [string, Status, string][] = [
	['Evening Ledger', 'kept', original],
	[
		'Today in Ports & Harbours',
		'altered',
		'they bring red lamps, large bells, and a drum to the harbour',
	],
	['The Tide', 'trimmed', 'carry red lanterns and large bells'],
	['Quay', 'dropped', ''],
];
const passage = (
	status: Status | null,
	{ words, quotation }: { words: string; quotation: boolean },
): WordDiffPassage => ({
	status,
	quotation,
	differences: status === 'dropped' ? [] : wordDiff(original, words),
	note: null,
});
const sources = [['Harbour News', null, original] as const, ...retold].map(
	([outlet, status, words], i) => ({
		id: `source-${i}`,
		outlet,
		passages: {
			lanterns: passage(status, { words, quotation: true }),
			bells: passage(status, { words, quotation: false }),
		},
	}),
);
const rows: WordDiffRows = {
	sources,
	claims: [
		{ id: 'lanterns', label: 'Lanterns' },
		{ id: 'bells', label: 'Bells' },
	],
	sets: [['lanterns'], ['lanterns', 'bells']],
	highlighted: ['source-2'],
};
const view = (more: Partial<ViewOf<'word-diff'>> = {}): ViewOf<'word-diff'> => ({
	graphic: 'word-diff',
	claims: ['lanterns'],
	marks: true,
	...more,
});
const views = [
	view(),
	view({ marks: false }),
	view({ light: ['source-2'] }),
	view({ claims: ['lanterns', 'bells'] }),
	view({ claims: ['lanterns', 'bells'], marks: false }),
];
const widths = [320, 480, 768, 1200];
const cases = widths.flatMap((width) => views.map((one) => ({ width, view: one })));

type Box = { name: string; left: number; right: number; top: number; bottom: number };

/** Every piece of text, slot and mark that is drawn, as a box in the chart's coordinates. */
function boxes(placed: WordDiffLayout, marks: boolean): Box[] {
	const text = (name: string, at: { x: number; y: number; size: number; width: number }): Box => ({
		name,
		left: at.x,
		right: at.x + at.width,
		top: at.y - at.size * 0.72,
		bottom: at.y + at.size * 0.2,
	});
	return placed.sources.flatMap((source) => {
		const { size, frame } = placed;
		const label = [
			text(source.label, {
				x: frame.padding,
				y: source.y + placed.label,
				size: frame.labelSize,
				width: source.label.length * frame.labelSize * 0.6,
			}),
		];
		const passages = source.passages.flatMap((one) => {
			const status = one.status ?? (one === source.passages[0] ? 'original' : '');
			const indent = one.status ? frame.mark.width + 5 : 0;
			const slots = [...(marks ? one.slots : []), ...(one.dropped ? [one.dropped] : [])];
			return [
				text(status, {
					x: one.mark.x,
					y: source.y + one.mark.y,
					size: frame.statusSize,
					width: indent + status.length * frame.statusSize * 0.56,
				}),
				...[...one.words, ...(marks ? one.struck : [])].map((word) =>
					text(word.text, {
						x: word.x,
						y: source.y + word.y,
						size,
						width: word.text.length * size * 0.6,
					}),
				),
				...slots.map((slot) => ({
					name: 'slot',
					left: slot.x,
					right: slot.x + slot.width,
					top: source.y + slot.y,
					bottom: source.y + slot.y + slot.height,
				})),
			];
		});
		return [...label, ...passages];
	});
}

const overlaps = (a: Box, b: Box) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

suite('layout', () => {
	it.each(cases)('keeps everything inside the frame and apart: $width, $view', (options) => {
		const placed = layout(rows, options);
		const all = boxes(placed, options.view.marks);
		for (const box of all) {
			expect([box.left, box.right, box.top, box.bottom].every(Number.isFinite), box.name).toBe(
				true,
			);
			expect(box.left, box.name).toBeGreaterThanOrEqual(0);
			expect(box.top, box.name).toBeGreaterThanOrEqual(0);
			expect(box.right, box.name).toBeLessThanOrEqual(placed.width + 0.01);
			expect(box.bottom, box.name).toBeLessThanOrEqual(placed.height);
		}
		all.forEach((box, i) => {
			const touched = all.slice(i + 1).filter((other) => overlaps(box, other));
			expect(touched.map(({ name }) => `${box.name} and ${name}`)).toEqual([]);
		});
	});

	it.each(widths)('has one height for every view at %i', (width) => {
		expect(new Set(views.map((one) => layout(rows, { width, view: one }).height)).size).toBe(1);
	});

	it('shows every word in type that can be read, at 288 px, too', () => {
		for (const { width, view: one } of cases) {
			const { size, frame } = layout(rows, { width, view: one });
			expect(Math.min(size, frame.labelSize, frame.statusSize)).toBeGreaterThanOrEqual(
				width >= 560 ? 16 : 13.75,
			);
		}
	});

	it('strikes out missing words where there is room, with one stroke through words side by side', () => {
		const tide = layout(rows, { width: 768, view: view() }).sources[3]?.passages[0];
		expect(tide?.slots).toEqual([]);
		expect(tide?.struck.map(({ text }) => text)).toEqual(
			'They and small across the harbour at dusk'.split(' '),
		);
		const strokes = tide?.struck.flatMap(({ stroke }) => stroke ?? []) ?? [];
		expect(strokes.length).toBeLessThan(tide?.struck.length ?? 0);
		expect(Math.min(...strokes)).toBeGreaterThan(0);
	});

	it('draws empty slots for missing words where there is no room to spell them out', () => {
		const long = { ...rows, sources: Array.from({ length: 6 }, () => sources[1]!) };
		long.sources[1] = sources[3]!;
		const one = layout({ ...long, sets: [['lanterns']] }, { width: 360, view: view() });
		const passage = one.sources[1]?.passages[0];
		expect(passage?.struck).toEqual([]);
		expect(passage?.slots.length).toBeGreaterThan(0);
	});

	it('draws as many of forty documents as fit, the highlighted among them, and counts the others', () => {
		const forty = Array.from({ length: 40 }, (_, i) => ({
			...sources[i === 0 ? 0 : 1 + (i % 4)]!,
			...{ id: `source-${i}`, outlet: `Outlet ${i}` },
		}));
		const many = { ...rows, sources: forty, sets: [['lanterns']], highlighted: ['source-30'] };
		for (const width of widths) {
			const placed = layout(many, { width, view: view() });
			expect(placed.height).toBeLessThanOrEqual(width < 560 ? 410 : 750);
			const ids = placed.sources.map(({ id }) => id);
			expect(ids.length).toBeGreaterThan(2);
			expect([ids[0], ids.includes('source-30')]).toEqual(['source-0', true]);
			expect(placed.more?.text).toContain(`And in ${40 - ids.length} more`);
			expect(placed.more?.y).toBeLessThan(placed.height);
		}
	});

	it('draws a caret where words are inserted and none are missing', () => {
		const words = layout(rows, { width: 768, view: view() }).sources[2]?.passages[0]?.words ?? [];
		const carets = words.filter(({ caret }) => caret !== null).map(({ text }) => text);
		expect(carets).toEqual(['a']);
	});

	it('dims sources without moving anything', () => {
		const withoutHighlights = (placed: WordDiffLayout) =>
			JSON.stringify(placed, (key, value: unknown) => (key === 'highlighted' ? null : value));
		const [all, one] = [view(), view({ light: ['source-2'] })].map((v) =>
			layout(rows, { width: 360, view: v }),
		);
		expect(one && withoutHighlights(one)).toBe(all && withoutHighlights(all));
		expect(one?.sources.filter(({ highlighted }) => highlighted).map(({ id }) => id)).toEqual([
			'source-2',
		]);
	});

	it('keeps every block and every word where marks come and go', () => {
		const [on, off] = [true, false].map((marks) =>
			layout(rows, { width: 768, view: view({ marks }) }),
		);
		expect(on?.sources.map(({ y }) => y)).toEqual(off?.sources.map(({ y }) => y));
		const keys = (placed?: WordDiffLayout) =>
			placed?.sources.map(({ passages }) =>
				passages.flatMap(({ words }) => words.map((w) => w.key)),
			);
		expect(keys(on)).toEqual(keys(off));
	});

	it('underlines inserted words, joined within a line, and leaves the original plain', () => {
		const placed = layout(rows, { width: 768, view: view() });
		const underlines = placed.sources.map(
			({ passages }) =>
				passages.flatMap(({ words }) => words).filter(({ underline }) => underline).length,
		);
		expect(underlines).toEqual([0, 0, 5, 0, 0]);
		for (const { underline } of placed.sources.flatMap(({ passages }) => passages[0]?.words ?? []))
			if (underline) expect(underline.width).toBeGreaterThan(0);
	});

	it('draws a dropped passage as an empty slot without words', () => {
		const quay = layout(rows, { width: 360, view: view() }).sources[4]?.passages[0];
		expect(quay?.words).toEqual([]);
		expect(quay?.dropped).not.toBeNull();
	});

	it('fits five short passages into a narrow frame', () => {
		expect(
			layout({ ...rows, sets: [['lanterns']] }, { width: 360, view: view() }).height,
		).toBeLessThanOrEqual(350);
	});

	it.each(widths)('works empty and with one source at %i', (width) => {
		const empty = layout(
			{ sources: [], claims: [], sets: [], highlighted: [] },
			{ width, view: view() },
		);
		expect(Number.isFinite(empty.height)).toBe(true);
		const one = layout({ ...rows, sources: sources.slice(0, 1) }, { width, view: view() });
		expect(one.rules).toEqual([]);
		expect(boxes(one, true).every(({ bottom }) => bottom <= one.height)).toBe(true);
	});
});

suite('describe', () => {
	it('names where the words are kept, trimmed, altered and dropped', () => {
		expect(describe(rows, view({ light: ['source-3'] }))).toBe(
			'The words of Harbour News for “Lanterns”: kept word for word in Evening Ledger; trimmed in The Tide; altered in Today in Ports & Harbours; dropped in Quay. Highlighted: The Tide.',
		);
		expect(describe({ sources: [], claims: [], sets: [], highlighted: [] }, view())).toMatch(
			/no retelling/,
		);
	});

	it('has a row a passage and source', () => {
		expect(table(rows).body).toHaveLength(10);
		expect(table(rows).body[4]).toEqual(['Lanterns', 'Quay', 'dropped', '', '']);
	});
});
