/**
 * A few graphics as they are known to look right, on a phone by day and a desktop by night. Motion is
 * off and the faces are the site's own. After a change that is meant: look at the new pictures, then
 * `npx playwright test regression --update-snapshots`.
 */
import { expect } from '@playwright/test';
import { expectStills, test } from './story.ts';

const looks = ['how-much', 'set-against', 'targets-retold', 'figures-retold'];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const id of looks)
	test(`the still of “${id}” looks as it did`, async ({ page }) => {
		await page.goto(`./#${id}`);
		const still = page.locator(`#${id} .static-figure .drawn`);
		await expectStills(page);
		await expect(still.locator('svg')).toBeVisible();
		await page.evaluate(() => document.fonts.ready);
		// at whole pixels, wherever what stands above it would have put it
		await still.evaluate((drawn: HTMLElement) => {
			const width = `${Math.round(drawn.getBoundingClientRect().width)}px`;
			const [position, inset, background] = ['fixed', '0 auto auto 0', 'var(--paper)'];
			Object.assign(drawn.style, { position, inset, background, width, zIndex: 9 });
		});
		await expect(still).toHaveScreenshot(`${id}.png`, { maxDiffPixelRatio: 0.02 });
	});
