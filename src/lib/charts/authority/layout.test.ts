import { describe as suite, expect, it } from 'vitest';
import type { Part, Story, Tie, ViewOf } from '#data/schema';
import { describe, table } from './describe.ts';
import { layout, type AuthorityLayout } from './layout.ts';
import { authorityRows, type AuthorityRows } from './rows.ts';
import type { Line } from './text.ts';

type Row = [id: string, role: Part['role'], label: string, detail?: string];
const part = ([id, role, label, detail = '']: Row) => ({
	...{ id, role, label, detail },
	rests: `${label} (Harbour News)`,
});
const rows: AuthorityRows = {
	outlet: 'Harbour News',
	documents: 3,
	parts: [
		part(['board', 'authority', 'The board of the harbour', 'its authority, known as the charter']),
		part(['pilots', 'force', 'Pilots', 'many would be from the Outer Lights Pilot Service']),
		part(['divers', 'force', 'Divers of the port']),
		part(['wreck', 'place', 'Old wrecks beyond the pier', 'hulls, anchors and lost cargo']),
		part(['crews', 'before', 'Crews of the port, the town and the coast', 'not to dive']),
		part(['wardens', 'before', 'Wardens of the outer islands']),
		part(['wrecks-before', 'before', 'Wrecks']),
		part(['charter', 'law', 'Notice under the charter', 'to the council; stress on beforehand']),
		part(['statute', 'law', 'Notice under the statute', 'to the assembly; generally after']),
		part(['finding', 'law', 'A written order', 'signed by the mayor']),
		part(['salvage', 'precedent', '1911: the great salvage', 'under the charter, it was said']),
	],
	ties: [
		{ from: 'pilots', to: 'board', label: 'would act under' },
		{ from: 'pilots', to: 'wreck', label: 'would raise' },
		{ from: 'divers', to: 'wreck', label: 'would take part' },
		{ from: 'crews', to: 'wardens', label: 'in support of' },
		{ from: 'wardens', to: 'wrecks-before', label: 'watching' },
	],
};
const view = (more: Partial<ViewOf<'authority'>> = {}): ViewOf<'authority'> => ({
	graphic: 'authority',
	light: [],
	beyond: false,
	...more,
});
const views = [view(), view({ light: ['board', 'pilots'] }), view({ beyond: true })];
const widths = [320, 480, 768, 1200];
const cases = widths.flatMap((width) => views.map((one) => ({ width, view: one })));

type Box = { name: string; left: number; right: number; top: number; bottom: number };

const textBox = ({ text, strong, size }: Omit<Line, 'y'>, x: number, y: number): Box => ({
	...{ name: text, left: x, right: x + text.length * size * (strong ? 0.6 : 0.56) },
	...{ top: y - size * 0.72, bottom: y + size * 0.2 },
});

/** All text that is shown, as boxes in the chart's coordinates. */
function texts(placed: AuthorityLayout): Box[] {
	const small = { strong: false, size: placed.small };
	const { band } = placed;
	return [
		...placed.heads.map(({ text, x, y }) => textBox({ text, ...small }, x, y)),
		...placed.parts.flatMap(({ lines, x, y }) => lines.map((line) => textBox(line, x, y + line.y))),
		...placed.ties.flatMap(({ label }) =>
			label.lines.map(({ text, y }) => textBox({ text, ...small }, label.x, label.y + y)),
		),
		...(band?.shown
			? [
					textBox(
						{ ...small, text: band.head.text, strong: true },
						band.head.x,
						band.y + band.head.y,
					),
					...band.parts.flatMap(({ lines, x, y }) =>
						lines.map((line) => textBox(line, x, band.y + y + line.y)),
					),
				]
			: []),
	];
}

/** Strokes, rules and the divider, as boxes. */
const strokes = (placed: AuthorityLayout): Box[] => [
	...placed.ties.map(({ id, x, y, length }) => ({
		...{ name: id, left: x - 1, right: x + 1, top: y, bottom: y + length },
	})),
	...placed.parts.flatMap(({ id, x, y, width, rule }) =>
		rule === null
			? []
			: [{ name: id, left: x, right: x + width, top: y + rule - 0.75, bottom: y + rule + 0.75 }],
	),
	...(placed.divider
		? [
				{
					...{ name: 'divider', left: placed.divider.x, right: placed.divider.x },
					...{ top: 0, bottom: placed.divider.length * placed.divider.stretch },
				},
			]
		: []),
];

const overlaps = (a: Box, b: Box) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

suite('layout', () => {
	it.each(cases)('keeps everything inside the frame and apart: $width, $view', (options) => {
		const placed = layout(rows, options);
		const words = texts(placed);
		const lines = strokes(placed);
		for (const box of [...words, ...lines]) {
			expect([box.left, box.right, box.top, box.bottom].every(Number.isFinite), box.name).toBe(
				true,
			);
			expect(box.left, box.name).toBeGreaterThanOrEqual(0);
			expect(box.top, box.name).toBeGreaterThanOrEqual(0);
			expect(box.right, box.name).toBeLessThanOrEqual(placed.width);
			expect(box.bottom, box.name).toBeLessThanOrEqual(placed.height);
		}
		words.forEach((box, i) => {
			const touched = [...words.slice(i + 1), ...lines].filter((other) => overlaps(box, other));
			expect(touched.map(({ name }) => `${box.name} and ${name}`)).toEqual([]);
		});
	});

	it.each(widths)('has one height for every view at %i, and strokes that reach', (width) => {
		const all = views.map((one) => layout(rows, { width, view: one }));
		expect(new Set(all.map(({ height }) => height)).size).toBe(1);
		for (const { ties } of all)
			for (const { length, stretch } of ties) {
				expect(length).toBeGreaterThan(8);
				expect(stretch).toBeGreaterThanOrEqual(1);
			}
	});

	it('fits into a narrow frame, and a wide one', () => {
		expect(layout(rows, { width: 360, view: view() }).height).toBeLessThanOrEqual(350);
		expect(layout(rows, { width: 760, view: view() }).height).toBeLessThanOrEqual(700);
	});

	it('dims parts, and ties with them, without moving anything', () => {
		const still = (placed: AuthorityLayout) =>
			JSON.stringify(placed, (key, value: unknown) => (key === 'lit' ? null : value));
		const [all, two] = views.map((one) => layout(rows, { width: 360, view: one }));
		expect(two && still(two)).toBe(all && still(all));
		expect(two?.parts.filter(({ lit }) => lit).map(({ id }) => id)).toEqual(['board', 'pilots']);
		expect(two?.ties.filter(({ lit }) => lit).map(({ id }) => id)).toEqual(['pilots-board']);
	});

	it('moves rows up, not sideways, when the band comes', () => {
		const [off, on] = [false, true].map((beyond) =>
			layout(rows, { width: 768, view: view({ beyond }) }),
		);
		expect(on?.parts.map(({ x }) => x)).toEqual(off?.parts.map(({ x }) => x));
		on?.parts.forEach(({ y, row }, i) => {
			const before = off?.parts[i]?.y ?? 0;
			if (row === 0) expect(y).toBe(before);
			else expect(y).toBeLessThan(before);
		});
		expect([off?.band?.shown, on?.band?.shown]).toEqual([false, true]);
		expect(on?.ties.map(({ path }) => path)).toEqual(off?.ties.map(({ path }) => path));
	});

	it.each(widths)('works empty, with one part, and without a column beside at %i', (width) => {
		const none = { ...rows, parts: [], ties: [] };
		const alone = { ...none, parts: rows.parts.slice(0, 1) };
		const plan = { ...rows, parts: rows.parts.slice(0, 4) };
		for (const some of [none, alone, plan]) {
			const placed = layout(some, { width, view: view() });
			expect(Number.isFinite(placed.height)).toBe(true);
			expect(texts(placed).every(({ bottom }) => bottom <= placed.height)).toBe(true);
			expect(placed.divider).toBeNull();
		}
	});
});

suite('rows', () => {
	const claim = { id: 'charter-claim', label: 'Charter' };
	const made = (ties: Tie[]) => {
		const parts: Part[] = [
			{ id: 'board', role: 'authority', label: 'Board', ref: 'claim:charter-claim' },
			{ id: 'pilots', role: 'force', label: 'Pilots', ref: 'claim:charter-claim' },
			{ id: 'wreck', role: 'place', label: 'Wreck', ref: 'source:ledger' },
			{ id: 'charter', role: 'law', label: 'Charter', ref: 'beyond:charter-law' },
		];
		const sources = [{ id: 'ledger', outlet: 'Ledger', role: 'original' }];
		const beyond = [{ id: 'charter-law', label: 'The law', source: 'Gazette' }];
		return { parts, ties, sources, claims: [claim], beyond } as unknown as Story;
	};

	it('says what each part rests on, and carries the band only where a view shows it', () => {
		const rests = (views: ViewOf<'authority'>[]) =>
			authorityRows(made([{ from: 'pilots', to: 'board' }]), views).parts.map((one) => one.rests);
		expect(rests([view({ beyond: true })])).toEqual([
			...['Charter (Ledger)', 'Charter (Ledger)', 'Ledger', 'The law (Gazette)'],
		]);
		expect(rests([view()])).toHaveLength(3);
	});

	it('refuses a tie between parts that do not stand next to each other', () => {
		expect(() => authorityRows(made([{ from: 'board', to: 'wreck' }]), [])).toThrow(/neighbours/);
		expect(() => authorityRows(made([{ from: 'pilots', to: 'nobody' }]), [])).toThrow(/nobody/);
	});
});

suite('describe', () => {
	it('names what is lit and whose report it is', () => {
		expect(describe(rows, view({ light: ['board', 'pilots', 'crews'] }))).toBe(
			'As reported by Harbour News, the plan: The board of the harbour and Pilots; the practice before: Crews of the port, the town and the coast.',
		);
		expect(describe(rows, view({ light: ['salvage'], beyond: true }))).toBe(
			'Beyond the three documents: 1911: the great salvage.',
		);
		expect(describe(rows, view({ light: ['salvage'] }))).toBe('Nothing is highlighted.');
	});

	it('has a row a part', () => {
		expect(table(rows).body).toHaveLength(rows.parts.length);
	});
});
