import { describe, expect, it } from 'vitest';
import type { Story } from '#data/schema';
import realStory from '#data/story.json';
import * as fixture from '../../tests/fixtures/small-story.ts';
import { build } from '../pipeline/pipeline.ts';
import { countPaths, countPatterns, explainCount } from './index.ts';

const story = realStory as unknown as Story;
const small = build(fixture.small()).built!.story;

describe('count paths', () => {
	it.each([
		['claims', 3, undefined],
		['claims/number', 1, 3],
		['backing/anonymous', 1, 3],
		['documents', 3, undefined],
		['retellings', 2, undefined],
		['words/bay-blog', 114, undefined],
		['kept/coast-wire', 2, 3],
		['carried/coast-wire', 3, 3],
		['asserted/bay-blog', 2, 3],
		['altered/bay-blog/quote', 1, 1],
		['kept-by/storm-toll', 1, 2],
		['asserted-by/storm-toll', 2, 2],
		['carried-by/1', 3, 3],
		['asserted-by/2', 2, 3],
		['kept-by/0/caveat', 1, 1],
		['added', 2, undefined],
		['added/coast-wire', 1, 2],
		['added/unsourced', 1, 2],
		['added/bay-blog/unsourced', 1, 1],
		['strikes/announcements', 2, undefined],
		['strikes/boats', 4, undefined],
		['strikes/killed/2031-06-18', 3, 5],
		['agreement/same', 5, 6],
		['agreement/differ', 1, 6],
		['agreement/cells', 6, undefined],
		['agreement/same/coast-wire', 2, 3],
		['agreement/percent', 83, undefined],
		['kappa', 76, undefined],
		['reuse/longest/coast-wire', 13, undefined],
		['reuse/percent/bay-blog', 0, undefined],
		['at/words/storm-toll/coast-wire', 4, 113],
		['at/words/no-decision/coast-wire', 27, 113],
		['at/percent/no-decision/coast-wire', 23, undefined],
		['at/words/storm-toll/harbour-post', 14, 134],
		['before/no-decision/masts-quote/coast-wire', 29, undefined],
		['in-headline/coast-wire', 0, 3],
		['lead/coast-wire', 1, 3],
		['met/50/coast-wire', 2, 3],
		['met/50/coast-wire/caveat', 1, 1],
		['met-by/50/storm-toll', 2, 2],
		['reordered/coast-wire', 0, undefined],
		['places/cells', 5, undefined],
		['places/same', 4, 5],
		['places/percent', 80, undefined],
		['places/kappa', 0, undefined],
		['places/same-place', 4, 5],
	])('%s is %d', (path, n, of) => {
		const count = explainCount(small, path);
		expect(count?.n).toBe(n);
		expect(count?.of).toBe(of);
	});

	it.each([
		'',
		'claims/nothing',
		'kept',
		'kept/harbour-post',
		'kept-by/9',
		'strikes/killed/2031-06-11',
		'at/words/no-decision/bay-blog',
		'before/masts-quote/no-decision/coast-wire',
		'met/75/coast-wire',
	])('%j is none', (path) => {
		expect(explainCount(small, path)).toBeUndefined();
	});

	it('all have a finite whole number behind them', () => {
		const figures = countPaths(small).flatMap((path) => explainCount(small, path) ?? []);
		for (const { n, description } of figures) expect(Number.isInteger(n), description).toBe(true);
		expect(figures.length).toBeGreaterThan(300);
		expect(countPatterns.length).toBeGreaterThan(25);
	});

	it('give the build and the evidence the same figure', () => {
		for (const [path, n] of Object.entries(story.counts))
			expect(explainCount(story, path)?.n, path).toBe(n);
	});
});

describe('a computed figure', () => {
	const explained = new Map(
		countPaths(story).flatMap((path) => {
			const count = explainCount(story, path);
			return count ? [[path, count] as const] : [];
		}),
	);
	const retellings = story.sources.filter(({ role }) => role === 'retelling');

	it('is explained for every path that a script may hold', () => {
		expect(explained.size).toBeGreaterThan(500);
		for (const [path, { description, how, groups }] of explained) {
			expect(description, path).toMatch(/^\S.*\.$/);
			expect(how, path).toMatch(/^\S.*\.$/);
			expect(description + how, path).not.toMatch(/undefined|NaN|null/);
			expect(groups.length, path).toBeGreaterThan(0);
		}
	});

	it('stands before as many things as it counts', () => {
		const isMeasured =
			/^(words|strikes\/(strikes|boats|killed)|agreement\/(same|cells|percent)|kappa|reuse|at|before|reordered|places)/;
		const wrong = [...explained].filter(([path, { n, groups }]) => {
			if (isMeasured.test(path)) return false;
			const listed = groups.find(({ title }) => title !== 'Not counted')!;
			const none = n === 0 && groups.every(({ title }) => !/^Counted/.test(title));
			return !none && listed.items.length !== n;
		});
		expect(wrong).toEqual([]);
	});

	it('is the sum of the rows listed, where it counts strikes, boats or people', () => {
		for (const column of ['strikes', 'boats', 'killed'] as const) {
			const { groups, n, beyond } = explained.get(`strikes/${column}`)!;
			expect(groups[0]?.items).toHaveLength(story.strikes.length);
			expect(story.strikes.reduce((sum, row) => sum + row[column], 0)).toBe(n);
			expect(beyond).toBe(true);
		}
	});

	it('stands beside the document’s length where it tells what one retelling did', () => {
		for (const { id, words } of retellings) {
			for (const path of [`kept/${id}`, `dropped/${id}`, `added/${id}`])
				expect(explained.get(path)?.description).toContain(`${words} words`);
		}
	});

	it('is zero where nothing was coded twice', () => {
		const { n, of, description } = explainCount(
			{ ...story, agreement: [] },
			`agreement/differ/${retellings[0]!.id}`,
		)!;
		expect({ n, of }).toEqual({ n: 0, of: 0 });
		expect(description).toContain(`0 of 0 cells of ${retellings[0]!.outlet}`);
	});
});
