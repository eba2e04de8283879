/**
 * A story whose every text tries to be markup or script, as `scripts/build-fixture.mjs hostile` built it, in a
 * browser: nothing of it runs, nothing is asked for elsewhere, and every page is whole.
 */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test as base, type Page } from '@playwright/test';
import type { Story } from '#data/schema';
import { serve } from '../../scripts/serve.mjs';
import { builtFiles, builtPages } from './build-files.ts';
import { eventually } from './story-page.ts';

const made = '.svelte-kit/stories/hostile';
if (!existsSync(`${made}/build/index.html`))
	throw new Error(
		'There is no hostile story to open. Make one: node scripts/build-fixture.mjs hostile',
	);
const story = JSON.parse(readFileSync(`${made}/data/story.json`, 'utf8')) as Story;
const steps = story.chapters.flatMap((chapter) => chapter.steps);

/** The hostile site's address, and a page on which whatever runs or goes astray is a fault. */
const test = base.extend<{ site: string; faults: string[] }, { served: string }>({
	served: [
		async ({ browserName: _ }, use) => use(await serve({ folder: `${made}/build`, port: 0 })),
		{ scope: 'worker' },
	],
	site: async ({ served }, use) => use(served),
	faults: [
		async ({ page, served }, use) => {
			const faults: string[] = [];
			page.on('dialog', (dialog) => {
				faults.push(`opened a ${dialog.type()}: ${dialog.message()}`);
				void dialog.dismiss();
			});
			page.on('pageerror', (error) => faults.push(String(error)));
			page.on('console', (message) => {
				// the worker is kept out by the configuration; `offline.spec.ts` lets it in
				if (/^Service Worker registration blocked/.test(message.text())) return;
				if (['error', 'warning'].includes(message.type())) faults.push(message.text());
			});
			page.on('popup', (popup) => faults.push(`opened ${popup.url()}`));
			page.on('request', (request) => {
				if (!request.url().startsWith(served) && !/^(data|blob):/.test(request.url()))
					faults.push(`asked for ${request.url()}`);
			});
			await page.addInitScript(() => {
				const noted: string[] = ((window as { noted?: string[] }).noted = []);
				addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
					noted.push(`${violatedDirective}: ${blockedURI}`),
				);
			});
			await use(faults);
			expect(faults).toEqual([]);
		},
		{ auto: true },
	],
});

/** Nothing ran; nothing tried to; the page has nothing that our templates do not write. */
async function expectWhole(page: Page): Promise<void> {
	const seen = await page.evaluate(() => ({
		ran: (window as { ran?: unknown }).ran ?? null,
		noted: (window as { noted?: string[] }).noted,
		handlers: [...document.querySelectorAll('*')].flatMap((element) =>
			[...element.attributes].filter(({ name }) => name.startsWith('on')),
		).length,
		strange: document.querySelectorAll('iframe, base, object, embed, img[src="x"]').length,
		ways: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
			.map(({ protocol }) => protocol)
			.filter((protocol) => !['https:', 'http:', 'mailto:'].includes(protocol)),
		machine: [...document.querySelectorAll('script[type="application/ld+json"]')].every(
			({ textContent }) => Boolean(JSON.parse(textContent)),
		),
		wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
	}));
	expect(seen).toEqual({
		ran: null,
		noted: [],
		handlers: 0,
		strange: 0,
		ways: [],
		machine: true,
		wide: 0,
	});
}

const pages = builtPages(`${made}/build`);

test('runs nothing of what its story says, and no page is wider than its window', async ({
	page,
	site,
}) => {
	for (const path of pages.filter((path) => !/^(embed\/$|share\/|404)/.test(path))) {
		await page.goto(site + path);
		await test.step(path, () => expectWhole(page));
	}
});

test('shows every step, its evidence, and every form', async ({ page, site }) => {
	await page.goto(site);
	for (const { id } of steps) {
		await page.evaluate((id) => document.getElementById(id)!.scrollIntoView(), id);
		await expect(page.locator(`#${id} .words`)).toBeInViewport();
	}
	await page.goto(`${site}?form=plain`);
	await eventually(() => page.locator('.static-figure svg').count()).toBeGreaterThan(
		steps.length - 4,
	);
	await expectWhole(page);
	const links = page.locator('.words a[data-evidence]');
	for (let i = 0; i < (await links.count()); i += 1) {
		await links.nth(i).click();
		await expect(page.locator('dialog[open], dialog:popover-open')).toHaveCount(1);
		await page.keyboard.press('Escape');
	}
	await expectWhole(page);
});

test('lets the whole record be searched for what is hostile in it', async ({ page, site }) => {
	const query = encodeURIComponent(`"><img src=x onerror=window.ran=true>`);
	await page.goto(`${site}explore/?q=${query}`);
	await expect(page.locator('[data-home]')).toBeAttached();
	await page.waitForLoadState('networkidle');
	await expectWhole(page);
});

test('is well-formed where it is not a page: lists, pictures and records', async ({
	page,
	site,
}) => {
	const files = builtFiles(`${made}/build`, /\.(xml|svg|json)$/);
	expect(files.length).toBeGreaterThan(8);
	// a page without a policy, which may parse what it likes
	await page.route('**/bare', (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: '<!doctype html><link rel="icon" href="data:,">',
		}),
	);
	await page.goto(`${site}bare`);
	const broken = await page.evaluate(async (files) => {
		const found: string[] = [];
		for (const file of files) {
			const content = await (await fetch(`/${file}`)).text();
			if (file.endsWith('.json')) JSON.parse(content);
			else {
				const parsed = new DOMParser().parseFromString(content, 'text/xml');
				if (parsed.querySelector('parsererror, script, foreignObject, iframe, image'))
					found.push(file);
			}
		}
		return found;
	}, files);
	expect(broken).toEqual([]);
});
