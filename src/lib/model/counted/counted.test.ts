import { describe, expect, it } from 'vitest';
import { allPaths, counter, type Countable } from '../../../../data/pipeline/counts.ts';
import { story } from '$lib/server/story';
import { retellings } from '../story.ts';
import { counted } from './counted.ts';

const all = { ...story, counts: countsOfEveryPath() };

/** Every path that a script may hold, with the figure that the build gives it. */
function countsOfEveryPath(): Record<string, number> {
	const countable = {
		claims: story.claims,
		original: {
			source: story.sources.find(({ role }) => role === 'original')!,
			claims: Object.fromEntries(story.claims.map((claim) => [claim.id, claim])),
		},
		retellings: retellings(story).map((source) => ({
			source,
			claims: story.cells[source.id],
			added: story.added.filter((one) => one.source === source.id),
		})),
		words: Object.fromEntries(story.sources.map(({ id, words }) => [id, words])),
		strikes: story.strikes,
		agreement: story.agreement,
		reuse: story.reuse,
	} as unknown as Countable;
	const count = counter(countable);
	return Object.fromEntries(allPaths(countable).map((path) => [path, count(path)!.n]));
}

/** Paths whose figure is the number of things listed first. */
const isListed = (path: string) =>
	!/^(words|strikes\/(strikes|boats|killed)|agreement\/(same|cells|percent)|kappa|reuse)/.test(
		path,
	);

describe('a computed figure', () => {
	it('is explained for every path that a script may hold', () => {
		const paths = Object.keys(all.counts);
		expect(paths.length).toBeGreaterThan(500);
		for (const path of paths) {
			const { description, how, groups } = counted(all, path);
			expect(description, path).toMatch(/^\S.*\.$/);
			expect(how, path).toMatch(/^\S.*\.$/);
			expect(description + how, path).not.toMatch(/undefined|NaN|null/);
			expect(groups.length, path).toBeGreaterThan(0);
		}
	});

	it('stands before as many things as it counts', () => {
		const wrong = Object.entries(all.counts)
			.filter(([path]) => isListed(path))
			.filter(([path, n]) => {
				const groups = counted(all, path).groups;
				const listed = groups.find(({ title }) => title !== 'Not counted')!;
				const none = n === 0 && groups.every(({ title }) => !/^Counted/.test(title));
				return !none && listed.items.length !== n;
			});
		expect(wrong).toEqual([]);
	});

	it('is the sum of the rows listed, where it counts strikes, boats or people', () => {
		for (const column of ['strikes', 'boats', 'killed'] as const) {
			const { groups, n, beyond } = counted(all, `strikes/${column}`);
			expect(groups[0]?.items).toHaveLength(story.strikes.length);
			expect(story.strikes.reduce((sum, row) => sum + row[column], 0)).toBe(n);
			expect(beyond).toBe(true);
		}
	});

	it('stands beside the document’s length where it tells what one retelling did', () => {
		for (const { id, words } of retellings(story)) {
			for (const path of [`kept/${id}`, `dropped/${id}`, `added/${id}`])
				expect(counted(all, path).description).toContain(`${words} words`);
		}
	});

	it('names the path that nothing explains', () => {
		expect(() => counted(story, 'weather/today')).toThrow('weather/today');
	});
});
