/** Older browsers, each by the features that it lacks: docs/browsers.md states from which on which story is read. */
import { expect, type Page } from '@playwright/test';
import { expectArticle, expectShown, scrollToStep } from './story-page.ts';
import { firstOf, story } from './story.ts';
import { test } from './test.ts';

/** Changes the styles of the pages before the browser reads them. */
const rewriteStyles = (page: Page, rewrite: (css: string) => string) =>
	page.route(/\/(\?.*)?$/, async (route) => {
		const response = await route.fetch();
		const html = await response.text();
		const body = html.replace(/(?<=<style[^>]*>)[\s\S]*?(?=<\/style>)/g, (css) => rewrite(css));
		await route.fulfill({ response, body });
	});

/** Safari 16, Firefox 115, Chromium 111: no popovers. Their elements are like any others, and nothing opens them. */
async function withoutPopovers(page: Page): Promise<void> {
	await page.addInitScript(() => {
		for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
			Reflect.deleteProperty(HTMLElement.prototype, name);
		addEventListener(
			'click',
			(event) => {
				if ((event.target as Element).closest('[popovertarget]')) event.preventDefault();
			},
			true,
		);
	});
	let isFirst = true;
	await rewriteStyles(page, (css) => {
		const plain = isFirst
			? '[popover]{display:block;position:static;inset:auto;margin:0;border:0;padding:0}'
			: '';
		isFirst = false;
		return plain + css.replaceAll(':popover-open', ':never-heard-of');
	});
}

/** iOS 15.3 and older: no `svh`, no containers that can be asked for their size, no `inert`. */
async function asOnOldPhone(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const { supports } = CSS;
		CSS.supports = (...asked: string[]) =>
			!/svh|container/.test(asked.join()) && supports.apply(CSS, asked as [string]);
		for (const name of ['at', 'findLast', 'findLastIndex'])
			Reflect.deleteProperty(Array.prototype, name);
		Reflect.deleteProperty(HTMLElement.prototype, 'inert');
		Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
	});
	await rewriteStyles(page, (css) =>
		css.replace(/svh/g, 'xvh').replace(/container/g, 'never-heard-of'),
	);
}

/** Whether nothing lies over the middle of an element. */
const isOnTop = (page: Page, selector: string) =>
	page
		.locator(selector)
		.first()
		.evaluate((element) => {
			const { left, top, width, height } = element.getBoundingClientRect();
			const hit = document.elementFromPoint(left + width / 2, top + height / 2);
			return hit !== null && (element.contains(hit) || hit.contains(element));
		});

test('without popovers nothing lies over the page, and the bar’s lists open and close', async ({
	page,
}, { project }) => {
	await withoutPopovers(page);
	await page.goto('./');
	await expect(page.locator('#reading')).toBeHidden();
	expect(await isOnTop(page, 'h1')).toBe(true);
	await scrollToStep(page, firstOf(1));
	await expectShown(page, firstOf(1));
	expect(await isOnTop(page, `.scene:has(#${firstOf(1).id}) .stage`)).toBe(true);

	const display = page.getByRole('button', { name: 'Display' });
	await display.click();
	await expect(display).toHaveAttribute('aria-expanded', 'true');
	await page.getByText('Dark', { exact: true }).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(page.locator('#reading')).toBeVisible();
	await page.locator(`#${firstOf(1).id} .words`).click({ position: { x: 4, y: 4 } });
	await expect(page.locator('#reading')).toBeHidden();
	await display.click();
	await page.keyboard.press('Escape');
	await expect(page.locator('#reading')).toBeHidden();

	const chapters = page.locator('#chapters');
	if (project.name === 'phone') {
		await expect(chapters).toBeHidden();
		await page.locator('.bar .open').click();
	}
	await chapters.getByRole('link').nth(2).click();
	if (project.name === 'phone') await expect(chapters).toBeHidden();
	await expect(page.locator(`#${story.chapters[2]!.id} h2`)).toBeInViewport();
});

test('without popovers the evidence is a sheet', { tag: '@desktop' }, async ({ page }) => {
	await withoutPopovers(page);
	await page.goto('./');
	await page.locator('.step a[data-evidence]').first().click();
	const panel = page.getByRole('dialog');
	await expect(panel.getByRole('heading', { level: 2 })).toBeInViewport();
	await expect(panel).toHaveCSS('display', 'flex');
	await page.keyboard.press('Escape');
	await expect(panel).toHaveCount(0);
});

test('a phone that is too old for the story has the article, whole and styled', async ({
	page,
	faults,
}) => {
	await asOnOldPhone(page);
	await page.goto('./');
	await expectArticle(page);
	await expect(
		page.locator('.stage, .controls, .script-only').filter({ visible: true }),
	).toHaveCount(0);
	const look = () =>
		page.evaluate(() => {
			const edge = (selector: string) =>
				document.querySelector(selector)!.getBoundingClientRect().left;
			const { backgroundColor } = getComputedStyle(document.documentElement);
			return {
				edges: ['h1', '.step .words', '.static-figure'].map((one) => edge(one) > 10),
				isWide: document.documentElement.scrollWidth > innerWidth,
				backgroundColor,
			};
		});
	const { edges, isWide, backgroundColor } = await look();
	expect(edges).toEqual([true, true, true]);
	expect(isWide).toBe(false);
	expect(backgroundColor).toMatch(/rgb\((246, 242, 233|20, 19, 17)\)/);
	await page.goto(`./#${story.chapters[3]!.id}`);
	await expect(page.locator(`#${story.chapters[3]!.id} h2`)).toBeInViewport();
	expect(faults.filter((fault) => !/has the plain article/.test(fault))).toEqual([]);
	faults.length = 0;
});
