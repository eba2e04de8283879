import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { passageUrl } from '../../data/passage.ts';
import { eventually } from './story-page.ts';
import { story } from './story.ts';
import { test } from './test.ts';

const panel = (page: Page) => page.getByRole('dialog');
const linkTo = (page: Page, evidence: string) =>
	page.locator(`.step a[data-evidence*="evidence/${evidence}"]`).first();

/** A document’s words for a claim that the story links to. */
const quoted = { source: 'anadolu', claim: 'boats-16' };
const figure = Object.keys(story.counts).find((path) => path.startsWith('altered/'))!;

/** Brings a link to where a reader taps it, and taps it. */
async function tap(link: Locator): Promise<void> {
	await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
	await link.click();
}

test('a phrase of a document opens its claim, with that document marked', async ({ page }) => {
	await page.goto('./');
	const link = linkTo(page, `claim/${quoted.claim}.json#${quoted.source}`);
	await tap(link);
	const claim = story.claims.find(({ id }) => id === quoted.claim)!;
	await expect(panel(page)).toHaveAccessibleName(claim.label);
	await expect(panel(page)).toContainText(claim.claim);
	const marked = panel(page).locator('.highlighted');
	const cell = story.cells[quoted.source]![quoted.claim]!;
	await expect(marked).toHaveAttribute('id', quoted.source);
	await expect(marked.locator('.mark')).toHaveText(cell.status);
	await expect(marked).toContainText(cell.note!);
	await expect(panel(page).locator('.evidence > li')).toHaveCount(story.sources.length);
});

test(
	'a reader gets from the panel to the very words on the document’s own page',
	{ tag: ['@desktop', '@both'] },
	async ({ page, faults }) => {
		const { url } = story.sources.find(({ id }) => id === quoted.source)!;
		const cell = story.cells[quoted.source]![quoted.claim]!;
		const quote = cell.status === 'dropped' ? '' : cell.quote;
		await page.goto('./');
		await tap(linkTo(page, `claim/${quoted.claim}.json#${quoted.source}`));
		const link = panel(page)
			.locator('.highlighted')
			.getByRole('link', { name: /^These words on/ });
		await expect(link).toHaveAttribute('href', passageUrl(url!, { quote, passage: cell.passage }));
		// in place of the document’s page a long one, with the words at its end
		const filler = '<p>Other words.</p>'.repeat(300);
		await page.route(`${url}*`, (route) =>
			route.fulfill({ contentType: 'text/html', body: `<!doctype html>${filler}<p>So ${quote}.` }),
		);
		await link.click();
		await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
		// the link leads to another site
		faults.length = 0;
	},
);

test(
	'a figure opens what was counted, which leads on to a claim and back',
	{ tag: ['@phone', '@both'] },
	async ({ page }) => {
		await page.goto('./');
		await tap(linkTo(page, `count/${figure}.json`));
		const items = panel(page).locator('.counted li a');
		await expect(items).toHaveCount(story.counts[figure]!);
		await expect(panel(page).locator('.figure b')).toHaveText(String(story.counts[figure]));
		const label = await items.last().textContent();
		await items.last().click();
		await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(label!);
		await panel(page).getByRole('button', { name: 'Back' }).click();
		await expect(items.last()).toBeFocused();
	},
);

test(
	'a fact beyond the documents opens with its source, and says that it is beyond',
	{ tag: ['@desktop', '@both'] },
	async ({ page }) => {
		const of = story.beyond.find(({ id }) => id === 'sheinbaum-reply-2025-11-04')!;
		await page.goto('./');
		await tap(linkTo(page, `beyond/${of.id}.json`));
		await expect(panel(page)).toContainText('none of them holds this');
		await expect(panel(page)).toContainText(of.fact);
		await expect(panel(page).locator(`a[href="${of.source_url}"]`)).toBeVisible();
	},
);

test('the keyboard opens it, Escape closes it, and focus is back on the link', async ({ page }) => {
	await page.goto('./');
	const link = linkTo(page, `claim/${quoted.claim}.json`);
	await link.focus();
	await page.keyboard.press('Enter');
	await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	const before = await page.evaluate(() => scrollY);
	await page.keyboard.press('Escape');
	await expect(panel(page)).toHaveCount(0);
	await expect(link).toBeFocused();
	expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('a tap beside it closes it, and so does its button, which a finger can hit', async ({
	page,
}) => {
	await page.goto('./');
	const link = linkTo(page, `claim/${quoted.claim}.json`);
	await tap(link);
	const button = panel(page).getByRole('button', { name: 'Close' });
	const { width, height } = (await button.boundingBox())!;
	// in whole pixels: the panel may still be on its way
	expect(Math.round(Math.min(width, height))).toBeGreaterThanOrEqual(44);
	await button.click();
	await expect(panel(page)).toHaveCount(0);
	await tap(link);
	await expect(panel(page)).toBeVisible();
	await page.mouse.click(5, 70);
	await expect(panel(page)).toHaveCount(0);
});

test(
	'a swipe down closes the sheet; selecting, pressing long and moving a magnified page do not',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.goto('./');
		const sheet = panel(page);
		/** Moves a finger down over the sheet, after it has rested for a while. */
		const swipe = (rest = 0) =>
			sheet.locator('h2').evaluate((target, rest) => {
				const at = (y: number) => new Touch({ identifier: 1, target, clientX: 100, clientY: y });
				const send = (type: string, touch: Touch, time: number) => {
					const touches = type === 'touchend' ? [] : [touch];
					const event = new TouchEvent(type, { touches, changedTouches: [touch], bubbles: true });
					Object.defineProperty(event, 'timeStamp', { value: time });
					target.dispatchEvent(event);
				};
				send('touchstart', at(300), 1000);
				for (let i = 1; i <= 5; i++) send('touchmove', at(300 + 40 * i), 1000 + rest + 20 * i);
				send('touchend', at(500), 1000 + rest + 120);
			}, rest);
		const stays = async () => {
			await expect(sheet).toBeVisible();
			await eventually(() => sheet.evaluate(({ style }) => style.translate)).toBe('');
		};
		await tap(linkTo(page, `claim/${quoted.claim}.json`));
		await expect(sheet.getByRole('heading', { level: 2 })).toBeFocused();
		// once it is where it stays
		await sheet.evaluate((sheet) => Promise.all(sheet.getAnimations().map((one) => one.finished)));

		await swipe(800);
		await stays();

		// from a word of the sheet to beyond it
		const { x, y } = (await sheet.locator('.body p').first().boundingBox())!;
		await page.mouse.move(x + 8, y + 8);
		await page.mouse.down();
		await page.mouse.move(5, 70, { steps: 5 });
		await page.mouse.up();
		await stays();
		expect(await page.evaluate(() => getSelection()!.isCollapsed)).toBe(false);
		await swipe();
		await stays();
		await page.evaluate(() => getSelection()!.removeAllRanges());

		const session = await page.context().newCDPSession(page);
		await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
		await eventually(() => page.evaluate(() => visualViewport!.scale)).toBe(2);
		await swipe();
		await stays();
		await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
		await eventually(() => page.evaluate(() => visualViewport!.scale)).toBe(1);

		await swipe();
		await expect(sheet).toHaveCount(0);
	},
);

test(
	'a click that asks for a tab of its own opens no panel',
	{ tag: ['@desktop', '@both'] },
	async ({ page, context }) => {
		await page.goto('./');
		const link = linkTo(page, `claim/${quoted.claim}.json`);
		await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		const opened = context.waitForEvent('page');
		await link.click({ modifiers: ['ControlOrMeta'] });
		await (await opened).waitForLoadState();
		expect(asked.filter((url) => url.includes('/evidence/'))).toEqual([]);
		await expect(panel(page)).toHaveCount(0);
	},
);

test.describe('where the evidence cannot be had', () => {
	// what fails here is asked for on purpose, and Chromium says so
	test.use({ faults: async ({ page: _page }, use) => use([]) });

	test('the link is followed', { tag: ['@phone', '@both'] }, async ({ page }) => {
		await page.route('**/evidence/**', (route) => route.abort());
		await page.goto('./');
		await tap(linkTo(page, `claim/${quoted.claim}.json`));
		await expect(page).toHaveURL(new RegExp(`/claims/${quoted.claim}/`));
	});
});

test.describe('with scripts off', () => {
	test.use({ javaScriptEnabled: false });

	test('it is a link to the claim’s page', { tag: ['@phone', '@both'] }, async ({ page }) => {
		await page.goto('./');
		await linkTo(page, `claim/${quoted.claim}.json`).click();
		await expect(page).toHaveURL(new RegExp(`/claims/${quoted.claim}/`));
	});
});

test('axe finds no fault with what has opened', { tag: '@desktop' }, async ({ page }) => {
	await page.goto('./');
	await tap(linkTo(page, `claim/${quoted.claim}.json#${quoted.source}`));
	await expect(panel(page)).toBeVisible();
	const { violations } = await new AxeBuilder({ page })
		.include('dialog.panel')
		.setLegacyMode(true)
		.analyze();
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
});
