/**
 * The small story, published three times, as `scripts/build-fixture.mjs small` built it, in a browser: its
 * versions, and the addresses of what had another id.
 */
import { existsSync } from 'node:fs';
import { expect, test as base, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { axeViolations } from '../e2e/axe-violations.ts';
import { currentStep, hash } from '../e2e/story-page.ts';

const folder = '.svelte-kit/stories/small/build';
if (!existsSync(`${folder}/index.html`))
	throw new Error('There is no such story. Make it: node scripts/build-fixture.mjs small');

const test = base.extend<object, { site: string }>({
	site: [
		async ({ browserName: _ }, use) => use(await serve({ folder, port: 0 })),
		{ scope: 'worker' },
	],
});

/** Where elements begin, of one and the same moment. */
const topsOf = (page: Page, ids: string[]) =>
	page.evaluate(
		(ids) => ids.map((id) => document.getElementById(id)!.getBoundingClientRect().top),
		ids,
	);

for (const mode of ['scroll', 'stepper', 'plain'])
	test(`a former hash finds its step, and the address is the step’s: ${mode}`, async ({
		page,
		site,
	}) => {
		await page.goto(`${site}?form=${mode}#when`);
		if (mode === 'scroll') await expect.poll(() => currentStep(page)).toBe('order');
		await expect(page.locator('#order .words')).toBeInViewport();
		await expect.poll(() => hash(page)).toBe('#order');
		await expect(page.locator('.lost')).toBeHidden();
	});

test('a former hash of a chapter finds the chapter', async ({ page, site }) => {
	await page.goto(`${site}#retold`);
	await expect(page.locator('#told-again h2')).toBeInViewport();
	await expect(page.locator('.lost')).toBeHidden();
});

test.describe('with scripts off', () => {
	test.use({ javaScriptEnabled: false });

	test('a former hash finds its step', async ({ page, site }) => {
		await page.goto(`${site}#when`);
		await expect(page.locator('#order')).toBeInViewport();
	});

	for (const [former, now] of [
		['claims/no-decision/', 'claims/undecided/'],
		['share/retold/', '#told-again'],
	] as const)
		test(`${former} leads on to ${now}`, async ({ page, site }) => {
			await page.goto(site + former);
			await page.waitForURL(site + now);
			await expect(page.locator('h1')).toBeVisible();
		});

	test('a graphic goes on being drawn where it was embedded', async ({ page, site }) => {
		await page.goto(`${site}embed/sets/`);
		await expect(page.locator('figure svg').filter({ visible: true })).toHaveCount(1);
	});

	test('what changed between any two versions is reached by links', async ({ page, site }) => {
		await page.goto(`${site}versions/`);
		await page
			.getByRole('link', { name: /since 5 July 2031/ })
			.first()
			.click();
		await expect(page.locator('del').filter({ hasText: 'councillors' })).toBeVisible();
		await expect(page.locator('ins').filter({ hasText: 'members' })).toBeVisible();
		await page.getByRole('link', { name: 'Correction of 9 July 2031' }).last().click();
		await expect(page.locator('#correction-2031-07-09')).toBeInViewport();
		await page.getByRole('link', { name: 'word by word' }).first().click();
		await expect(page.locator('h1')).toContainText('What changed from');
	});
});

test('a former hash stands where its step begins', async ({ page, site }) => {
	await page.goto(`${site}?form=plain`);
	const [former, now] = await topsOf(page, ['when', 'order']);
	expect(former).toBe(now);
});

test('a hash that names nothing is told as lost, beside former ones that are not', async ({
	page,
	site,
}) => {
	await page.goto(`${site}#never-there`);
	await expect(page.locator('.lost')).toBeVisible();
	await page.goto(`${site}#when`);
	await page.reload();
	await expect(page.locator('.lost')).toBeHidden();
});

test('a reply of several paragraphs stands beside the versions, paragraph by paragraph', async ({
	page,
	site,
}) => {
	const reply = [/^We reported what we knew on the day\.$/, /^The harbour has since said more\.$/];
	for (const path of ['corrections/', 'sources/coast-wire/']) {
		await page.goto(site + path);
		for (const text of reply)
			await expect(page.locator('p').filter({ hasText: text })).toHaveCount(1);
	}
	await page.goto(`${site}versions/`);
	await expect(page.locator('main')).toContainText('12 July 2031');
});

test('a graphic goes on being drawn at its former address, and reports its height', async ({
	page,
	site,
}) => {
	await page.goto(`${site}versions/`);
	const px = await page.evaluate((address) => {
		const frame = document.createElement('iframe');
		frame.src = address;
		return new Promise<number>((resolve) => {
			addEventListener(
				'message',
				({ source, data }: MessageEvent<{ kind?: string; px?: number }>) => {
					if (source === frame.contentWindow && data.kind === 'height') resolve(data.px!);
				},
			);
			document.body.append(frame);
		});
	}, `${site}embed/sets/`);
	expect(px).toBeGreaterThan(200);
});

for (const path of ['versions/', 'versions/2031-07-05/2031-07-12/', 'corrections/'])
	test(`axe finds nothing on ${path}, and nothing is wider than the window`, async ({
		page,
		site,
	}) => {
		await page.goto(site + path);
		expect(await axeViolations(page)).toEqual([]);
		await page.setViewportSize({ width: 320, height: 800 });
		const wider = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		await expect.poll(wider).toBeLessThanOrEqual(0);
	});
