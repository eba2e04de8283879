import { describe, expect, it } from 'vitest';
import { story } from '$lib/server/story';
import {
	claimPageData,
	claimsPageData,
	correctionsPageData,
	methodPageData,
	sourcePageData,
} from './page-data.ts';
import { original, retellings } from './story.ts';

const first = original(story);
const claim = story.claims[0]!;

describe('what each page is given', () => {
	it('holds, for a claim, its coding in every retelling, in the order of the data', () => {
		for (const claim of story.claims) {
			const { retold } = claimPageData(story, claim);
			expect(retold.map(({ source }) => source.id)).toEqual(retellings(story).map(({ id }) => id));
			expect(retold.map(({ cell }) => cell)).toEqual(
				retellings(story).map(({ id }) => story.cells[id]?.[claim.id]),
			);
		}
	});

	it('says which coding is missing', () => {
		const [source] = retellings(story);
		const cells = { ...story.cells, [source!.id]: {} };
		expect(() => claimPageData({ ...story, cells }, claim)).toThrow(`${claim.id} in ${source!.id}`);
	});

	it('holds, for a retelling, its own cells, additions and shared wording only', () => {
		for (const source of retellings(story)) {
			const slice = sourcePageData(story, source);
			expect(slice.cells).toEqual(story.cells[source.id]);
			expect(slice.added).toEqual(story.added.filter((added) => added.source === source.id));
			expect([slice.reuse?.a, slice.reuse?.b]).toEqual([first.id, source.id]);
		}
	});

	it('holds no coding for the original, which is not compared with itself', () => {
		expect(sourcePageData(story, first)).toMatchObject({ cells: null, added: [], reuse: null });
	});

	it('holds, for the list of claims, a status a column', () => {
		const { columns, claims } = claimsPageData(story);
		expect(claims.map(({ id }) => id)).toEqual(story.claims.map(({ id }) => id));
		for (const { id, statuses } of claims) {
			expect(statuses).toEqual(columns.map((column) => story.cells[column.id]?.[id]?.status));
		}
	});

	it('holds, for the method, every label by its claim', () => {
		const { labels } = methodPageData(story);
		expect(Object.keys(labels)).toHaveLength(story.claims.length);
		expect(labels[claim.id]).toBe(claim.label);
	});

	it('holds the replies of those outlets that replied', () => {
		expect(correctionsPageData(story).replies).toHaveLength(
			story.sources.filter(({ reply }) => reply).length,
		);
		const reply = { date: '2025-12-01', text: 'We stand by it.' };
		const sources = story.sources.map((source, _, all) =>
			source === all.findLast(({ role }) => role === 'retelling') ? { ...source, reply } : source,
		);
		const { id, outlet } = retellings(story).at(-1)!;
		expect(correctionsPageData({ ...story, sources }).replies).toEqual([
			{ id: `reply-${id}`, source: id, outlet, ...reply },
		]);
	});

	it('holds the site and the corrections for every page’s foot, and never the whole story', () => {
		for (const slice of [
			claimPageData(story, claim),
			sourcePageData(story, first),
			claimsPageData(story),
			methodPageData(story),
			correctionsPageData(story),
		]) {
			expect(slice.site).toBe(story.site);
			expect(slice.corrections).toBe(story.corrections);
			expect(slice).not.toHaveProperty('chapters');
		}
	});
});
