/** The pictures of docs/desk.md, and others to look at: `PICTURES=DIR` names the folder. */
import { join } from 'node:path';
import { expect, test } from './test.ts';

const folder = process.env['PICTURES'];
const views: [string, string][] = [
	['pair', 'pair/coast-wire/taller-conductors/different'],
	['script', 'script/carried'],
	['forms', 'additions'],
	['series', 'series'],
	['documents', 'documents'],
	['add', 'add'],
	['problems', 'problems'],
];

for (const [width, height, scheme] of [
	[1440, 900, 'light'],
	[1024, 768, 'light'],
	[1440, 900, 'dark'],
] as const)
	test(`pictures at ${width}, ${scheme}`, async ({ page, desk }) => {
		test.skip(!folder, 'PICTURES names no folder');
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ colorScheme: scheme });
		const file = 'data/coding/bay-blog.json';
		desk.write(file, desk.read(file).replace('"status": "altered"', '"status": "trimmed"'));
		for (const [name, view] of views) {
			await desk.open(page, view);
			await expect(page.locator('main :is([role=form], .sheet)').first()).toBeVisible();
			if (name === 'script')
				await expect(page.frameLocator('iframe').locator('#carried .words')).toBeInViewport();
			await page.screenshot({ path: join(folder!, `${name}-${width}-${scheme}.png`) });
		}
	});
