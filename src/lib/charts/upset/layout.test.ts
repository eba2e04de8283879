import { describe as suite, expect, it } from 'vitest';
import type { Status } from '#data/schema';
import { story } from '$lib/server/story';
import { textWidth } from '../frame/type.ts';
import { labelBox, outside, overlaps } from '../../../../tests/unit/label-boxes.ts';
import type { Box } from '../types.ts';
import { combine, maxDrawn } from './combine.ts';
import {
	combinationSentence,
	describe,
	describeCarriers,
	describeCombination,
	table,
} from './describe.ts';
import { layout, type UpsetLayout } from './layout.ts';
import { initialView, upsetRows, type UpsetRows, type UpsetView } from './rows.ts';

const widths = [320, 480, 768, 1200];
const views: UpsetView[] = (['size', 'degree'] as const).flatMap((order) =>
	[true, false].flatMap((trimmed) => [true, false].map((altered) => ({ order, trimmed, altered }))),
);

/** A number that follows from another and looks like chance. */
const noise = (n: number) => Math.imul(n + 1, 2654435761) >>> 7;

/** Rows of any size; a claim's status in a retelling follows from their places. */
function made(retellings: number, claims: number): UpsetRows {
	const cycle: Status[] = ['kept', 'dropped', 'trimmed', 'dropped', 'altered'];
	return {
		columns: Array.from({ length: retellings }, (_, i) => ({
			id: `outlet-${i}`,
			outlet: i === 1 ? 'Today in Ports & Harbours' : `Outlet ${i}`,
			words: 100 + i,
		})),
		claims: Array.from({ length: claims }, (_, claim) => ({
			id: `claim-${claim}`,
			label: `What row ${claim} says of the harbour`,
			statuses: Array.from(
				{ length: retellings },
				(_, i) => cycle[noise(claim * retellings + i) % 5] ?? 'kept',
			),
		})),
	};
}

const sizes = {
	'the story': upsetRows(story),
	'one retelling': made(1, 5),
	'40 retellings of 300 claims': made(40, 300),
	'no claims': made(3, 0),
	'no retellings': made(0, 4),
	nothing: made(0, 0),
};
const cases = [
	...Object.keys(sizes).flatMap((name) => widths.map((width) => ({ name, width }))),
	// the least that a frame in another site's page has
	...['the story', 'one retelling', 'nothing'].map((name) => ({ name, width: 280 })),
];
const of = (name: string) => sizes[name as keyof typeof sizes];

/** Every text of a drawing, with the words of one combination. */
function texts({ wide, size, sets, combinations, axes, legend }: UpsetLayout, read: number) {
	const description = combinations[read]?.description;
	const beside = (at: { text: string; x: number; y: number }, size: number) => ({
		...at,
		size,
		x: wide ? at.x - textWidth(at.text, { size, face: 'ours' }) / 2 : at.x,
	});
	return [
		...combinations.flatMap(({ count, remark }) => [
			labelBox(beside(count, size.count)),
			...(remark ? [labelBox(beside(remark, 11))] : []),
		]),
		...axes.map((one) => labelBox({ ...one, size: size.note })),
		...legend.map((one) => labelBox({ ...one, size: size.note })),
		...sets.flatMap(({ name, note, bar }) => [
			...(name ? [labelBox({ ...name, size: size.name, bold: note !== null })] : []),
			...(note ? [labelBox({ ...note, size: size.note })] : []),
			...(bar?.n ? [labelBox({ ...bar.n, size: size.name, bold: true })] : []),
		]),
		...(description?.text ?? []).map((one) =>
			labelBox({ ...one, size: size.description, bold: true }),
		),
		...(description?.labels ?? []).map((one) => labelBox({ ...one, size: size.label })),
	];
}

suite('layout', () => {
	it.each(cases)('keeps $name inside $width px, with labels apart', ({ name, width }) => {
		for (const view of views) {
			const placed = layout(of(name), { width, view });
			const boxes = placed.combinations.flatMap(({ box, lines, marks }) => [
				box,
				...lines,
				...marks,
			]);
			const inside = ({ x, y, width: w, height: h }: Box) =>
				Math.min(x, y, w, h) >= 0 && x + w <= width + 0.01 && y + h <= placed.height + 0.01;
			expect(boxes.filter((box) => !inside(box))).toEqual([]);
			const last = placed.combinations.length - 1;
			for (const read of new Set([0, Math.floor(last / 2), last])) {
				const words = texts(placed, read);
				expect(outside(words, placed)).toEqual([]);
				expect(overlaps(words)).toEqual([]);
			}
		}
	});

	it.each(cases)('gives a finger 24 px of $name at $width px', ({ name, width }) => {
		for (const { box } of layout(of(name), { width, view: initialView }).combinations)
			expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
	});

	it.each(widths)('is as high whichever order the combinations stand in, at %i px', (width) => {
		const heights = (['size', 'degree'] as const).map(
			(order) => layout(sizes['the story'], { width, view: { ...initialView, order } }).height,
		);
		expect(heights[0]).toBe(heights[1]);
	});

	it('draws a line a claim, a mark a retelling, and fills those that carried', () => {
		const rows = sizes['the story'];
		for (const width of widths) {
			const { combinations } = layout(rows, { width, view: initialView });
			const { drawn } = combine(rows, initialView);
			expect(combinations.map(({ key }) => key)).toEqual(drawn.map(({ key }) => key));
			for (const [i, { lines, marks, empty }] of combinations.entries()) {
				expect(lines).toHaveLength(drawn[i]!.claims.length);
				for (const claim of drawn[i]!.claims)
					expect(marks.map(({ carried }) => carried)).toEqual(
						rows.claims[claim]?.statuses.map((status) => status === 'kept' || status === 'trimmed'),
					);
				expect(empty).toBe(marks.every(({ carried }) => !carried));
			}
		}
	});

	it('draws one bar where lines would run together', () => {
		const { combinations } = layout(
			{ ...made(1, 1000) },
			{ width: 768, view: { ...initialView, altered: true } },
		);
		expect(combinations.map(({ lines }) => lines.length)).toEqual([1, 1]);
	});

	it('draws the most common combinations where there are many, and counts the others', () => {
		const rows = sizes['40 retellings of 300 claims'];
		const { combinations, omitted } = layout(rows, { width: 1200, view: initialView });
		const drawn = combinations.reduce((sum, { count }) => sum + Number(count.text), 0);
		expect(combinations).toHaveLength(maxDrawn);
		expect(drawn + omitted.claims).toBe(300);
		expect(table(rows, initialView).body).toHaveLength(maxDrawn + omitted.combinations + 1);
		expect(describe(rows, initialView)).toContain(
			`${omitted.combinations} with ${omitted.claims} claims in all are left out`,
		);
	});
});

suite('the combination of none', () => {
	it.each([12, 40])('is drawn among the most common of %i retellings, and has no claim', (n) => {
		const rows = made(n, 300);
		for (const view of views) {
			const empty = layout(rows, { width: 1200, view }).combinations.filter((one) => one.empty);
			expect(empty.map(({ lines, count }) => [lines, count.text])).toEqual([[[], '0']]);
		}
	});

	it('is drawn where every claim was carried', () => {
		const rows = { ...three, claims: three.claims.slice(0, 1) };
		const { combinations } = layout(rows, { width: 768, view: initialView });
		expect(combinations.map(({ name }) => name)).toEqual([
			'Carried by all four retellings: 1 claim',
			'Carried by none of the four: 0 claims',
		]);
	});
});

const three: UpsetRows = {
	columns: ['The Tide', 'Quay', 'Bay Blog', 'Lantern'].map((outlet, i) => ({
		id: `s${i}`,
		outlet,
		words: 10 * (i + 1),
	})),
	claims: (
		[
			['kept', 'kept', 'kept', 'kept'],
			['kept', 'dropped', 'dropped', 'dropped'],
			['kept', 'dropped', 'trimmed', 'dropped'],
			['altered', 'dropped', 'dropped', 'dropped'],
			['kept', 'kept', 'kept', 'dropped'],
		] as Status[][]
	).map((statuses, i) => ({ id: `c${i}`, label: `Claim ${i}`, statuses })),
};

suite('words', () => {
	const { combinations } = layout(three, { width: 768, view: { ...initialView, order: 'degree' } });

	it('say what each column means', () => {
		expect(combinations.map(({ name }) => name)).toEqual([
			'Carried by all four retellings: 1 claim',
			'Carried by all but Lantern: 1 claim',
			'Carried by The Tide and Bay Blog only: 1 claim',
			'Carried by The Tide only: 1 claim',
			'Carried by none of the four: 1 claim',
		]);
		const text = combinations[2]?.description.text.map((line) => line.text).join(' ');
		expect(text).toBe('One claim was carried by The Tide and Bay Blog only.');
	});

	it('count the carriers where they are too many to name', () => {
		const { columns } = made(12, 0);
		expect(describeCarriers([1, 2, 3, 4, 5, 6], columns)).toBe(
			'Today in Ports & Harbours, Outlet 2, Outlet 3, Outlet 4 and 2 others only',
		);
	});

	it('know a story of one retelling', () => {
		const { columns } = made(1, 0);
		const alone = { key: '0', claims: [0, 1], carriers: [0] };
		expect(describeCombination(alone, columns)).toBe('Carried by the one retelling: 2 claims');
		expect(combinationSentence({ ...alone, carriers: [] }, columns)).toBe(
			'Two claims were carried by no retelling.',
		);
		expect(describe(made(1, 3), initialView)).toContain('the retelling did not carry');
	});

	it('say what a view shows, and follow what counts as carried', () => {
		expect(describe(three, initialView)).toBe(
			'Where a claim counts as carried when it was kept or trimmed, of 5 claims all four retellings carried 1 and none of them 1. The most common of the other combinations: all but Lantern; The Tide and Bay Blog only; The Tide only, with 1 claim each.',
		);
		expect(describe(three, { ...initialView, trimmed: false, altered: true })).toContain(
			'when it was kept or altered, of 5 claims all four retellings carried 1 and none of them 0.',
		);
		expect(describe(made(0, 2), initialView)).toMatch(/no retelling/);
	});

	it('stand in a table with each document’s length', () => {
		const { head, body } = table(three, initialView);
		expect(head).toContain('Quay (20 words)');
		expect(body.at(-1)).toEqual(['Claims carried in all', '5', '4', '2', '3', '1', '']);
		expect(body.every((row) => row.length === head.length)).toBe(true);
	});
});
