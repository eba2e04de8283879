/** One claim taken along: its card in other sites' pages, its citations, its files. */
import { readFileSync } from 'node:fs';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { embedMethods, loader, serveHostPages } from './host-pages.ts';
import { eventually } from './story-page.ts';
import { story } from './story.ts';

const { claims, site } = story;
const specimen = claims.find(({ id }) => id === site.specimen)!;
const other = claims.find(({ id }) => id !== site.specimen)!;

/** The card in a host's page, once it is there. */
async function cardIn(page: Page): Promise<Frame> {
	await eventually(() => page.frames().length).toBe(2);
	const frame = page.frames()[1]!;
	await eventually(() => frame.url()).toContain('/embed/claim/');
	await frame.waitForLoadState('load');
	return frame;
}

const misfit = async (page: Page, frame: Frame) => {
	const [given, own] = await Promise.all([
		page.locator('iframe').evaluate((element) => element.clientHeight),
		frame.evaluate(() => document.body.getBoundingClientRect().height),
	]);
	return Math.abs(given - own);
};

test('the loader shows the card of a claim by element and by quotation, as high as its content', async ({
	page,
	baseURL,
}) => {
	const at = `${baseURL}embed/claim/${specimen.id}/`;
	const link = `<a href="${at}">The claim</a>`;
	for (const body of [
		`<report-embed claim="${specimen.id}">${link}</report-embed>`,
		`<blockquote data-report-embed="claim/${specimen.id}">${link}</blockquote>`,
	]) {
		const { root, close } = await serveHostPages({ host: body + loader(at) });
		await page.goto(`${root}host`);
		const frame = await cardIn(page);
		await expect(frame.getByRole('heading', { name: specimen.label })).toBeVisible();
		for (const width of [900, 320]) {
			await page.setViewportSize({ width, height: 800 });
			await eventually(() => misfit(page, frame)).toBeLessThanOrEqual(2);
		}
		await close();
	}
});

for (const [name, way] of Object.entries(embedMethods).filter(([name]) => name !== 'our loader'))
	test(`${name} gives the card of a claim its height`, async ({ page, baseURL }) => {
		const body = way(`${baseURL}embed/claim/${specimen.id}/`, `claim/${specimen.id}`);
		const { root, close } = await serveHostPages({ host: body });
		await page.goto(`${root}host`);
		const frame = await cardIn(page);
		await eventually(() =>
			frame.evaluate(() => innerHeight - document.body.getBoundingClientRect().height),
		).toBeLessThanOrEqual(2);
		await close();
	});

for (const isSample of [true, false])
	test(
		`every ${isSample ? 'fifth ' : ''}card is whole at 280 px in the dark theme, and at most 1000 px high at 600 px`,
		{ tag: isSample ? '@desktop' : ['@desktop', '@full'] },
		async ({ page }) => {
			const faults: string[] = [];
			page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
			for (const { id, label } of claims.filter((_, i) => !isSample || i % 5 === 0)) {
				await page.setViewportSize({ width: 280, height: 600 });
				await page.goto(`embed/claim/${id}/?theme=dark`);
				await expect(page.getByRole('heading', { name: label, exact: true })).toBeVisible();
				const [wide, paper] = await page.evaluate(() => [
					document.documentElement.scrollWidth,
					getComputedStyle(document.documentElement).backgroundColor,
				]);
				expect([wide, paper], id).toEqual([280, 'rgb(20, 19, 17)']);
				await page.setViewportSize({ width: 600, height: 600 });
				const height = await page.evaluate(() => document.body.getBoundingClientRect().height);
				expect(height, id).toBeLessThanOrEqual(1000);
			}
			expect(faults).toEqual([]);
		},
	);

test('a citation is copied by its button, and is the same as a file', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(`claims/${specimen.id}/`);
	for (const form of ['txt', 'bib', 'ris']) {
		await page.locator(`button[data-copy="cite-${form}"]`).click();
		const file = await page.request.get(`claims/${specimen.id}.${form}`);
		const written = (await file.text()).trim();
		const copied = async () => (await page.evaluate(() => navigator.clipboard.readText())).trim();
		await eventually(copied).toBe(written);
	}
});

test('a claim’s address is copied by its share link', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.addInitScript(() => Object.assign(navigator, { share: undefined }));
	await page.goto(`claims/${specimen.id}/`);
	await page.locator('a[data-share]').click();
	await expect(page.getByText('Link copied')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('the gallery shows the card of the claim that is chosen, or that a page leads to', async ({
	page,
}) => {
	const frame = page.locator('#claim iframe');
	await page.goto(`embed/?claim=${other.id}#claim`);
	await expect(frame).toHaveAttribute('src', new RegExp(`/embed/claim/${other.id}/$`));
	await page.getByLabel('The claim').selectOption(specimen.id);
	await expect(frame).toHaveAttribute('src', new RegExp(`/embed/claim/${specimen.id}/$`));
	await expect(
		page.frameLocator('#claim iframe').getByRole('heading', { name: specimen.label }),
	).toBeVisible();
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('the table of a claim is had from its page', async ({ page }) => {
		await page.goto(`claims/${specimen.id}/`);
		const row = page.getByRole('group', { name: `Take away: ${specimen.label}` });
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			row.getByRole('link', { name: 'CSV' }).click(),
		]);
		const text = readFileSync(await download.path(), 'utf8');
		for (const { outlet } of story.sources) expect(text).toContain(outlet);
	});
});

test('in the tightest sandbox a link to a file opens in a new tab of the host', async ({
	page,
	context,
	baseURL,
}) => {
	const at = `${baseURL}embed/claim/${specimen.id}/`;
	const { root, close } = await serveHostPages({
		host: `<iframe sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" title="x" width="400" height="700" src="${at}"></iframe>`,
	});
	await page.goto(`${root}host`);
	const frame = await cardIn(page);
	// the frame's height may come between the press and the release, which is then no click
	await expect(async () => {
		const opened = context.waitForEvent('page', { timeout: 5000 });
		await frame.getByRole('link', { name: 'SVG' }).click();
		await opened;
	}).toPass();
	const tab = context.pages().at(-1)!;
	await eventually(() => tab.url()).toContain(`claims/${specimen.id}.svg`);
	await close();
});
