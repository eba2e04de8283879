import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exploreData, type ExploreData } from '../model/explorer-data.ts';
import { story } from '../server/story.ts';
import { columnsOf, filterClaims, linesOf } from './lines.ts';
import { targetOf } from './grid/keys.ts';
import { foldQuery, foldText, splitAtMatches } from './search.ts';
import { formatQuery, initialState, parseQuery, type ExploreState } from './state.ts';

const linesIn = (of: ExploreData, state: ExploreState) =>
	linesOf(of, { state, claims: filterClaims(of, { state, hits: null }) });

const data = exploreData(story);
const retold = data.sources.map(({ id }) => id);

it('leaves the initial state out of the address', () => {
	expect(formatQuery(initialState)).toBe('');
	expect(parseQuery('', data)).toEqual(initialState);
});

it('writes a choice into the address in plain words', () => {
	const state = {
		...initialState,
		status: ['altered' as const],
		sort: retold[0]!,
		down: true,
		q: 'a b',
	};
	expect(formatQuery(state)).toBe(`?q=a+b&sort=-${retold[0]}&status=altered`);
});

it('reads any query, and reads the address of its state as the same state', () => {
	const keys = [
		'q',
		'sort',
		'group',
		'status',
		'kind',
		'doc',
		'cell',
		'compare',
		'count',
		'order',
		'carriers',
		'only',
	];
	const values = [
		'kept',
		'kept,altered',
		retold[0]!,
		`${data.original.id}/${retold[0]}`,
		retold.join(','),
		'-',
		'carriers',
		'__proto__',
	];
	const pair = fc.tuple(
		fc.constantFrom(...keys),
		fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...values)),
	);
	const query = fc.oneof(
		fc.string(),
		fc.array(pair).map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&')),
	);
	fc.assert(
		fc.property(query, (text) => {
			const state = parseQuery(text, data);
			const again = parseQuery(formatQuery(state), data);
			expect({ ...again, q: again.q.trim() }).toEqual({ ...state, q: state.q.trim() });
			expect(linesIn(data, state).length).toBeGreaterThanOrEqual(0);
			expect(columnsOf(data, state).length).toBeGreaterThan(0);
		}),
	);
});

it('shows every claim once without a filter, in any order and grouping', () => {
	for (const sort of ['report', 'chapter', 'carried', 'backing', ...retold])
		for (const group of [null, 'topic', 'kind', 'backing', 'chapter'] as const)
			for (const down of [false, true]) {
				const lines = linesIn(data, { ...initialState, sort, group, down });
				const claims = lines.flatMap((line) => (line.type === 'claim' ? [line.claim] : []));
				expect([...claims].sort((a, b) => a - b)).toEqual([...data.claims.keys()]);
				const counted = lines.reduce((n, line) => n + (line.type === 'group' ? line.n : 0), 0);
				expect(counted).toBe(group ? claims.length : 0);
			}
});

it('filters the claims that a shown retelling altered', () => {
	const state = { ...initialState, status: ['altered' as const], doc: [retold[0]!] };
	const shown = linesIn(data, state).length;
	const cells = Object.values(story.cells[retold[0]!] ?? {});
	expect(shown).toBe(cells.filter(({ status }) => status === 'altered').length);
});

it('finds words without regard to case and accents, and marks them as printed', () => {
	const seen = splitAtMatches(
		foldText('Nicolás MADURO’s men, and Nicolas Maduro'),
		foldQuery('nicolas  maduro'),
	);
	expect(seen).toEqual({
		hits: [
			{ before: '', hit: 'Nicolás MADURO' },
			{ before: '’s men, and ', hit: 'Nicolas Maduro' },
		],
		rest: '',
	});
});

it('finds words with quotation marks and apostrophes however either is typed', () => {
	for (const sought of [`the 'so' "x" it's`, 'the ‘so’ “x” it’s'])
		expect(splitAtMatches(foldText('The “so”: the ‘so’ “x” it’s'), foldQuery(sought)).hits).toEqual(
			[{ before: 'The “so”: ', hit: 'the ‘so’ “x” it’s' }],
		);
});

it('gives a text back whole, whatever is sought in it', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, sought) => {
			const { hits, rest } = splitAtMatches(foldText(text), foldQuery(sought));
			expect(hits.map(({ before, hit }) => before + hit).join('') + rest).toBe(text);
		}),
	);
});

it('never leads out of the grid by any key', () => {
	const keys = [
		'ArrowUp',
		'ArrowDown',
		'ArrowLeft',
		'ArrowRight',
		'Home',
		'End',
		'PageUp',
		'PageDown',
	];
	const grid = { rows: 4, columns: 3, pageSize: 9 };
	const held = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
	for (const key of keys)
		for (const ctrlKey of [false, true])
			for (let row = 0; row < 4; row++)
				for (let column = 0; column < 3; column++) {
					const to = targetOf({ row, column }, { ...held, key, ctrlKey }, grid);
					if (to) expect(to.row >= 0 && to.row < 4 && to.column >= 0 && to.column < 3).toBe(true);
				}
	expect(targetOf({ row: 2, column: 2 }, { ...held, key: 'Home', ctrlKey: true }, grid)).toEqual({
		row: 0,
		column: 0,
	});
	expect(targetOf({ row: 2, column: 2 }, { ...held, key: 'a' }, grid)).toBeNull();
});
