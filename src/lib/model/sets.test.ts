import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status } from '#data/schema';
import {
	bits,
	combinations,
	count,
	counts,
	has,
	keyOf,
	members,
	ordered,
	sizes,
	type Bits,
} from './sets.ts';
import { statuses } from '#data/vocabulary';

const size = 200;
const numbers = fc.uniqueArray(fc.nat(size - 1));
const ascending = (list: Iterable<number>) => [...list].sort((a, b) => a - b);
const set = (list: number[]) => bits(size, list);

/** Holds an operation on masks against the same on plain sets. */
const agrees = (
	operate: (a: Bits, b: Bits) => unknown,
	count: (a: Set<number>, b: Set<number>) => unknown,
) =>
	fc.assert(
		fc.property(numbers, numbers, (a, b) => {
			const got = operate(set(a), set(b));
			const wanted = count(new Set(a), new Set(b));
			expect(got instanceof Uint32Array ? members(got) : got).toEqual(
				wanted instanceof Set ? ascending(wanted as Set<number>) : wanted,
			);
		}),
	);

describe('a set in bits', () => {
	it('holds what was put in and nothing else', () => {
		agrees(
			(a) => a,
			(a) => a,
		);
		agrees(count, (a) => a.size);
		agrees(
			(a) => Array.from({ length: size }, (_, i) => has(a, i)),
			(a) => Array.from({ length: size }, (_, i) => a.has(i)),
		);
	});

	it('has a key that equal sets share and others do not', () => {
		agrees(
			(a, b) => keyOf(a) === keyOf(b),
			(a, b) => a.size === b.size && [...a].every((n) => b.has(n)),
		);
		expect([[], [0], [3, 4], [31], [32], [199]].map((list) => keyOf(set(list)))).toEqual([
			'0',
			'1',
			'18',
			'80000000',
			'100000000',
			`80${'0'.repeat(48)}`,
		]);
	});

	it('may have room for nothing', () => {
		expect([members(bits(0)), count(bits(0)), has(bits(0), 0), keyOf(bits(0))]).toEqual([
			[],
			0,
			false,
			'0',
		]);
	});
});

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
const masksOf = (rows: Status[][], counting: { trimmed: boolean; altered: boolean }) =>
	rows.map((row) =>
		bits(
			row.length,
			row.flatMap((status, i) => (counts(status, counting) ? [i] : [])),
		),
	);
const all = { trimmed: true, altered: true };

describe('what counts as carried', () => {
	it.each([
		[false, false, ['kept']],
		[true, false, ['kept', 'trimmed']],
		[false, true, ['kept', 'altered']],
		[true, true, ['kept', 'trimmed', 'altered']],
	])('with trimmed %s and altered %s is %s', (trimmed, altered, wanted) => {
		expect(statuses.filter((status) => counts(status, { trimmed, altered }))).toEqual(wanted);
	});
});

describe('combinations', () => {
	it('hold every claim once, with exactly the retellings that carried it', () => {
		fc.assert(
			fc.property(table, fc.boolean(), fc.boolean(), ([, rows], trimmed, altered) => {
				const found = combinations(masksOf(rows, { trimmed, altered }));
				expect(ascending(found.flatMap(({ claims }) => claims))).toEqual([...rows.keys()]);
				expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
				for (const { claims, mask, degree } of found) {
					for (const claim of claims) {
						const carriers = (rows[claim] ?? []).flatMap((status, i) =>
							status === 'kept' ||
							(trimmed && status === 'trimmed') ||
							(altered && status === 'altered')
								? [i]
								: [],
						);
						expect(members(mask)).toEqual(carriers);
						expect(degree).toBe(carriers.length);
					}
				}
			}),
		);
	});

	it('count each retelling as going through the rows does', () => {
		fc.assert(
			fc.property(table, ([columns, rows]) => {
				expect(sizes(masksOf(rows, all), columns)).toEqual(
					Array.from(
						{ length: columns },
						(_, i) => rows.filter((row) => row[i] !== 'dropped').length,
					),
				);
			}),
		);
	});

	it('come by size or by degree, none lost, ties by the other and then by the original', () => {
		fc.assert(
			fc.property(table, ([, rows]) => {
				const found = combinations(masksOf(rows, all));
				for (const order of ['size', 'degree'] as const) {
					const list = ordered(found, order);
					expect(new Set(list)).toEqual(new Set(found));
					const ranks = list.map(({ degree, claims }) => {
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
		expect(combinations([bits(0), bits(0)])).toMatchObject([{ degree: 0, claims: [0, 1] }]);
	});

	it('take little time with 200 retellings of 1,000 claims', () => {
		const masks = Array.from({ length: 1000 }, (_, claim) =>
			bits(
				200,
				[...Array(200).keys()].filter((i) => (claim * 31 + i * 17) % 7 < 3),
			),
		);
		const before = performance.now();
		const list = ordered(combinations(masks), 'size');
		expect(list.flatMap(({ claims }) => claims)).toHaveLength(1000);
		expect(performance.now() - before).toBeLessThan(500);
	});
});
