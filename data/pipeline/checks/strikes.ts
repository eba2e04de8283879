/** The dated strikes: days in order, running totals, and sums that are the values of claims. */
import { sum } from 'd3';
import type { Strike } from '#data/schema';
import { unknownName } from '../names.ts';
import { fileProblem, formatValue, oneOf, type Message, type Problem } from '../problems.ts';
import { strikesFile, type Strikes } from '../strikes.ts';
import { disagreements } from './claims-agree.ts';
import type { CrossCheck } from './cross-check.ts';

const columns = ['strikes', 'boats', 'killed'] as const;

type Cell = { row: number; column: keyof Strike };

function cellProblem(strikes: Strikes, { row, column }: Cell, message: Message): Problem {
	const path = `row ${row + 1} ${column}`;
	return fileProblem(strikesFile, { ...message, path, ...strikes.place(row, column) });
}

/** Checks the order of the days and the running totals, which run only over days in order. */
export const strikesInOrder: CrossCheck = ({ strikes }) => {
	if (!strikes) return [];
	const unordered = strikes.rows.flatMap(({ date }, row) => {
		const before = strikes.rows[row - 1]?.date;
		if (before === undefined || before < date) return [];
		const expected = `a day after ${before}`;
		const hint = 'rows stand in the order of their days, one row a day';
		return cellProblem(strikes, { row, column: 'date' }, { expected, saw: date, hint });
	});
	if (unordered.length) return unordered;
	return columns.flatMap((name) =>
		strikes.rows.flatMap((values, row) => {
			const column = `cumulative_${name}` as const;
			const total = (strikes.rows[row - 1]?.[column] ?? 0) + values[name];
			if (values[column] === total) return [];
			const expected = `${total}, the running total`;
			const hint = `one of the two is wrong, this or the ${name} of the row`;
			return cellProblem(strikes, { row, column }, { expected, saw: String(values[column]), hint });
		}),
	);
};

export const strikesSum: CrossCheck = (data) => {
	const { strikes, site, codebook, broken } = data;
	if (!strikes || !site || !codebook || broken.has(codebook.file)) return [];
	// what does not run on does not sum either
	if (strikesInOrder(data).length) return [];
	const { claims } = codebook.value;
	const disagreeing = new Set(disagreements(data).map(({ claim }) => claim));
	return columns.flatMap((column): Problem[] => {
		const id = site.value.totals[column];
		const claim = claims.find((claim) => claim.id === id);
		const path = ['totals', column];
		const known = claims.map((claim) => claim.id);
		if (!claim) return [site.problem(path, unknownName('claims', id, known))];
		const values = claim.values?.map(({ n }) => n) ?? [];
		if (!values.length) {
			const saw = `${formatValue(id)}, which has none`;
			return [site.problem(path, { expected: 'a claim with values', saw })];
		}
		// a claim that does not agree with itself is another check's
		if (disagreeing.has(id)) return [];
		const total = sum(strikes.rows, (row) => row[column]);
		if (values.includes(total)) return [];
		return [
			fileProblem(strikesFile, {
				expected: `a sum of ${oneOf(values.map(String))}, as the claim ${id} says`,
				saw: String(total),
				hint: `a later total does not change what was reported: leave the series as it was, and add a fact to data/beyond.json with "revises": "${id}", its day and its source`,
				...{ path: column, ...strikes.place(strikes.rows.length - 1, column) },
			}),
		];
	});
};
