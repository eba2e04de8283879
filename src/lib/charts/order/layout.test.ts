import { describe as suite, expect, it } from 'vitest';
import fc from 'fast-check';
import type { ViewOf } from '#data/schema';
import { story } from '$lib/server/story';
import { textWidth } from '../frame/type.ts';
import { widths as drawnWidths } from '../types.ts';
import { describe, table } from './describe.ts';
import { layout, type OrderLayout } from './layout.ts';
import { metAt } from './highlighted.ts';
import { orderRows, type OrderRows } from './rows.ts';

const widths = [280, 320, 360, 480, 768, 1200];
const views: Record<string, ViewOf<'order'>> = {
	nothing: { graphic: 'order' },
	leads: { graphic: 'order', lead: true },
	caveats: { graphic: 'order', light: { kinds: ['caveat'] } },
	one: { graphic: 'order', light: { claims: ['deployment-not-imminent'] } },
	down: { graphic: 'order', light: { claims: ['new-front', 'debate-how-aggressive'] } },
	up: { graphic: 'order', light: { claims: ['drone-targets', 'law-enforcement-failed'] } },
	depth: { graphic: 'order', light: { kinds: ['caveat'] }, depth: 150 },
	bottom: { graphic: 'order', depth: 968 },
};
const rows = orderRows(story, Object.values(views));

type Rect = { left: number; right: number; top: number; bottom: number; what: string };
const meet = (a: Rect, b: Rect) =>
	a.left < b.right - 0.01 &&
	b.left < a.right - 0.01 &&
	a.top < b.bottom - 0.01 &&
	b.top < a.bottom - 0.01;

/** The rectangles of all labels, by an upper bound of their width. */
const boxes = ({ frame, names, labels, legend }: OrderLayout): Rect[] => [
	...[...names, ...labels].map(({ id, lines, x, y, anchor, look }) => {
		const face = look === 'strong' ? 'strong' : 'ours';
		const width = Math.max(...lines.map((line) => textWidth(line, { size: frame.size, face })));
		const left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
		return {
			left,
			right: left + width,
			top: y,
			bottom: y + lines.length * frame.leading,
			what: id,
		};
	}),
	...(legend?.items.map(({ kind, x, y }) => ({
		...{
			left: x,
			right: x + legend.mark + 5 + textWidth(kind, { size: frame.size, face: 'ours' }),
		},
		...{ top: y, bottom: y + frame.leading, what: kind },
	})) ?? []),
];

/** The rectangles of the lines of the columns' heads that are not turned. */
const headBoxes = ({ frame }: OrderLayout): Rect[] =>
	frame.columns.flatMap(({ middle }, i) => {
		if (frame.names.isVertical && i) return [];
		return frame.names.lines[i]!.map((line, n) => {
			const width = textWidth(line, { size: frame.names.name, face: 'strong' });
			const left = i ? middle - width / 2 : 0;
			const top = n * frame.leading;
			return { left, right: left + width, top, bottom: top + frame.leading, what: line };
		});
	});

/** Every absolute and relative point that a path of our own commands goes through. */
const points = (path: string) => {
	const found: { x: number; y: number }[] = [];
	let [x, y] = [0, 0];
	for (const [, command, rest = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
		const n = [...rest.matchAll(/-?\d*\.?\d+/g)].map(Number);
		if (command === 'M' || command === 'L') [x, y] = [n[0]!, n[1]!];
		if (command === 'm') [x, y] = [x + n[0]!, y + n[1]!];
		if (command === 'h') x += n[0]!;
		if (command === 'v') y += n[0]!;
		found.push({ x, y });
	}
	return found;
};

suite.each(Object.entries(views))('the view “%s”', (_, view) => {
	it.each(widths)('keeps its labels apart and inside the frame at %i px', (width) => {
		const placed = layout(rows, { width, view });
		const labels = boxes(placed);
		for (const { left, right, top, bottom, what } of labels) {
			expect(left, what).toBeGreaterThanOrEqual(-1);
			expect(right, what).toBeLessThanOrEqual(width + 1);
			expect(top, what).toBeGreaterThanOrEqual(0);
			expect(bottom, what).toBeLessThanOrEqual(placed.frame.height);
		}
		const touching = labels.flatMap((a, i) =>
			labels.slice(i + 1).flatMap((b) => (meet(a, b) ? `${a.what} meets ${b.what}` : [])),
		);
		expect(touching).toEqual([]);
	});

	it.each(widths)('keeps the heads of its columns apart and inside the frame at %i px', (width) => {
		const heads = headBoxes(layout(rows, { view: views['nothing']!, width }));
		expect(heads.length).toBeGreaterThan(0);
		for (const [i, head] of heads.entries()) {
			expect(head.left, head.what).toBeGreaterThanOrEqual(0);
			expect(head.right, head.what).toBeLessThanOrEqual(width + 1);
			for (const other of heads.slice(i + 1))
				expect(meet(head, other), `${head.what} on ${other.what}`).toBe(false);
		}
	});

	it.each(widths)('keeps every mark inside its column at %i px', (width) => {
		const placed = layout(rows, { width, view });
		const { frame } = placed;
		const paths = [
			placed.quiet,
			placed.unread,
			placed.threads,
			...placed.highlighted.map(({ marks }) => marks.ink),
		];
		for (const { x, y } of paths.flatMap(points)) {
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x).toBeLessThanOrEqual(width + 0.1);
			expect(y).toBeGreaterThanOrEqual(frame.y(0) - frame.slip / 2 - 0.1);
			expect(y).toBeLessThanOrEqual(frame.bottom + 0.1);
		}
		expect(JSON.stringify(placed)).not.toMatch(/NaN|Infinity/);
	});

	it('is as high as every other at a width, and at most 350 px where it is narrow', () => {
		for (const width of widths) {
			const { height } = layout(rows, { width, view }).frame;
			expect(height).toBe(layout(rows, { width, view: views['nothing']! }).frame.height);
			expect(height).toBeLessThanOrEqual(width < 560 ? 350 : 700);
		}
	});
});

suite('the story’s own steps', () => {
	const steps = story.chapters
		.flatMap((chapter) => chapter.steps)
		.filter(({ view }) => view.graphic === 'order');
	const shown = orderRows(
		story,
		steps.map(({ view }) => view as ViewOf<'order'>),
	);

	it.each(steps.map(({ id, view }) => [id, view] as const))(
		'%s: names every claim whole, and says what the marks mean',
		(_, view) => {
			for (const width of Object.values(drawnWidths)) {
				const { names, legend } = layout(shown, { width, view: view as ViewOf<'order'> });
				expect(legend?.items.map(({ kind }) => kind)).toContain('headline');
				expect(names.length).toBeGreaterThan(0);
				expect(names.flatMap(({ lines }) => lines).join(' | ')).not.toContain('…');
			}
		},
	);
});

suite('the columns', () => {
	it('are as long as their texts', () => {
		for (const width of widths) {
			const { frame } = layout(rows, { width, view: views['nothing']! });
			const perWord = frame.columns.map(
				({ end }, i) => (end - frame.top) / rows.columns[i]!.bodyWords,
			);
			for (const one of perWord) expect(one).toBeCloseTo(perWord[0]!, 6);
		}
	});

	it('have a later word further down', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 967 }), fc.constantFrom(...widths), (word, width) => {
				const { y } = layout(rows, { width, view: views['nothing']! }).frame;
				expect(y(word + 1)).toBeGreaterThan(y(word));
			}),
		);
	});
});

suite('a highlighted claim', () => {
	const placed = layout(rows, { width: 360, view: views['one']! });
	const [highlighted] = placed.highlighted;

	it('has an empty slot where a document drops it, on a dashed line', () => {
		const claim = rows.claims.find(({ id }) => id === 'deployment-not-imminent')!;
		const dropped = claim.cells.filter((cell) => !cell).length;
		expect(dropped).toBeGreaterThan(0);
		expect(highlighted?.marks.slot.match(/M/g)).toHaveLength(dropped);
		expect(highlighted?.gap).not.toBe('');
	});

	it('is told with the words at which it stands', () => {
		const lines = [...placed.names, ...placed.labels].flatMap((label) => label.lines);
		const at = rows.claims.find(({ id }) => id === 'deployment-not-imminent')!.cells;
		expect(lines).toContain(`word ${at[0]!.word}`);
		for (const cell of at.slice(1)) if (cell) expect(lines).toContain(String(cell.word));
	});
});

suite('first paragraphs', () => {
	it.each([
		[360, /^\d+ in the lead$/],
		[760, /^\d+ in the first paragraph$/],
	])('have the number of their claims below each text at %i px', (width, first) => {
		const { labels, highlighted } = layout(rows, { width, view: views['leads']! });
		const feet = rows.columns.map(({ id }) => labels.find((label) => label.id === `${id}-foot`)!);
		expect(feet[0]!.lines[0]).toMatch(first);
		expect(highlighted.length).toBeGreaterThan(0);
		for (const [i, { leadWords }] of rows.columns.entries()) {
			const words = rows.claims.flatMap(({ cells }) => cells[i]?.word ?? []);
			const n = words.filter((word) => word <= leadWords).length;
			expect(parseInt(feet[i]!.lines[0]!)).toBe(n);
		}
	});
});

suite('a depth', () => {
	it('parts the claims into those met and those not, and ever more are met further down', () => {
		const depths = [1, 50, 150, 400, 968];
		const met = depths.map((depth) => metAt(rows, { claims: rows.claims, depth }));
		for (const counts of met)
			for (const { met: some, notMet } of counts) expect(some + notMet).toBe(rows.claims.length);
		rows.columns.forEach((_, i) => {
			const own = met.map((counts) => counts[i]!.met);
			expect(own).toEqual(own.toSorted((a, b) => a - b));
		});
		expect(met.at(-1)![0]).toEqual({ met: rows.claims.length, notMet: 0 });
	});
});

suite('other stories', () => {
	const column = (n: number) => ({
		...{ id: `s${n}`, outlet: `The Evening Courier ${n}`, bodyWords: 400 + n, leadWords: 30 },
		isHeaded: n % 2 === 1,
	});
	const made = (columns: number, claims: number): OrderRows => ({
		columns: Array.from({ length: columns }, (_, i) => column(i)),
		claims: Array.from({ length: claims }, (_, i) => ({
			...{ id: `c${i}`, label: `Claim ${i} with a name of forty characters or so` },
			cells: Array.from({ length: columns }, (_, j) =>
				(i + j) % 5 === 4
					? null
					: { word: ((i * 37 + j * 11) % 400) + (j ? 0 : 1), status: 'kept' },
			),
		})),
		selections: {},
	});
	it.each([
		[0, 0],
		[1, 0],
		[1, 1],
		[2, 1],
		[12, 60],
		[41, 300],
	])('of %i documents and %i claims are drawn', (columns, claims) => {
		const other = made(columns, claims);
		for (const width of widths)
			for (const view of [
				views['nothing']!,
				views['leads']!,
				{ graphic: 'order' as const, depth: 60 },
			]) {
				const placed = layout(other, { width, view });
				expect(JSON.stringify(placed)).not.toMatch(/NaN|Infinity/);
				expect(placed.frame.height).toBeLessThanOrEqual(width < 560 ? 350 : 700);
				expect(describe(other, view)).not.toMatch(/undefined|NaN/);
			}
		expect(table(other).body).toHaveLength(claims);
	});
});

suite('the words', () => {
	it('say where a claim stands and where it does not', () => {
		const said = describe(rows, views['one']!);
		expect(said).toContain('Highlighted: Not imminent.');
		expect(said).toMatch(/NBC News, word \d+ of 968/);
		expect(said).toContain('not in The Deep Dive');
	});

	it('say how much a reader has met', () => {
		expect(describe(rows, views['depth']!)).toMatch(
			/After the first 150 words .*, of 8: NBC News \d/,
		);
	});

	it('are a table of every claim in every document', () => {
		const { head, body } = table(rows);
		expect(body).toHaveLength(story.claims.length);
		for (const row of body) expect(row).toHaveLength(head.length);
	});
});
