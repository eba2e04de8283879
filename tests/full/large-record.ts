/** A record with many retellings, made of the real one's. */
import type { Page } from '@playwright/test';
import type { ExploreData } from '../../src/lib/model/explorer-data.ts';

/** Has the explorer be given the real record with its retellings over and over, `n` in all. */
export const recordOf = (page: Page, n: number) =>
	page.route(/\/explore\/record\.json$/, async (route) => {
		const response = await route.fetch();
		const { data, views } = (await response.json()) as { data: ExploreData; views: unknown };
		const many = [...Array(n).keys()];
		const at = (i: number) => i % data.sources.length;
		const sources = many.map((i) => ({
			...data.sources[at(i)]!,
			id: `s${i}`,
			outlet: `Outlet ${i}`,
		}));
		const cells = many.map((i) => data.cells[at(i)]!);
		await route.fulfill({ json: { data: { ...data, sources, cells }, views } });
	});
