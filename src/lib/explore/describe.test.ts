import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Status } from '#data/schema';
import { isTooLarge, type ExploreData } from '../model/explorer-data.ts';
import type { CodedClaim } from '../model/compare.ts';
import { statuses } from '#data/vocabulary';
import { describeGrid } from './describe.ts';
import { gridRows, gridTable } from './grid/export.ts';
import { claimsCarriedBy, columnsOf, countCarriers, filterClaims, linesOf } from './lines.ts';
import {
	describePair,
	headingsOf,
	documentsAt,
	pairRows,
	pairTable,
	partition,
	parts,
	type Pair,
} from './pair/pair.ts';
import { initialState, type ExploreState } from './state.ts';
import { upsetRowsOf } from './upset-rows.ts';

const linesIn = (of: ExploreData, state: ExploreState) =>
	linesOf(of, { state, claims: filterClaims(of, { state, hits: null }) });

/** A record from a row of statuses a retelling. */
const record = (rows: Status[][], claims: number): ExploreData => ({
	original: { id: 'original', outlet: 'Harbour News', words: 900 },
	sources: rows.map((_, i) => ({ id: `s${i}`, outlet: `Outlet ${i}`, words: 100 + i })),
	chapters: [],
	claims: Array.from({ length: claims }, (_, i) => ({
		...{ id: `c${i}`, label: `Claim ${i}`, topic: `topic ${i % 3}`, kind: 'plan' as const },
		...{ backing: 'anonymous' as const, quote: 'words', chapter: -1 },
	})),
	cells: rows.map((row) => row.map((status) => status[0]).join('')),
});
const anyRecord = fc
	.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 30 }))
	.chain(([retellings, claims]) =>
		fc
			.array(
				fc.array(fc.constantFrom<Status>(...statuses), { minLength: claims, maxLength: claims }),
				{ minLength: retellings, maxLength: retellings },
			)
			.map((rows) => ({ rows, data: record(rows, claims) })),
	);
const counting = fc.record({ trimmed: fc.boolean(), altered: fc.boolean() });
type Counting = { trimmed: boolean; altered: boolean };
/** Counted apart from the code under test. */
const carries = (status: Status | undefined, { trimmed, altered }: Counting) =>
	status === 'kept' || (status === 'trimmed' ? trimmed : status === 'altered' && altered);

it('sorts every claim of two documents into one of four parts, as going through them does', () => {
	fc.assert(
		fc.property(anyRecord, counting, fc.tuple(fc.nat(), fc.nat()), (...drawn) => {
			const [{ rows, data }, counted, [m, n]] = drawn;
			// −1 is the original, which has every claim
			const pair: Pair = [(m % (rows.length + 1)) - 1, (n % (rows.length + 1)) - 1];
			const found = partition(data, {
				pair,
				counting: counted,
				claims: [...data.claims.keys()],
			});
			const has = (source: number, claim: number) =>
				source < 0 || carries(rows[source]?.[claim], counted);
			const wanted = { both: [], first: [], second: [], neither: [] } as typeof found;
			for (const claim of data.claims.keys()) {
				const [a, b] = [has(pair[0], claim), has(pair[1], claim)];
				if (a && b) wanted.both.push(claim);
				if (a && !b) wanted.first.push(claim);
				if (!a && b) wanted.second.push(claim);
				if (!a && !b) wanted.neither.push(claim);
			}
			expect(found).toEqual(wanted);
			expect(parts.flatMap((part) => found[part])).toHaveLength(data.claims.length);
		}),
	);
});

it('counts the retellings that carried a claim as going through them does', () => {
	fc.assert(
		fc.property(anyRecord, counting, ({ rows, data }, counted) => {
			const columns = [...rows.keys()].filter((i) => i % 3 !== 1);
			expect(countCarriers(data, { columns, counting: counted })).toEqual(
				data.claims.map(
					(_, claim) => columns.filter((i) => carries(rows[i]?.[claim], counted)).length,
				),
			);
		}),
	);
});

it('finds the claims that exactly the retellings of a combination carried', () => {
	fc.assert(
		fc.property(anyRecord, counting, fc.nat(), ({ rows, data }, counted, from) => {
			const like = data.claims.length ? from % data.claims.length : 0;
			const carriers = data.sources.flatMap(({ id }, i) =>
				carries(rows[i]?.[like], counted) ? [id] : [],
			);
			const found = claimsCarriedBy(data, { carriers, counting: counted });
			const key = (claim: number) => rows.map((row) => carries(row[claim], counted)).join();
			expect(found).toEqual([...data.claims.keys()].filter((claim) => key(claim) === key(like)));
			const state = { ...initialState, ...counted, carriers, only: true };
			expect(linesIn(data, state)).toHaveLength(found.length);
			expect(linesIn(data, { ...state, only: false })).toHaveLength(data.claims.length);
		}),
	);
});

const rows: Status[][] = [
	['kept', 'dropped', 'altered', 'kept'],
	['kept', 'trimmed', 'dropped', 'dropped'],
];
const data = record(rows, 4);

it('exports the rows and columns that are shown, in their order, with their groups', () => {
	const state = {
		...initialState,
		doc: ['s0'],
		group: 'topic' as const,
		status: ['kept' as const],
	};
	const [columns, lines] = [columnsOf(data, state), linesIn(data, state)];
	const shown = { columns, lines, carried: countCarriers(data, { columns, counting: state }) };
	const { head, body } = gridTable(data, shown);
	expect(head).toEqual(['Group', 'Claim', 'Carried by', 'Outlet 0 (100 words)']);
	expect(body).toEqual([
		['topic 0', 'Claim 0', '1', 'kept'],
		['topic 0', 'Claim 3', '1', 'kept'],
	]);
	expect(gridRows(data, shown).claims).toEqual([
		{ id: 'c0', label: 'Claim 0', group: 'topic 0', statuses: ['kept'] },
		{ id: 'c3', label: 'Claim 3', group: 'topic 0', statuses: ['kept'] },
	]);
});

/** What a retelling says of a claim: its place and the claim’s. */
const cellOf = (source: number, claim: number): CodedClaim => {
	const status = rows[source]![claim]!;
	return status === 'dropped'
		? { status }
		: { status, quote: `s${source} on c${claim}`, attribution: 'same', note: '' };
};

it('exports two compared documents part by part, with the words of each', () => {
	const pair: Pair = [0, 1];
	const found = partition(data, { pair, counting: initialState, claims: [0, 1, 2, 3] });
	const shown = { pair, claims: found, cellOf };
	expect(pairTable(data, shown)).toEqual({
		caption: 'Outlet 0 beside Outlet 1',
		head: [
			...['Carried by', 'Claim', 'Outlet 0 (100 words)', 'Words of Outlet 0'],
			...['Outlet 1 (101 words)', 'Words of Outlet 1'],
		],
		body: [
			['Both carry', 'Claim 0', 'kept', 's0 on c0', 'kept', 's1 on c0'],
			['Only Outlet 0 carries', 'Claim 3', 'kept', 's0 on c3', 'dropped', ''],
			['Only Outlet 1 carries', 'Claim 1', 'dropped', '', 'trimmed', 's1 on c1'],
			['Neither carries', 'Claim 2', 'altered', 's0 on c2', 'dropped', ''],
		],
	});
	const drawn = pairRows(data, shown);
	expect(drawn.columns).toEqual(data.sources);
	expect(drawn.claims.map(({ id, group }) => [id, group])).toEqual([
		['c0', 'Both carry'],
		['c3', 'Only Outlet 0 carries'],
		['c1', 'Only Outlet 1 carries'],
		['c2', 'Neither carries'],
	]);
	expect(drawn.claims[2]?.statuses).toEqual(['dropped', 'trimmed']);
});

it('exports the words of the original, and no words that are not fetched', () => {
	const pair: Pair = [-1, 1];
	const found = partition(data, { pair, counting: initialState, claims: [1] });
	expect(pairTable(data, { pair, claims: found, cellOf: () => undefined }).body).toEqual([
		['Both carry', 'Claim 1', 'kept', 'words', 'trimmed', ''],
	]);
});

it('says how two documents share the claims that are left, in grouped figures', () => {
	const pair: Pair = [-1, 1];
	const found = partition(data, { pair, counting: initialState, claims: [0, 1, 2] });
	expect(describePair(data, { pair, claims: found })).toBe(
		'Harbour News (900 words) and Outlet 1 (101 words): of the 3 of 4 claims that the filters leave both carry 2, only Harbour News 1, only Outlet 1 0, neither 0.',
	);
	const many = record([Array<Status>(1234).fill('kept')], 1234);
	const all = {
		pair: [-1, 0] as Pair,
		counting: initialState,
		claims: many.claims.map((_, i) => i),
	};
	expect(describePair(many, { pair: all.pair, claims: partition(many, all) })).toMatch(
		/: of 1,234 claims both carry 1,234, only Harbour News 0,/,
	);
	expect(headingsOf(documentsAt(data, pair)).second).toBe('Only Outlet 1 carries');
});

it('says which claims alone are shown, and in whose documents', () => {
	const say = (state: Partial<typeof initialState>, shown: number) =>
		describeGrid(data, { state: { ...initialState, ...state }, shown });
	expect(say({}, 4)).toBe('All 4 claims in 2 retellings, in the report’s order.');
	expect(say({ carriers: ['s0'], only: true }, 1)).toBe(
		'1 of 4 claims in 2 retellings, carried by Outlet 0 only, in the report’s order.',
	);
	expect(say({ carriers: [], only: true }, 0)).toMatch(/carried by none of the two,/);
	expect(say({ carriers: ['s0'] }, 4)).not.toMatch(/carried by/);
});

it('gives the UpSet plot every status', () => {
	expect(upsetRowsOf(data).claims.map((claim) => claim.statuses)).toEqual(
		[0, 1, 2, 3].map((claim) => rows.map((row) => row[claim])),
	);
});

it('is too large for a page beyond 12,000 cells', () => {
	const sized = (retellings: number, claims: number) =>
		record(Array<Status[]>(retellings).fill([]), claims);
	expect(isTooLarge(sized(40, 300))).toBe(false);
	expect(isTooLarge(sized(40, 301))).toBe(true);
});
