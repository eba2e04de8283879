import { describe as suite, expect, it } from 'vitest';
import { statuses, type Status, type ViewOf } from '#data/schema';
import { story } from '$lib/server/story';
import { labelBox, outside, overlaps, type Box } from '../marks/testing/boxes.ts';
import { describe, table } from './describe.ts';
import { layout, type CarriedLayout } from './layout.ts';
import { carriedRows, type CarriedRows } from './rows.ts';

type View = ViewOf<'carried'>;

const every: View = { graphic: 'carried', claims: {}, sort: 'document' };
const fewest: View = { ...every, sort: 'carried' };
const widths = [320, 480, 768, 1200];

const label44 = 'A claim whose label is as long as they come.';
const quote = 'words of a document that go on for longer than two lines hold';

/** So many claims in so many retellings, with every status in turn. */
function made(claims: number, columns = 4): CarriedRows {
	const status = (i: number, at: number): Status => statuses[(i * 3 + at) % 4]!;
	return {
		outlet: 'The First Paper',
		columns: Array.from({ length: columns }, (_, at) => ({
			id: `paper-${at}`,
			outlet: ['Coast Agency', 'Here in US & World', 'The Deep Sea', 'Bay Daily'][at % 4]!,
			words: 500 + at,
		})),
		claims: Array.from({ length: claims }, (_, i) => {
			const column = Array.from({ length: columns }, (_, at) => status(i, at));
			return {
				id: `claim-${i}`,
				label: i % 3 ? `Claim ${i}` : label44,
				topic: 'topic',
				order: i,
				statuses: column,
				original: quote,
				quotes: column.map((one) => (one === 'dropped' ? null : quote)),
				carried: column.filter((one) => one === 'kept' || one === 'trimmed').length,
			};
		}),
		picks: {
			'{}': Array.from({ length: claims }, (_, i) => `claim-${i}`),
			'{"kinds":["caveat"]}': claims > 2 ? ['claim-1', 'claim-2'] : [],
		},
	};
}

const views = story.chapters.flatMap(({ steps }) =>
	steps.flatMap(({ view }) => (view.graphic === 'carried' ? [view] : [])),
);
const madeViews: View[] = [
	every,
	fewest,
	{ ...every, columns: ['paper-0'] },
	{ ...every, lightStatus: ['altered'] },
	{ ...every, light: { kinds: ['caveat'] } },
	{ ...every, claims: { kinds: ['caveat'] } },
];
const cases: Record<string, { rows: CarriedRows; views: View[] }> = {
	'the story itself': { rows: carriedRows(story, views), views },
	'no claims': { rows: made(0), views: madeViews },
	'no retellings': { rows: made(3, 0), views: madeViews },
	'one claim': { rows: made(1), views: madeViews },
	'one claim in one retelling': { rows: made(1, 1), views: madeViews },
	'four claims, with words': { rows: made(4), views: madeViews },
	'five claims, without': { rows: made(5), views: madeViews },
	'ten claims': { rows: made(10), views: madeViews },
	'fifty-seven claims': { rows: made(57), views: madeViews },
	'two hundred claims': { rows: made(200), views: madeViews },
};

/** A run of a document's words as a box: a Courier letter is 0.6 of its size wide. */
function quoted(lines: string[], at: { x: number; y: number; size: number; leading: number }) {
	return lines.map((text, i): Box => {
		const y = at.y + i * at.leading;
		const right = at.x + text.length * at.size * 0.6;
		return { text, left: at.x, right, top: y - at.size * 0.8, bottom: y + at.size * 0.2 };
	});
}

/** Everything that is drawn and shown. */
function boxes({ rows, columns, bar, label, words, key, keyTop }: CarriedLayout) {
	const labels = [
		...columns.flatMap(({ x, lines, words }) => [
			...lines.map((text, i) =>
				labelBox({ text, x, y: (lines.length > 1 ? 11 : 25) + i * 14, size: 12, bold: true }),
			),
			labelBox({ text: words, x, y: 40, size: 11 }),
		]),
		...key.map(({ status, x }) => labelBox({ text: status, x: x + 32, y: keyTop + 8, size: 12 })),
		...rows
			.filter(({ shown }) => shown)
			.flatMap((row) => [
				...(label
					? [labelBox({ text: row.label, x: 0, middle: row.y + label.y, size: row.labelSize })]
					: []),
				...quoted(row.original, {
					...words,
					x: 0,
					y: row.y + words.y + words.leading,
				}),
				...row.cells.flatMap((cell) =>
					quoted(cell.words, { ...words, x: cell.x, y: row.y + words.y }),
				),
			]),
	];
	const marks = [
		...rows.flatMap((row) =>
			(row.shown ? row.cells : []).map(({ source, x }): Box => {
				const top = row.y + bar.top;
				const text = `mark of ${row.id} in ${source}`;
				return { text, left: x, right: x + bar.width, top, bottom: top + bar.height };
			}),
		),
		...key.map(({ status, x }) => ({
			text: `mark of ${status}`,
			left: x,
			right: x + 26,
			top: keyTop,
			bottom: keyTop + 8,
		})),
	];
	return { labels, marks };
}

const numbers = (value: unknown): number[] =>
	typeof value === 'number'
		? [value]
		: value && typeof value === 'object'
			? Object.values(value).flatMap(numbers)
			: [];

suite.each(Object.entries(cases))('%s', (_, { rows, views }) => {
	it.each(widths)('is whole at %i px: finite, inside its frame, words and marks apart', (width) => {
		for (const view of views) {
			const placed = layout(rows, { width, view });
			const { labels, marks } = boxes(placed);
			expect(numbers(placed).every(Number.isFinite)).toBe(true);
			expect(outside([...labels, ...marks], placed)).toEqual([]);
			expect(overlaps([...labels, ...marks])).toEqual([]);
		}
	});

	it.each(widths)(
		'has one height at %i px, whatever the view, and no more than it may',
		(width) => {
			const heights = views.map((view) => layout(rows, { width, view }).height);
			expect(new Set(heights).size).toBe(1);
			expect(heights[0]).toBeLessThanOrEqual(width < 560 ? 350 : 700);
		},
	);

	it.each(widths)('sets no words smaller than 11 px at %i px', (width) => {
		for (const view of views) {
			const { rows: placed, label, words } = layout(rows, { width, view });
			const sizes = [words.size, ...(label ? placed.map(({ labelSize }) => labelSize) : [])];
			expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
		}
	});
});

suite('the arrangement', () => {
	const rows = carriedRows(story, [every, fewest]);
	const byPlace = (view: View) =>
		layout(rows, { width: 760, view })
			.rows.toSorted((a, b) => a.y - b.y)
			.map(({ id }) => id);

	it('stands in the order of the original', () => {
		expect(byPlace(every)).toEqual(story.claims.map(({ id }) => id));
	});

	it('sorts by how many carried a claim, the fewest on top, and then by the original’s order', () => {
		const carried = new Map(rows.claims.map(({ id, carried }) => [id, carried]));
		const order = new Map(story.claims.map(({ id }, i) => [id, i]));
		const sorted = byPlace(fewest);
		const key = (id: string) => (carried.get(id) ?? 0) * 1000 + (order.get(id) ?? 0);
		expect(sorted.map(key)).toEqual(sorted.map(key).toSorted((a, b) => a - b));
		expect(sorted).not.toEqual(byPlace(every));
	});

	it('labels every claim of the story on a wide graphic', () => {
		expect(layout(rows, { width: 760, view: every }).label).not.toBeNull();
	});

	it('moves nothing to fill a column or to light a cell', () => {
		const [column] = rows.columns;
		const still = (view: View) =>
			layout(rows, { width: 760, view }).rows.map(({ y, cells }) => [y, cells.map(({ x }) => x)]);
		expect(still({ ...every, columns: [column!.id], lightStatus: ['kept'] })).toEqual(still(every));
	});

	it('fills the columns that a view names, and lights the cells of its statuses', () => {
		const [column] = rows.columns;
		const view: View = { ...every, columns: [column!.id], lightStatus: ['altered'] };
		const cells = layout(rows, { width: 760, view }).rows.flatMap(({ cells }) => cells);
		expect(cells.every(({ filled, source }) => filled === (source === column!.id))).toBe(true);
		expect(cells.every(({ lit, status }) => lit === (status === 'altered'))).toBe(true);
	});

	it('shows only the rows that a view picks', () => {
		const placed = layout(made(57), {
			width: 760,
			view: { ...every, claims: { kinds: ['caveat'] } },
		});
		expect(placed.rows.filter(({ shown }) => shown).map(({ id }) => id)).toEqual([
			'claim-1',
			'claim-2',
		]);
	});

	it('has a document’s words below the marks of few rows, and none where it has none', () => {
		const cells = layout(made(4), { width: 760, view: every }).rows.flatMap(({ cells }) => cells);
		for (const { status, words } of cells)
			expect(words.length > 0, status).toBe(status !== 'dropped');
		const many = layout(made(5), { width: 760, view: every }).rows;
		expect(many.flatMap(({ original, cells }) => [original, ...cells.map((c) => c.words)])).toEqual(
			Array.from({ length: 25 }, () => []),
		);
	});
});

suite('the words for it', () => {
	const rows = made(8);

	it('says how many claims are shown and what became of them in each filled column', () => {
		const says = describe(rows, { ...every, columns: ['paper-0'] });
		expect(says).toContain('8 claims');
		expect(says).toContain('Coast Agency: 2 kept, 2 trimmed, 2 altered and 2 dropped');
		expect(says).not.toContain('Bay Daily');
	});

	it('counts only the statuses that are lit, and says where there are none', () => {
		expect(describe(rows, { ...every, lightStatus: ['altered'] })).not.toMatch(/kept|dropped/);
		expect(describe(made(1), { ...every, lightStatus: ['dropped'] })).toContain('none dropped');
	});

	it('has a row a claim and a column a retelling in its table', () => {
		const { head, body } = table(rows);
		expect(head).toHaveLength(5);
		expect(body).toHaveLength(8);
		expect(body.every((cells) => cells.length === 5)).toBe(true);
		expect(body[0]!.slice(1)).toEqual(rows.claims[0]!.statuses);
	});
});
