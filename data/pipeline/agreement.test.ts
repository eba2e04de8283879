import { describe, expect, it } from 'vitest';
import { statuses, type Status } from '#data/schema';
import { measureAgreement, type Pair } from './agreement.ts';

const pairs = (counts: [Status, Status, number][], source = 'a'): Pair[] =>
	counts.flatMap(([first, second, n]) =>
		Array.from({ length: n }, (_, i) => ({
			source,
			claim: `c${i}`,
			first,
			second,
			settled: first,
		})),
	);

describe('agreement of two codings', () => {
	it('is Cohen’s kappa', () => {
		const [one] = measureAgreement(
			pairs([
				['kept', 'kept', 20],
				['kept', 'dropped', 5],
				['dropped', 'kept', 10],
				['dropped', 'dropped', 15],
			]),
		);
		expect(one).toMatchObject({ cells: 50, same: 35, raw: 0.7, chance: 0.5, kappa: 0.4 });
		expect(one?.matrix.kept.dropped).toBe(5);
		expect(one?.differences).toHaveLength(15);
	});

	it('is unknown where chance alone would agree always', () => {
		expect(measureAgreement(pairs([['kept', 'kept', 3]]))[0]).toMatchObject({
			raw: 1,
			kappa: null,
		});
	});

	it('is given for each retelling and for all, last', () => {
		const both = [...pairs([['kept', 'kept', 1]], 'a'), ...pairs([['kept', 'altered', 1]], 'b')];
		expect(measureAgreement(both).map(({ source, same }) => [source, same])).toEqual([
			['a', 1],
			['b', 0],
			['all', 1],
		]);
		expect(measureAgreement([])).toEqual([]);
	});

	it('has a row and a column for every status', () => {
		const [one] = measureAgreement(pairs([['kept', 'kept', 1]]));
		expect(Object.keys(one?.matrix ?? {})).toEqual([...statuses]);
	});
});
