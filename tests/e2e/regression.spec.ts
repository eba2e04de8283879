/**
 * A few graphics as they should look, on a phone in the light theme and a desktop in the dark one, without
 * motion and in the site's own fonts. After an intended change, look at the new images, then run
 * `npx playwright test regression --update-snapshots`.
 */
import { expect } from '@playwright/test';
import { test } from './test.ts';

const looks = ['how-much', 'set-against', 'targets-retold', 'figures-retold'];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the static figures look as they did', async ({ page }) => {
	await page.goto('./');
	await page.evaluate(() => document.fonts.ready);
	for (const id of looks) {
		const drawn = page.locator(`#${id} .static-figure .drawn`);
		await expect(drawn.locator('svg')).toBeVisible();
		// at whole pixels, wherever the content above it would have put it
		await drawn.evaluate((drawn: HTMLElement) => {
			const width = `${Math.round(drawn.getBoundingClientRect().width)}px`;
			const [position, inset, background] = ['fixed', '0 auto auto 0', 'var(--paper)'];
			Object.assign(drawn.style, { position, inset, background, width, zIndex: 9 });
		});
		await expect.soft(drawn).toHaveScreenshot(`${id}.png`, { maxDiffPixelRatio: 0.02 });
		await drawn.evaluate((drawn) => drawn.removeAttribute('style'));
	}
});
