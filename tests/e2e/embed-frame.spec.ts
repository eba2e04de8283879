/** The story in a frame that is as high as its content, and so higher than its host's window. */
import { expect, test, type Page } from '@playwright/test';
import { loader, serveHostPages } from './host-pages.ts';
import { eventually } from './story-page.ts';

const filler = '<p style="height:900px">Text of the host.</p>';

async function open(page: Page, baseURL: string | undefined) {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const element = `<report-embed graphic="story"><a href="${baseURL}embed/story/">The story</a></report-embed>`;
	const { root, close } = await serveHostPages({
		host: filler + element + loader(`${baseURL}embed/x/`) + filler,
	});
	await page.goto(`${root}host`);
	await page.locator('report-embed').evaluate((block) => block.scrollIntoView());
	await eventually(() =>
		page.locator('iframe').evaluate(({ clientHeight }) => clientHeight),
	).toBeGreaterThan(10_000);
	await eventually(() => page.frames().length).toBe(2);
	const frame = page.frames()[1]!;
	await frame.waitForLoadState('load');
	return { frame, close };
}

const hostScroll = (page: Page) => page.evaluate(() => scrollY);

test('has no second scroll bar', { tag: ['@phone'] }, async ({ page, baseURL }) => {
	const { frame, close } = await open(page, baseURL);
	await eventually(() =>
		frame.evaluate(
			() => document.documentElement.scrollHeight - document.documentElement.clientHeight,
		),
	).toBe(0);
	await close();
});

test('opens the evidence where the reader is, and leaves them there', async ({ page, baseURL }) => {
	const { frame, close } = await open(page, baseURL);
	const links = frame.locator('.step a[data-evidence]');
	const count = await links.count();
	for (const i of [Math.floor(count / 3), count - 2]) {
		const link = links.nth(i);
		await link.scrollIntoViewIfNeeded();
		const before = await hostScroll(page);
		await link.click();
		const panel = frame.locator('dialog.panel');
		await expect(panel).toBeVisible();
		await expect(panel.locator('h2')).toBeFocused();
		const box = (await panel.boundingBox())!;
		const { height } = page.viewportSize()!;
		expect(box.y).toBeGreaterThanOrEqual(0);
		expect(box.y + box.height).toBeLessThanOrEqual(height + 1);
		expect(box.height).toBeGreaterThan(150);
		expect(await hostScroll(page)).toBe(before);
		await page.keyboard.press('Escape');
		await expect(panel).toHaveCount(0);
		await expect(link).toBeFocused();
		expect(await hostScroll(page)).toBe(before);
	}
	await close();
});

test(
	'does not move its host when the window turns',
	{ tag: ['@phone'] },
	async ({ page, baseURL }) => {
		const { frame, close } = await open(page, baseURL);
		await page.evaluate(() => scrollTo({ top: 200, behavior: 'instant' }));
		const height = () => page.locator('iframe').evaluate(({ clientHeight }) => clientHeight);
		const before = await height();
		await page.setViewportSize({ width: 844, height: 390 });
		expect(await hostScroll(page)).toBe(200);
		// a frame out of view lays nothing out: it has its new height when it comes into view
		await page.locator('iframe').evaluate((frame) => frame.scrollIntoView());
		const top = await hostScroll(page);
		await eventually(height).not.toBe(before);
		await eventually(async () =>
			Math.abs((await frame.evaluate(() => document.body.clientHeight)) - (await height())),
		).toBeLessThanOrEqual(2);
		expect(await hostScroll(page)).toBe(top);
		await close();
	},
);

test(
	'takes the reader to the chapter whose link they follow',
	{ tag: ['@phone'] },
	async ({ page, baseURL }) => {
		const { frame, close } = await open(page, baseURL);
		const chapter = frame.locator('.chapter').nth(2);
		const id = await chapter.getAttribute('id');
		await frame.evaluate((id) => {
			const link = Object.assign(document.createElement('a'), {
				href: `#${id}`,
				textContent: 'To it',
			});
			document.querySelector('.opening')!.prepend(link);
		}, id);
		await frame.getByRole('link', { name: 'To it' }).click();
		await expect(chapter.locator('h2')).toBeInViewport();
		await close();
	},
);
