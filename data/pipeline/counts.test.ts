import { describe, expect, it } from 'vitest';
import type { OriginalCoding, RetellingCoding } from '#data/schema';
import { allPaths, countPatterns, counter } from './counts.ts';
import { build } from './pipeline.ts';
import { small } from './fixture.ts';
import { byRole } from './load.ts';

const { data, built } = build(small());
const { originals, retellings } = byRole(data);
const countable = {
	claims: data.codebook?.value.claims ?? [],
	original: originals[0]?.value as OriginalCoding,
	retellings: retellings.map(({ value }): RetellingCoding => value),
	words: { 'harbour-post': 134, 'coast-wire': 117, 'bay-blog': 114 },
	strikes: data.strikes?.rows ?? [],
	agreement: built?.story.agreement ?? [],
	reuse: built?.story.reuse ?? [],
};
const count = counter(countable);

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
	])('%s is %d', (path, n, of) => {
		expect(count(path)).toMatchObject({ n });
		expect(count(path)?.of).toBe(of);
	});

	it.each([
		'',
		'claims/nothing',
		'kept',
		'kept/harbour-post',
		'kept-by/9',
		'strikes/killed/2031-06-11',
	])('%j is none', (path) => {
		expect(count(path)).toBeUndefined();
	});

	it('all have a finite whole number behind them', () => {
		for (const path of allPaths(countable))
			expect(Number.isInteger(count(path)?.n), path).toBe(true);
		expect(countPatterns.length).toBeGreaterThan(25);
	});
});
