import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status } from '#data/schema';
import { combinations, countsAsCarried, keyOf, ordered } from './sets.ts';
import { statuses } from '#data/vocabulary';

/** Statuses of claims in up to 40 retellings, a row a claim. */
const table = fc
	.integer({ min: 0, max: 40 })
	.chain((columns) =>
		fc.tuple(
			fc.constant(columns),
			fc.array(
				fc.array(fc.constantFrom<Status>(...statuses), { minLength: columns, maxLength: columns }),
				{ maxLength: 30 },
			),
		),
	);
const carriersOf = (rows: Status[][], counting: { trimmed: boolean; altered: boolean }) =>
	rows.map((row) => row.flatMap((status, i) => (countsAsCarried(status, counting) ? [i] : [])));
const all = { trimmed: true, altered: true };

describe('what counts as carried', () => {
	it.each([
		[false, false, ['kept']],
		[true, false, ['kept', 'trimmed']],
		[false, true, ['kept', 'altered']],
		[true, true, ['kept', 'trimmed', 'altered']],
	])('with trimmed %s and altered %s is %s', (trimmed, altered, wanted) => {
		expect(statuses.filter((status) => countsAsCarried(status, { trimmed, altered }))).toEqual(
			wanted,
		);
	});
});

describe('combinations', () => {
	it('hold every claim once, with exactly the retellings that carried it', () => {
		fc.assert(
			fc.property(table, fc.boolean(), fc.boolean(), ([, rows], trimmed, altered) => {
				const found = combinations(carriersOf(rows, { trimmed, altered }));
				expect(found.flatMap(({ claims }) => claims).sort((a, b) => a - b)).toEqual([
					...rows.keys(),
				]);
				expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
				for (const combination of found) {
					for (const claim of combination.claims) {
						const carriers = (rows[claim] ?? []).flatMap((status, i) =>
							status === 'kept' ||
							(trimmed && status === 'trimmed') ||
							(altered && status === 'altered')
								? [i]
								: [],
						);
						expect(combination.carriers).toEqual(carriers);
					}
				}
			}),
		);
	});

	it('have a key that equal lists of carriers share and others do not', () => {
		expect([[], [0], [1], [1, 2], [12], [1, 12]].map(keyOf)).toEqual([
			'none',
			'0',
			'1',
			'1-2',
			'12',
			'1-12',
		]);
	});

	it('come by size or by degree, none lost, ties by the other and then by the original', () => {
		fc.assert(
			fc.property(table, ([, rows]) => {
				const found = combinations(carriersOf(rows, all));
				for (const order of ['size', 'degree'] as const) {
					const list = ordered(found, order);
					expect(new Set(list)).toEqual(new Set(found));
					const ranks = list.map(({ carriers, claims }) => {
						const degree = carriers.length;
						const [first, second] =
							order === 'size' ? [claims.length, degree] : [degree, claims.length];
						return [-first, -second, claims[0] ?? 0];
					});
					const sorted = [...ranks].sort((a, b) => {
						const i = a.findIndex((n, place) => n !== b[place]);
						return i < 0 ? 0 : a[i]! - b[i]!;
					});
					expect(ranks).toEqual(sorted);
				}
			}),
		);
	});

	it('are none without claims, and one where no retelling stands', () => {
		expect(combinations([])).toEqual([]);
		expect(combinations([[], []])).toMatchObject([{ carriers: [], claims: [0, 1] }]);
	});
});
