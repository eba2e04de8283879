import { describe as suite, expect, it } from 'vitest';
import { statuses, type Status, type ViewOf } from '#data/schema';
import { story } from '$lib/server/story';
import { labelBox, outside, overlaps, type Box } from '../../../../tests/unit/label-boxes.ts';
import { describe, table } from './describe.ts';
import { textWidth } from '../frame/type.ts';
import { middleOf } from './column-heads.ts';
import { layout, type StatusMatrixLayout } from './layout.ts';
import { countType } from './row-counts.ts';
import { statusMatrixRows, type StatusMatrixRows } from './rows.ts';

type View = ViewOf<'status-matrix'>;

const every: View = { graphic: 'status-matrix', claims: {}, sort: 'document' };
const fewest: View = { ...every, sort: 'carried' };
const widths = [320, 480, 768, 1200];

const label44 = 'A claim whose label is as long as they come.';
const quote = 'words of a document that go on for longer than two lines hold';

/** So many claims in so many retellings, with every status in turn. */
function made(claims: number, columns = 4): StatusMatrixRows {
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
				order: i,
				statuses: column,
				original: quote,
				quotes: column.map((one) => (one === 'dropped' ? null : quote)),
				carriedBy: column.filter((one) => one === 'kept' || one === 'trimmed').length,
			};
		}),
		selections: {
			'{}': Array.from({ length: claims }, (_, i) => `claim-${i}`),
			'{"kinds":["caveat"]}': claims > 2 ? ['claim-1', 'claim-2'] : [],
		},
		sorts: true,
		fills: true,
	};
}

const views = story.chapters.flatMap(({ steps }) =>
	steps.flatMap(({ view }) => (view.graphic === 'status-matrix' ? [view] : [])),
);
const madeViews: View[] = [
	every,
	fewest,
	{ ...every, columns: ['paper-0'] },
	{ ...every, lightStatus: ['altered'] },
	{ ...every, light: { kinds: ['caveat'] } },
	{ ...every, claims: { kinds: ['caveat'] } },
];
const cases: Record<string, { rows: StatusMatrixRows; views: View[] }> = {
	'the story itself': { rows: statusMatrixRows(story, views), views },
	'no claims': { rows: made(0), views: madeViews },
	'no retellings': { rows: made(3, 0), views: madeViews },
	'one claim': { rows: made(1), views: madeViews },
	'one claim in one retelling': { rows: made(1, 1), views: madeViews },
	'four claims, with words': { rows: made(4), views: madeViews },
	'five claims, without': { rows: made(5), views: madeViews },
	'ten claims': { rows: made(10), views: madeViews },
	'fifty-seven claims': { rows: made(57), views: madeViews },
	'two hundred claims': { rows: made(200), views: madeViews },
	'sixty claims in forty retellings': { rows: made(60, 40), views: madeViews },
	'four claims in forty retellings': { rows: made(4, 40), views: madeViews },
	'nothing to sort or fill': { rows: { ...made(4), sorts: false, fills: false }, views: [every] },
};

/** A run of a document's words as a box: a Courier letter is 0.6 of its size wide. */
function quoted(lines: string[], at: { x: number; y: number; size: number; leading: number }) {
	return lines.map((text, i): Box => {
		const y = at.y + i * at.leading;
		const right = at.x + text.length * at.size * 0.6;
		return { text, left: at.x, right, top: y - at.size * 0.8, bottom: y + at.size * 0.2 };
	});
}

/** Everything that is drawn and shown; heads that stand on end are boxes as high as they are long. */
function boxes(placed: StatusMatrixLayout) {
	const { frame, sizes, bar, rows, columns, counts: placedCounts, legend } = placed;
	const notesTop = frame.head - 6 - (frame.notes.lines - 1) * frame.notes.leading;
	const heads = columns.flatMap((column): Box[] => {
		if (frame.isVertical) {
			const middle = middleOf(column.x, frame);
			return column.lines.map((text) => ({
				text,
				left: middle - frame.names.size * 0.42,
				right: middle + frame.names.size * 0.42,
				top: frame.head - 6 - textWidth(text, { size: frame.names.size, face: 'strong' }),
				bottom: frame.head - 6,
			}));
		}
		const first =
			notesTop - frame.notes.leading - 1 - (column.lines.length - 1) * frame.names.leading;
		return [
			...column.lines.map((text, i) =>
				labelBox({
					text,
					x: column.x,
					y: first + i * frame.names.leading,
					size: frame.names.size,
					bold: true,
				}),
			),
			...column.notes.map((text, i) =>
				labelBox({
					text,
					x: column.x,
					y: notesTop + i * frame.notes.leading,
					size: frame.notes.size,
				}),
			),
		];
	});
	const counts = [
		...placedCounts.head.map((text, i) =>
			labelBox({
				text,
				x: placedCounts.x,
				y: frame.head - 6 - frame.notes.leading + i * frame.notes.leading,
				size: frame.wide ? 12 : frame.notes.size,
			}),
		),
		...placedCounts.counts.map(({ text, y }) =>
			labelBox({ text, x: placedCounts.x, middle: y, size: countType(frame).size, bold: true }),
		),
	];
	const { label, words } = sizes;
	const texts = rows.flatMap((row) => {
		const below = (label?.y ?? 0) + row.label.lines.length * (label?.leading ?? 0);
		return [
			...(label
				? row.label.lines.map((text, i) =>
						labelBox({
							...{ text, x: 0, size: row.label.size, bold: label.face === 'strong' },
							middle: row.y + label.y + i * label.leading,
						}),
					)
				: []),
			...quoted(row.original, { ...words, x: 0, y: row.y + below + 4 + words.leading }),
			...row.words.flatMap(({ x, lines }) => quoted(lines, { ...words, x, y: row.y + words.y })),
		];
	});
	const marks = [
		...rows.flatMap((row) =>
			row.statuses.map((status, at): Box => {
				const [left, top] = [frame.x[at] ?? 0, row.y + sizes.top];
				const text = `${status} of ${row.id}`;
				return { text, left, right: left + bar.width, top, bottom: top + bar.height };
			}),
		),
		...placedCounts.counts.flatMap(({ text, rule }): Box[] =>
			rule === null
				? []
				: [
						{
							text: `line above ${text}`,
							...{ left: placedCounts.ruleX, right: frame.width },
							...{ top: rule - 0.5, bottom: rule + 0.5 },
						},
					],
		),
		...legend.marks.map(({ status, x }) => ({
			text: `mark of ${status}`,
			left: x,
			right: x + legend.sizes.mark,
			top: legend.top,
			bottom: legend.top + 8,
		})),
	];
	const { word, size } = legend.sizes;
	const named = legend.marks.map(({ status, x }) =>
		labelBox({ text: status, x: x + word, y: legend.top + 8, size }),
	);
	return { labels: [...heads, ...counts, ...texts, ...named], marks };
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
			expect(outside([...labels, ...marks], placed.frame)).toEqual([]);
			expect(overlaps([...labels, ...marks])).toEqual([]);
		}
	});

	it('names each status apart from the next mark in the narrowest frame, 280 px', () => {
		const { legend, frame } = layout(rows, { width: 280, view: views[0]! });
		const named = legend.marks.map(({ status, x }) =>
			labelBox({
				text: status,
				x: x + legend.sizes.word,
				y: legend.top + 8,
				size: legend.sizes.size,
			}),
		);
		expect(outside(named, frame)).toEqual([]);
		for (const [i, { x }] of legend.marks.entries())
			expect(named[i - 1]?.right ?? -4).toBeLessThanOrEqual(x - 4);
	});

	it.each(widths)(
		'has one height at %i px, whatever the view, and no more than it may',
		(width) => {
			const heights = views.map((view) => layout(rows, { width, view }).frame.height);
			expect(new Set(heights).size).toBe(1);
			expect(heights[0]).toBeLessThanOrEqual(width < 560 ? 350 : 700);
		},
	);

	it.each(widths)('sets no words smaller than 11 px at %i px', (width) => {
		for (const view of views) {
			const { rows: placed, sizes } = layout(rows, { width, view });
			const labels = placed.filter(({ label }) => label.lines.length);
			const used = [sizes.words.size, ...labels.map(({ label }) => label.size)];
			expect(Math.min(...used)).toBeGreaterThanOrEqual(11);
		}
	});
});

suite('the arrangement', () => {
	const rows = statusMatrixRows(story, [every, fewest]);
	const byPlace = (view: View) =>
		layout(rows, { width: 760, view })
			.rows.toSorted((a, b) => a.y - b.y)
			.map(({ id }) => id);

	it('stands in the order of the original', () => {
		expect(byPlace(every)).toEqual(story.claims.map(({ id }) => id));
	});

	it('sorts by how many carry a claim, the fewest on top, and then by the original’s order', () => {
		const carried = new Map(rows.claims.map(({ id, carriedBy }) => [id, carriedBy]));
		const order = new Map(story.claims.map(({ id }, i) => [id, i]));
		const sorted = byPlace(fewest);
		const key = (id: string) => (carried.get(id) ?? 0) * 1000 + (order.get(id) ?? 0);
		expect(sorted.map(key)).toEqual(sorted.map(key).toSorted((a, b) => a - b));
		expect(sorted).not.toEqual(byPlace(every));
	});

	it('labels every claim of the story on a wide graphic', () => {
		expect(layout(rows, { width: 760, view: every }).sizes.label).not.toBeNull();
	});

	it('moves nothing to fill a column or to highlight a status', () => {
		const [column] = rows.columns;
		const positions = (view: View) => {
			const { frame, rows: placed } = layout(rows, { width: 760, view });
			return [frame.x, placed.map(({ y, marks }) => [y, marks])];
		};
		const filling: View = { ...every, columns: [column!.id], lightStatus: ['kept'] };
		expect(positions(filling)).toEqual(positions(every));
	});

	it('highlights the label of a row only where one of its marks is highlighted', () => {
		const view: View = { ...every, lightStatus: ['altered'] };
		const { rows: placed } = layout(rows, { width: 760, view });
		const named = placed.filter(({ labelHighlighted }) => labelHighlighted);
		expect(named).toEqual(placed.filter(({ statuses }) => statuses.includes('altered')));
		expect(named.length).toBeGreaterThan(0);
		expect(named.length).toBeLessThan(placed.length);
		expect(
			layout(rows, { width: 760, view: every }).rows.every(
				({ labelHighlighted }) => labelHighlighted,
			),
		).toBe(true);
	});

	it('covers each column that a view does not fill, from its first row to its last', () => {
		const filling = made(57);
		const view: View = { ...every, columns: ['paper-0'], lightStatus: ['altered'] };
		const { covers, rows: placed, bar, dimmed } = layout(filling, { width: 760, view });
		expect(covers.map(({ filled }) => filled)).toEqual([true, false, false, false]);
		expect(dimmed).toEqual(['kept', 'trimmed', 'dropped']);
		const ys = placed.map(({ y }) => y);
		for (const { y, height } of covers) {
			expect(Math.min(...ys)).toBeGreaterThanOrEqual(y);
			expect(Math.max(...ys) + bar.height).toBeLessThanOrEqual(y + height);
		}
	});

	it('counts the groups of a sorted grid, and draws a line between them', () => {
		const sorted = made(57);
		const { counts } = layout(sorted, { width: 760, view: fewest });
		const counted = counts.counts.map(({ text }) => Number(text.split(' ')[0]));
		expect(counted.reduce((a, b) => a + b, 0)).toBe(57);
		expect(counts.counts.filter(({ rule }) => rule === null)).toHaveLength(1);
		const { counts: few } = layout(sorted, { width: 760, view: madeViews[5]! });
		expect(few.counts.map(({ text }) => text)).toEqual(
			['claim-1', 'claim-2'].map(
				(id) => `${sorted.claims.find((claim) => claim.id === id)?.carriedBy} of 4`,
			),
		);
	});

	it('highlights the count of a row with its row', () => {
		const view: View = { ...every, light: { kinds: ['caveat'] } };
		const { rows: placed, counts } = layout(made(8), { width: 760, view });
		expect(counts.counts.map(({ id, highlighted }) => [id, highlighted])).toEqual(
			placed.map(({ id, highlighted }) => [id, highlighted]),
		);
		expect(counts.counts.filter(({ highlighted }) => highlighted)).toHaveLength(2);
	});

	it('says in a column’s head how many claims are highlighted there, beside its length', () => {
		const heads = (view: View) => layout(made(57), { width: 760, view }).columns;
		expect(heads({ ...every, lightStatus: ['altered'] })[0]?.notes).toEqual([
			'14 altered in',
			'500 words',
		]);
		expect(heads({ ...every, columns: [] })[0]?.notes).toEqual(['500 words']);
	});

	it.each([2, 4])('sets a label nearer to its marks than to what is above, with %i rows', (n) => {
		const { sizes } = layout(made(n), { width: 360, view: every });
		const { label, words } = sizes;
		const half = label!.size / 2;
		const below = sizes.top - (label!.y + half);
		const last = words.y + (Math.min(2, words.lines) - 1) * words.leading + words.size * 0.2;
		const above = sizes.pitch - last + label!.y - half;
		expect(below).toBeLessThan(above);
	});

	it('fills most of its height with two rows as with four', () => {
		for (const width of [360, 760])
			for (const n of [2, 4]) {
				const { sizes, frame } = layout({ ...made(n), sorts: false }, { width, view: every });
				const room = frame.height - frame.head - frame.foot;
				expect(sizes.pitch * n).toBeGreaterThan(room * 0.9);
			}
	});

	it('shows only the rows that a view picks', () => {
		const placed = layout(made(57), {
			width: 760,
			view: { ...every, claims: { kinds: ['caveat'] } },
		});
		expect(placed.rows.map(({ id }) => id)).toEqual(['claim-1', 'claim-2']);
	});

	it('has a document’s words below the marks of few rows, and none where it has none', () => {
		for (const { statuses: row, words } of layout(made(4), { width: 760, view: every }).rows)
			expect(words.map(({ status }) => status)).toEqual(row.filter((one) => one !== 'dropped'));
		for (const [claims, width] of [
			[9, 760],
			[5, 360],
		] as const) {
			const { rows: many } = layout(made(claims), { width, view: every });
			expect(many.flatMap(({ original, words }) => [...original, ...words])).toEqual([]);
		}
	});

	it('draws a row’s marks of one status as one path, a part a cell', () => {
		const [row] = layout(made(57), { width: 760, view: every }).rows;
		for (const { status, ink, altered, slot } of row?.marks ?? [])
			expect((ink || altered || slot).split('M').length).toBe(
				1 + row!.statuses.filter((one) => one === status).length,
			);
	});
});

suite('the words for it', () => {
	const rows = made(8);

	it('says how many claims are shown and what became of them in each filled column', () => {
		const description = describe(rows, { ...every, columns: ['paper-0'] });
		expect(description).toContain('8 claims');
		expect(description).toContain('Coast Agency: 2 kept, 2 trimmed, 2 altered and 2 dropped');
		expect(description).not.toContain('Bay Daily');
	});

	it('counts only the statuses that are highlighted, and says where there are none', () => {
		expect(describe(rows, { ...every, lightStatus: ['altered'] })).not.toMatch(/kept|dropped/);
		expect(describe(made(1), { ...every, lightStatus: ['dropped'] })).toContain('none dropped');
	});

	it('says how a sorted grid ends, and which rows are highlighted', () => {
		expect(describe(made(57), fewest)).toMatch(/fewest keep or trim: \d+ by none, \d+ by all\.$/);
		const highlighting: View = { ...every, light: { kinds: ['caveat'] } };
		expect(describe(made(57), highlighting)).toContain('Highlighted: Claim 1; Claim 2.');
	});

	it('sums many retellings up instead of naming forty', () => {
		const description = describe(made(300, 40), every);
		expect(description).toBe(
			'Of 300 claims in 40 retellings, 3,000 kept, 3,000 trimmed, 3,000 altered and 3,000 dropped in all.',
		);
	});

	it('has a row a claim and a column a retelling in its table', () => {
		const { head, body } = table(rows);
		expect(head).toHaveLength(5);
		expect(body).toHaveLength(8);
		expect(body.every((cells) => cells.length === 5)).toBe(true);
		expect(body[0]!.slice(1)).toEqual(rows.claims[0]!.statuses);
	});
});

it('at 360 px no outlet of the story is cut in the heads', () => {
	const rows = statusMatrixRows(story, views);
	const { columns } = layout(rows, { width: 360, view: { ...every } });
	expect(columns.map(({ lines }) => lines.join(' '))).toEqual(
		rows.columns.map(({ outlet }) => outlet),
	);
});
