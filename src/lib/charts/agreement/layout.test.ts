import { sum } from 'd3';
import { describe, expect, test } from 'vitest';
import { statuses, type Status, type ViewOf } from '#data/schema';
import { largestSquares } from '../frame/squares.ts';
import { labelBox, outside, overlaps, type Box } from '../../../../tests/unit/label-boxes.ts';
import { describe as sentence, table } from './describe.ts';
import type { PlacedCell, PlacedTable } from './confusion-table.ts';
import { layout } from './layout.ts';
import { statusPairs, type AgreementRows, type Matrix, type Measures } from './rows.ts';
import { waffle, waffleHeight } from './waffle.ts';

type AgreementLayout = ReturnType<typeof layout>;

type View = ViewOf<'agreement'>;

/** A matrix with the given count for each pair of statuses. */
const matrixOf = (count: (first: Status, second: Status) => number) =>
	Object.fromEntries(
		statuses.map((first) => [
			first,
			Object.fromEntries(statuses.map((second) => [second, count(first, second)])),
		]),
	) as Matrix;

const counts = (matrix: Matrix) => statusPairs.map(([first, second]) => matrix[first][second]);

function measure(matrix: Matrix): Measures {
	const cells = sum(counts(matrix));
	const same = sum(statuses, (status) => matrix[status][status]);
	return { cells, same, raw: cells ? same / cells : 1, kappa: cells ? 0.87 : null, matrix };
}

/** Retellings with the given tables, and all of them together. */
function made(...tables: number[][][]): AgreementRows {
	const matrices = tables.map((table) =>
		matrixOf((first, second) => table[statuses.indexOf(first)]?.[statuses.indexOf(second)] ?? 0),
	);
	return {
		all: measure(matrixOf((first, second) => sum(matrices, (matrix) => matrix[first][second]))),
		each: matrices.map((matrix, i) => ({
			id: `paper-${i}`,
			outlet: `The Daily Paper ${i}`,
			...measure(matrix),
		})),
	};
}

const one = [
	[12, 0, 1, 0],
	[0, 10, 0, 1],
	[2, 0, 6, 0],
	[0, 3, 1, 21],
];
const two = [
	[34, 0, 1, 0],
	[0, 4, 0, 0],
	[0, 1, 1, 0],
	[0, 0, 0, 16],
];
const zero = statuses.map(() => statuses.map(() => 0));
const four = made(one, two, one, two);
const cases: Record<string, AgreementRows> = {
	'four retellings': four,
	'nine retellings': made(...Array.from({ length: 9 }, (_, i) => (i % 2 ? one : two))),
	'many claims': made(
		one.map((row) => row.map((n) => n * 12)),
		two,
	),
	'one retelling': made(two),
	'one claim': made([
		[0, 0, 0, 0],
		[0, 0, 0, 1],
		[0, 0, 0, 0],
		[0, 0, 0, 0],
	]),
	'no claims': made(zero),
	'no retellings': made(),
	'nothing at all': { all: null, each: [] },
};
const views: View[] = [
	{ graphic: 'agreement' },
	{ graphic: 'agreement', light: 'paper-0' },
	{ graphic: 'agreement', light: 'nobody' },
];

const squaresOf = ({ marks }: PlacedCell) => marks.flatMap(({ squares }) => squares);
const highlightedSquaresOf = ({ marks }: PlacedCell) =>
	marks.filter(({ isHighlighted }) => isHighlighted).flatMap(({ squares }) => squares);

const squares = ({ cells, side }: PlacedTable): Box[] =>
	cells.flatMap((cell) =>
		squaresOf(cell).map(({ x, y }, i) => ({
			text: `${cell.first}-${cell.second}/${i}`,
			left: cell.x + x,
			right: cell.x + x + side,
			top: cell.y + y,
			bottom: cell.y + y + side,
		})),
	);

const cells = ({ cells, cell }: PlacedTable): Box[] =>
	cells.map(({ first, second, x, y }) => ({
		text: `${first}-${second}`,
		left: x,
		right: x + cell.width,
		top: y,
		bottom: y + cell.height,
	}));

const numbers = ({ cells, cell }: PlacedTable): Box[] => {
	const { number } = cell;
	if (!number) return [];
	return cells.flatMap(({ n, x, y }) =>
		n === null
			? []
			: [
					labelBox({
						text: `${n}`,
						x: x + number.x,
						middle: y + number.middle,
						size: number.size,
						bold: true,
					}),
				],
	);
};

const tables = ({ large, small }: AgreementLayout) => [
	...(large ? [large] : []),
	...small.map((each) => each.table),
];

function labels(placed: AgreementLayout): Box[] {
	const { text } = placed.frame;
	return [
		...placed.labels.map(({ look, ...label }) => labelBox({ ...label, bold: look === 'strong' })),
		...placed.small.flatMap(({ x, lines }) =>
			lines.map(({ look, ...line }) =>
				labelBox({ ...line, x, size: text, bold: look === 'strong' }),
			),
		),
		...tables(placed).flatMap(numbers),
	];
}

describe.each([320, 480, 768, 1200])('at %i px', (width) => {
	describe.each(Object.entries(cases))('%s', (_, rows) => {
		const all = views.map((view) => layout(rows, { width, view }));

		test('everything is finite and inside the frame', () => {
			for (const placed of all) {
				expect(JSON.stringify(placed)).not.toMatch(/NaN|Infinity/);
				const { height, mark } = placed.frame;
				expect(height).toBeLessThanOrEqual(width < 560 ? 350 : 700);
				const ticks = placed.ticks.map(({ status, x, y }) => ({
					text: status,
					left: x,
					right: x + mark.width,
					top: y,
					bottom: y + mark.height,
				}));
				const drawn = tables(placed).flatMap((own) => [...cells(own), ...squares(own)]);
				expect(outside([...labels(placed), ...ticks, ...drawn], placed.frame)).toEqual([]);
			}
		});

		test('no label stands on another, and no number on a square', () => {
			for (const placed of all) {
				expect(overlaps(labels(placed))).toEqual([]);
				for (const own of tables(placed))
					for (const number of numbers(own))
						for (const square of squares(own)) expect(overlaps([number, square])).toEqual([]);
			}
		});

		test('a view changes what is highlighted and counted, and moves nothing', () => {
			const geometry = all.map((placed) => ({
				height: placed.frame.height,
				squares: tables(placed).flatMap(squares),
				cells: tables(placed).flatMap(cells),
			}));
			for (const other of geometry) expect(other).toEqual(geometry[0]);
		});
	});

	test('a cell has as many squares as claims, all of them inside it', () => {
		const { large, small } = layout(four, { width, view: { graphic: 'agreement' } });
		const drawn = [large, ...small.map(({ table }) => table)];
		const matrices = [four.all!, ...four.each].map((own) => counts(own.matrix));
		expect(drawn.map((own) => own?.cells.map((cell) => squaresOf(cell).length))).toEqual(matrices);
		for (const own of drawn) {
			if (!own) continue;
			const frames = cells(own);
			own.cells.forEach((cell, i) => {
				const frame = frames[i];
				const inside = squares({ ...own, cells: [cell] });
				for (const square of inside) {
					expect(square.left).toBeGreaterThanOrEqual(frame?.left ?? Infinity);
					expect(square.bottom).toBeLessThanOrEqual((frame?.bottom ?? 0) + 0.01);
				}
				expect(overlaps(inside)).toEqual([]);
			});
		}
	});

	test('highlighting a retelling highlights its own claims in the large table', () => {
		const highlighted = four.each.map(({ id }) => {
			const { large, small } = layout(four, { width, view: { graphic: 'agreement', light: id } });
			expect(small.filter((own) => own.isHighlighted).map((own) => own.id)).toEqual([id]);
			return large?.cells.map((cell) => highlightedSquaresOf(cell).length) ?? [];
		});
		expect(highlighted).toEqual(four.each.map(({ matrix }) => counts(matrix)));
	});
});

describe('a waffle', () => {
	test.each([0, 1, 7, 57, 83])('%i squares fit their box at the pitch found', (n) => {
		const box = { width: 84, height: 48 };
		const pitch = Math.min(8, largestSquares(Math.max(1, n), box).pitch);
		expect(pitch).toBeGreaterThan(0);
		expect(pitch).toBeLessThanOrEqual(8);
		const placed = waffle(n, { width: box.width, pitch });
		expect(placed).toHaveLength(n);
		for (const { x, y } of placed) {
			expect(x + pitch).toBeLessThanOrEqual(box.width + 0.01);
			expect(y + pitch).toBeLessThanOrEqual(box.height + 0.01);
		}
		expect(waffleHeight(n, { width: box.width, pitch })).toBeLessThanOrEqual(box.height + 0.01);
	});
});

describe('in words', () => {
	test('all retellings, and the one that is highlighted', () => {
		const rows = made(one, two);
		expect(sentence(rows, { graphic: 'agreement' })).toBe(
			'Two independent codings agree on 104 of 114 (91%); Cohen’s kappa is 0.87. ' +
				'They differed on 10, most often (3) where the first said dropped and the second trimmed. ' +
				'The Daily Paper 0: 49 of 57, kappa 0.87; The Daily Paper 1: 55 of 57, kappa 0.87.',
		);
		expect(sentence(rows, { graphic: 'agreement', light: 'paper-1' })).toBe(
			'The Daily Paper 1: two independent codings agree on 55 of 57 (96%); ' +
				'Cohen’s kappa is 0.87. They differed on 2.',
		);
	});

	test('no second coding, and a kappa without a value', () => {
		expect(sentence({ all: null, each: [] }, { graphic: 'agreement' })).toMatch(/no second coding/);
		expect(sentence(made(zero), { graphic: 'agreement' })).toContain('kappa is not defined');
	});

	test('the table has a row a retelling, one for all, and every pair of statuses', () => {
		const { head, body } = table(four);
		expect(body).toHaveLength(5);
		for (const row of body) expect(row).toHaveLength(head.length);
		expect(body[1]?.slice(5).map(Number)).toEqual(two.flat());
	});
});

test('the claims of each retelling within a cell are one mark, which a view highlights whole', () => {
	const rows = made(one, two, one);
	for (const { id } of rows.each) {
		const { large } = layout(rows, { width: 760, view: { graphic: 'agreement', light: id } });
		for (const { first, second, marks } of large!.cells) {
			const expected = rows.each.flatMap((own) => {
				const n = own.matrix[first][second];
				return n ? [[own.id, n, own.id === id]] : [];
			});
			expect(marks.map((mark) => [mark.id, mark.squares.length, mark.isHighlighted])).toEqual(
				expected,
			);
		}
	}
});

test('only claims on which the two codings differ are highlighted, and every number stays', () => {
	const rows = made(one, two);
	const placed = layout(rows, { width: 760, view: { graphic: 'agreement', differences: true } });
	for (const cell of placed.large!.cells) {
		const { same, n, first, second } = cell;
		expect(highlightedSquaresOf(cell)).toHaveLength(same ? 0 : squaresOf(cell).length);
		expect(n).toBe(rows.all!.matrix[first][second]);
	}
	expect(sentence(rows, { graphic: 'agreement', differences: true })).toMatch(
		/^Highlighted: \d+ of \d+, on which the two codings differ[^.]*\.$/,
	);
});
