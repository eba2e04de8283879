/** The story without a network: kept by a worker once it was loaded, in whatever folder it stands. */
import { expect, type Page } from '@playwright/test';
import { test as base } from './served-in-folder.ts';
import { eventually, expectShown, scrollToStep } from './story-page.ts';
import { firstOf, lastOf, story } from './story.ts';

const test = base.extend({
	// the browser logs every request that fails
	faults: async ({ page }, use) => {
		const faults: string[] = [];
		page.on('pageerror', (error) => faults.push(String(error)));
		page.on('console', (message) => {
			if (message.type() === 'error' && !message.text().includes('net::ERR_'))
				faults.push(message.text());
		});
		await use(faults);
		expect(faults).toEqual([]);
	},
});
test.use({ serviceWorkers: 'allow', settlesAtOnce: true });

const kept = (page: Page) =>
	page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
const note = (page: Page) => page.getByText(/^You are offline; this is the version of /);

test('a reader whose network goes reads to the end, opens evidence, and explores', async ({
	page,
	context,
}) => {
	await page.goto('./');
	await kept(page);
	await expect(note(page)).toBeHidden();
	await page.goto('./method/');
	await page.goto('./');
	await context.setOffline(true);

	await expect(note(page)).toBeInViewport();
	const { updated } = story.site;
	const day = new Date(updated).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
	await expect(note(page).locator('time')).toHaveText(day);
	for (const [i] of story.chapters.entries()) {
		await scrollToStep(page, firstOf(i));
		await scrollToStep(page, lastOf(i));
		await expectShown(page, lastOf(i));
	}
	for (const kind of ['claim', 'count', 'beyond']) {
		const link = page.locator(`.step a[data-evidence*="evidence/${kind}/"]`).first();
		await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
		await link.click();
		await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeVisible();
		await page.keyboard.press('Escape');
	}

	await page.goto('./explore/?q=boats');
	await expect(page.locator('#explorer[data-interactive]')).toBeAttached();
	await expect(note(page)).toBeInViewport();
	await page.locator('[data-cell="1-2"]').click();
	await expect(page.getByRole('complementary', { name: 'The opened claim' })).toBeVisible();

	// opened before, and never opened
	await page.goto('./method/');
	await expect(page.locator('h1')).not.toHaveText('Reading without a network');
	await page.goto(`./claims/${story.claims[0]!.id}/`);
	await expect(page.locator('h1')).toHaveText('Reading without a network');
	await page.locator('main').getByRole('link', { name: 'The story' }).click();
	await expect(page.locator('h1')).toHaveText(story.site.title);
	await expect(page.locator('html')).toHaveClass(/has-stage/);
});

test('a page in a frame has nothing kept', async ({ page }) => {
	await page.addInitScript(() => {
		const asked: string[] = ((window as { asked?: string[] }).asked = []);
		Object.defineProperty(ServiceWorkerContainer.prototype, 'register', {
			value: (address: string) => void asked.push(String(address)),
		});
	});
	const asked = () => (window as { asked?: string[] }).asked!;
	await page.goto('./claims/');
	await page.evaluate(() => {
		const frame = document.createElement('iframe');
		frame.src = '../explore/';
		document.querySelector('main')!.prepend(frame);
	});
	await expect(page.frameLocator('iframe').locator('#explorer[data-interactive]')).toBeAttached();
	const frame = page.frames()[1]!;
	await frame.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 1000 })));
	expect(await frame.evaluate(asked)).toEqual([]);
	expect(await page.evaluate(asked)).toEqual([]);

	await page.goto('./explore/');
	await eventually(() => page.evaluate(asked)).toEqual(['../service-worker.js']);
});
