import { describe as suite, expect, it } from 'vitest';
import type { Part, Story, Tie, ViewOf } from '#data/schema';
import { describe, table } from './describe.ts';
import { textWidth } from '../frame/type.ts';
import { layout } from './layout.ts';
import type { Line } from './plates.ts';
import { authorityRows, type AuthorityRows } from './rows.ts';
import type { PlacedPlate } from './ties.ts';

type AuthorityLayout = ReturnType<typeof layout>;

type Row = [id: string, role: Part['role'], label: string, detail?: string];
const part = ([id, role, label, detail = '']: Row) => ({
	...{ id, role, label, detail },
	restsOn: `${label} (Harbour News)`,
});
const rows: AuthorityRows = {
	outlet: 'Harbour News',
	documents: 3,
	parts: [
		part(['board', 'authority', 'The board of the harbour', 'its authority, known as the charter']),
		part(['pilots', 'force', 'Pilots']),
		part(['lights', 'unit', 'Many from the OLPS', 'Outer Lights Pilot Service']),
		part(['divers', 'force', 'Divers']),
		part(['wreck', 'place', 'Wrecks at the pier', 'hulls, anchors, cargo']),
		part(['crews', 'before', 'Crews of the port, the town and the coast', 'not to dive']),
		part(['wardens', 'before', 'Wardens of the outer islands']),
		part(['wrecks-before', 'before', 'Wrecks']),
		{ ...part(['captains', 'added', 'usual sea captains', 'rather than']), restsOn: 'The Tide' },
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
	sets: [],
};
const view = (more: Partial<ViewOf<'authority'>> = {}): ViewOf<'authority'> => ({
	graphic: 'authority',
	light: [],
	beyond: false,
	...more,
});
const plan = ['board', 'pilots', 'lights', 'divers', 'wreck'];
const past = ['crews', 'wardens', 'wrecks-before'];
const law = ['charter', 'statute', 'finding', 'salvage'];
const views = [
	view({ show: ['board', 'pilots', 'wreck'], light: ['board', 'pilots'] }),
	view({ show: plan }),
	view({ show: [...plan, ...past], light: past }),
	view({ show: ['board', ...law], light: ['salvage'], beyond: true }),
	view({ show: ['board', 'pilots', 'captains'], light: ['captains'] }),
];
rows.sets = views.map(({ show = [] }) => show);
const widths = [320, 480, 768, 1200];
const cases = widths.flatMap((width) => views.map((one) => ({ width, view: one })));

type Box = { name: string; left: number; right: number; top: number; bottom: number };

const lineBox = ({ text, face, size }: Omit<Line, 'y'>, x: number, y: number): Box => ({
	...{ name: text, left: x, right: x + textWidth(text, { size, face }) },
	...{ top: y - size * 0.72, bottom: y + size * 0.2 },
});

/** Everything that is drawn: words of a plate, the plate itself, words of heads and ties. */
function drawn({ frame, main, side, band }: AuthorityLayout) {
	const small = frame.size.detail;
	const move = (plates: PlacedPlate[], { x, y }: { x: number; y: number }) =>
		plates.map((plate) => ({ ...plate, x: plate.x + x, y: plate.y + y }));
	const plates = [
		...move(main.plates, { x: main.shift, y: 0 }),
		...side.plates,
		...(band ? move(band.plates, { x: 0, y: band.y }) : []),
	];
	const soft = { face: 'strong', size: small } as const;
	const columns = [main, { ...side, shift: 0 }];
	const ties = columns.flatMap((column) =>
		column.ties.map((tie) => ({ ...tie, id: `${tie.upper}-${tie.lower}`, right: column.shift })),
	);
	return {
		plates: plates.map(({ id, x, y, width, height }): Box => ({
			...{ name: id, left: x, right: x + width, top: y, bottom: y + height },
		})),
		inside: plates.map(({ id, lines, x, y }) => ({
			id,
			lines: lines.map((line) => lineBox(line, x + frame.padding.x, y + line.y)),
		})),
		words: [
			...columns.flatMap(({ head, shift }) =>
				head
					? [lineBox({ text: head.text, face: 'ours', size: small }, head.x + shift, head.y)]
					: [],
			),
			...ties.flatMap(({ label, lines, right }) =>
				lines.map((text, i) =>
					lineBox({ ...soft, text }, label.x + right, label.y + i * small * 1.15),
				),
			),
			...(band
				? [lineBox({ ...soft, text: band.head.text }, band.head.x, band.y + band.head.y)]
				: []),
		],
		ties,
	};
}

const overlaps = (a: Box, b: Box) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const within = (a: Box, b: Box) =>
	a.left >= b.left && a.right <= b.right + 0.01 && a.top >= b.top && a.bottom <= b.bottom;

suite('layout', () => {
	it.each(cases)('keeps everything inside the frame and apart: $width, $view', (options) => {
		const placed = layout(rows, options);
		const { plates, inside, words } = drawn(placed);
		const frame = {
			...{ name: 'frame', left: 0, top: 0 },
			...{ right: options.width, bottom: placed.height },
		};
		const apart = [...plates, ...words];
		for (const box of apart) expect(within(box, frame), JSON.stringify(box)).toBe(true);
		for (const { id, lines } of inside) {
			const plate = plates.find(({ name }) => name === id)!;
			for (const box of lines) expect(within(box, plate), `${box.name} in ${id}`).toBe(true);
		}
		apart.forEach((box, i) => {
			const touched = apart.slice(i + 1).filter((other) => overlaps(box, other));
			expect(touched.map(({ name }) => `${box.name} and ${name}`)).toEqual([]);
		});
	});

	it.each(cases)('ties what is shown, past nothing else: $width, $view', (options) => {
		const { ties, plates } = drawn(layout(rows, options));
		for (const { id, x, y, length, right } of ties) {
			expect(length, id).toBeGreaterThan(8);
			const line: Box = {
				...{ name: id, left: x + right - 1, right: x + right + 1 },
				...{ top: y + 0.5, bottom: y + length - 0.5 },
			};
			expect(plates.filter((plate) => overlaps(line, plate)).map(({ name }) => name)).toEqual([]);
		}
	});

	it.each(widths)('has one height for every view at %i', (width) => {
		const all = views.map((one) => layout(rows, { width, view: one }));
		expect(new Set(all.map(({ height }) => height)).size).toBe(1);
	});

	it('fits into a narrow frame, and a wide one', () => {
		expect(layout(rows, { width: 360, view: views[2]! }).height).toBeLessThanOrEqual(368);
		expect(layout(rows, { width: 760, view: views[2]! }).height).toBeLessThanOrEqual(700);
	});

	it('sets words that can be read where the narrow drawing is shown at 288 px', () => {
		for (const one of views) {
			const { frame, main, side } = layout(rows, { width: 360, view: one });
			const plates = [...main.plates, ...side.plates];
			const sizes = plates.flatMap(({ lines }) => lines.map(({ size }) => size));
			expect((Math.min(frame.size.detail, ...sizes) * 288) / 360).toBeGreaterThanOrEqual(11);
		}
	});

	it('highlights parts, and ties with them, without moving anything', () => {
		const geometry = (placed?: AuthorityLayout) =>
			JSON.stringify(placed, (key, value: unknown) => (key === 'isHighlighted' ? null : value));
		const [all, two] = [[], ['board', 'pilots']].map((light) =>
			layout(rows, { width: 360, view: view({ show: plan, light }) }),
		);
		expect(geometry(two)).toBe(geometry(all));
		const plates = two?.main.plates.filter(({ isHighlighted }) => isHighlighted);
		expect(plates?.map(({ id }) => id)).toEqual(['board', 'pilots']);
		const ties = two?.main.ties.filter(({ isHighlighted }) => isHighlighted);
		expect(ties?.map(({ upper, lower }) => [upper, lower])).toEqual([['board', 'pilots']]);
	});

	it('draws the parts that a view shows, in one order in every view', () => {
		for (const one of views) {
			const { main, side, band } = layout(rows, { width: 360, view: one });
			const ids = [main, side, ...(band ? [band] : [])].flatMap(({ plates }) =>
				plates.map(({ id }) => id),
			);
			expect(ids).toEqual(rows.parts.map(({ id }) => id).filter((id) => one.show?.includes(id)));
		}
	});

	it('moves the plan from the middle only when something stands beside it', () => {
		const shifts = views.map((one) => layout(rows, { width: 360, view: one }).main.shift);
		expect(shifts.map((shift) => shift > 0)).toEqual([true, true, false, true, false]);
	});

	it.each(widths)('works empty, with one part, and without a column beside at %i', (width) => {
		const none = { ...rows, parts: [], ties: [], sets: [] };
		const alone = { ...none, parts: rows.parts.slice(0, 1) };
		const four = { ...rows, parts: rows.parts.slice(0, 4), sets: [] };
		const beyond = { ...none, parts: rows.parts.slice(-1) };
		for (const some of [none, alone, four, beyond]) {
			const placed = layout(some, { width, view: view({ beyond: true }) });
			expect(Number.isFinite(placed.height)).toBe(true);
			const { plates, words } = drawn(placed);
			expect(plates).toHaveLength(some.parts.length);
			expect([...plates, ...words].every(({ bottom }) => bottom <= placed.height)).toBe(true);
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
			{ id: 'captains', role: 'added', label: 'captains', ref: 'quote:ledger/add-captains' },
			{ id: 'charter', role: 'law', label: 'Charter', ref: 'beyond:charter-law' },
		];
		const sources = [{ id: 'ledger', outlet: 'Ledger', role: 'original' }];
		const beyond = [{ id: 'charter-law', label: 'The law', source: 'Gazette' }];
		return { parts, ties, sources, claims: [claim], beyond } as unknown as Story;
	};

	it('says what each part rests on, and carries only what a view shows', () => {
		const rests = (views: ViewOf<'authority'>[]) =>
			authorityRows(made([{ from: 'pilots', to: 'board' }]), views).parts.map((one) => one.restsOn);
		expect(rests([view({ beyond: true })])).toEqual([
			...['Charter (Ledger)', 'Charter (Ledger)', 'Ledger', 'Ledger', 'The law (Gazette)'],
		]);
		expect(rests([view()])).toHaveLength(4);
		expect(rests([view({ show: ['board'] })])).toEqual(['Charter (Ledger)']);
	});

	it('refuses a tie between parts that do not stand next to each other', () => {
		expect(() => authorityRows(made([{ from: 'board', to: 'wreck' }]), [])).toThrow(/neighbours/);
		expect(() => authorityRows(made([{ from: 'pilots', to: 'nobody' }]), [])).toThrow(/nobody/);
	});
});

suite('describe', () => {
	it('names what stands there, whose report it is, and what is highlighted', () => {
		expect(describe(rows, view({ show: ['board', 'pilots', 'crews'], light: ['crews'] }))).toBe(
			'As reported by Harbour News, the plan: The board of the harbour and Pilots; the practice before: Crews of the port, the town and the coast. Highlighted: Crews of the port, the town and the coast.',
		);
		expect(describe(rows, view({ show: ['captains'], light: ['captains'] }))).toBe(
			'Put in by The Tide: “usual sea captains”.',
		);
		expect(describe(rows, view({ show: ['salvage'], light: ['salvage'], beyond: true }))).toBe(
			'Beyond the three documents: 1911: the great salvage.',
		);
		expect(describe(rows, view({ show: ['salvage'] }))).toBe('Nothing is shown.');
	});

	it('has a row a part', () => {
		expect(table(rows).body).toHaveLength(rows.parts.length);
	});
});
