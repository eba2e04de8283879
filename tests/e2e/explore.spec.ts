import { expect, type Page } from '@playwright/test';
import { axeViolations } from './axe-violations.ts';
import { eventually } from './story-page.ts';
import { story } from './story.ts';
import { test } from './test.ts';

const retold = story.sources.filter(({ role }) => role === 'retelling');
const first = story.claims[0]!;

/** The last word of a sentence, in small letters. */
const lastWord = (sentence: string) => /([a-z]+)[^a-z]*$/.exec(sentence.toLowerCase())![1]!;

/** How many claims say a word, themselves or in the words of a document. */
const countSaying = (word: string) =>
	story.claims.filter(({ id, label, claim, quote }) => {
		const cells = retold.map((of) => story.cells[of.id]![id]!);
		const quotes = cells.map((cell) => ('quote' in cell ? cell.quote : ''));
		return [label, claim, quote, ...quotes].some((text) => text.toLowerCase().includes(word));
	}).length;

async function open(page: Page, query = ''): Promise<void> {
	await page.goto(`./explore/${query}`);
	await expect(page.locator('#explorer[data-interactive]')).toBeAttached();
}
const combinations = (page: Page) =>
	page.getByRole('group', { name: 'Combinations of retellings' }).getByRole('button');
/** On a phone, what opens the choices that are not there at first. */
const further = (page: Page) => page.locator('button[aria-controls="further"]');
const at = (page: Page) =>
	page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell']);

test(
	'the grid is one stop for the keyboard, and the arrows lead through it',
	{ tag: '@desktop' },
	async ({ page }) => {
		await open(page);
		await page.locator('[data-cell="1-0"]').focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowDown');
		expect(await at(page)).toBe('2-2');
		await page.keyboard.press('Control+End');
		expect(await at(page)).toBe(`${story.claims.length}-${retold.length + 1}`);
		await expect(page.locator(':focus')).toBeInViewport();
		await page.keyboard.press('Control+Home');
		expect(await at(page)).toBe('0-0');
		await expect(page.locator('.record [tabindex="0"]')).toHaveCount(1);
	},
);

test('a cell opens with both wordings, and Escape leads back to it', async ({ page }) => {
	await open(page);
	await page.locator('[data-cell="1-2"]').focus();
	await page.keyboard.press('Enter');
	const panel = page.getByRole('complementary', { name: 'The opened claim' });
	await expect(panel.getByRole('heading')).toHaveText(first.label);
	await expect(panel).toContainText(retold[0]!.outlet);
	await expect(page).toHaveURL(new RegExp(`cell=${first.id}/${retold[0]!.id}$`));
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
	expect(await at(page)).toBe('1-2');
});

test(
	'filters and search are in the address, and Back takes them away one by one',
	{ tag: '@desktop' },
	async ({ page }) => {
		await open(page);
		const rows = page.locator('.record tbody tr');
		await page.locator('.chip', { hasText: 'altered' }).click();
		await expect(page).toHaveURL(/status=/);
		const filtered = await rows.count();
		expect(filtered).toBeLessThan(story.claims.length);
		await page.getByRole('searchbox').fill(first.label.toUpperCase());
		await expect(page).toHaveURL(/q=/);
		await page.goBack();
		await expect(rows).toHaveCount(filtered);
		await page.goBack();
		await expect(rows).toHaveCount(story.claims.length);
	},
);

test(
	'two documents stand against each other, and every claim is counted once',
	{ tag: '@desktop' },
	async ({ page }) => {
		const [a, b] = [story.sources[0]!, retold[0]!];
		await open(page, `?compare=${a.id}/${b.id}`);
		const compared = page.getByRole('region', { name: `${a.outlet} beside ${b.outlet}` });
		await expect(compared.locator('li')).toHaveCount(story.claims.length);
		await expect(compared).toContainText(`${b.words} words`);
		// its parts are named where they are wide enough
		await expect(compared.locator('.strip .head').first()).toBeVisible();
		await expect(compared.locator('.strip .head').first()).toHaveText(`Only ${a.outlet} carries`);
	},
);

test(
	'a reader goes through the combinations with the keyboard, and each says what it means',
	{ tag: '@desktop' },
	async ({ page }) => {
		await open(page);
		const all = combinations(page);
		const n = await all.count();
		expect(n).toBeGreaterThan(3);
		await all.first().focus();
		await page.keyboard.press('ArrowRight');
		await expect(all.nth(1)).toBeFocused();
		await page.keyboard.press('End');
		await expect(all.nth(n - 1)).toBeFocused();
		await expect(all.nth(n - 1)).toHaveAccessibleName(/^Carried by .+: [\d,]+ claims?$/);
		await page.keyboard.press('Enter');
		await expect(all.nth(n - 1)).toHaveAttribute('aria-pressed', 'true');
		await page.keyboard.press('Escape');
		await expect(all.nth(n - 1)).toHaveAttribute('aria-pressed', 'false');
		for (const box of await all.evaluateAll((list) =>
			list.map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
		))
			expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
	},
);

test('what counts as carried is the reader’s choice', { tag: '@desktop' }, async ({ page }) => {
	await open(page);
	const overlap = page.locator('#overlap');
	const description = overlap.locator('.description');
	await expect(description).toContainText('kept or trimmed');
	await overlap.getByLabel('altered').check();
	await expect(description).toContainText('kept, trimmed or altered');
	await overlap.getByLabel('trimmed').uncheck();
	await expect(description).toContainText('kept or altered');
});

test(
	'a marked combination lights its rows, shows them alone, and is in the address',
	{ tag: '@desktop' },
	async ({ page }) => {
		await open(page);
		const rows = page.locator('.record tbody tr');
		const none = combinations(page).filter({ hasText: 'Carried by none' });
		const n = Number(/: (\d+) claim/.exec((await none.textContent()) ?? '')![1]);
		await none.click();
		await expect(page).toHaveURL(/carriers=-$/);
		await expect(page.locator('.record tr.highlighted')).toHaveCount(n);
		await page.getByRole('button', { name: 'Show only these' }).click();
		await expect(rows).toHaveCount(n);
		await expect(page).toHaveURL(/only=carriers/);
		await page.reload();
		await expect(rows).toHaveCount(n);
		await page.getByRole('button', { name: 'Unmark' }).click();
		await expect(rows).toHaveCount(story.claims.length);
		await expect(page).toHaveURL(({ search }) => search === '');
	},
);

test(
	'names stand whole above their columns on the smallest phone, and the grid is no wider',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await open(page);
		const cut = await page
			.locator('.record thead .name')
			.evaluateAll(
				(names) => names.filter((one) => one.scrollHeight > one.clientHeight + 1).length,
			);
		expect(cut).toBe(0);
		for (const { outlet } of retold) {
			const name = page.locator('.record thead .name', { hasText: outlet });
			// upright: one line, its words unbroken
			expect((await name.boundingBox())!.width).toBeLessThan(20);
		}
		const wide = (selector: string) =>
			page.locator(selector).evaluate((one) => one.scrollWidth - one.clientWidth);
		expect(await wide('.record')).toBe(0);
		expect(await wide('html')).toBe(0);
	},
);

test(
	'an opened row stays in sight above its panel, which the keyboard reaches',
	{ tag: '@phone' },
	async ({ page }) => {
		await open(page);
		await page.locator('[data-cell="8-2"]').focus();
		await page.keyboard.press('Enter');
		const panel = page.getByRole('complementary', { name: 'The opened claim' });
		await expect(panel.getByRole('heading')).toBeFocused();
		const bottom = async () =>
			(await page.locator('.record tr.open').boundingBox())!.y +
			(await page.locator('.record tr.open').boundingBox())!.height;
		await eventually(bottom).toBeLessThanOrEqual((await panel.boundingBox())!.y);
	},
);

test(
	'a search finds what a claim says, and a comparison keeps to what the filters leave',
	{ tag: '@desktop' },
	async ({ page }) => {
		const sought = story.claims.find(
			({ label, claim, quote }) =>
				![label, quote].some((text) => text.toLowerCase().includes(lastWord(claim))),
		)!;
		const [a, b] = [story.sources[0]!, retold[0]!];
		await open(page, `?q=${lastWord(sought.claim)}`);
		await expect(page.locator('.record .label', { hasText: sought.label })).toBeVisible();
		// the words of the documents come after the claims
		const n = countSaying(lastWord(sought.claim));
		await expect(page.locator('.record tbody tr')).toHaveCount(n);
		await open(page, `?q=${lastWord(sought.claim)}&compare=${a.id}/${b.id}`);
		await expect(page.locator('#compared li')).toHaveCount(n);
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.locator('#compared').getByRole('button', { name: /^csv/i }).click(),
		]);
		expect(file.suggestedFilename()).toBe('compared.csv');
	},
);

test(
	'several kinds and documents are chosen with the keyboard, and Escape closes the list',
	{ tag: '@desktop' },
	async ({ page }) => {
		await open(page);
		const list = page.locator('details', { hasText: 'Documents' }).first();
		await list.locator('summary').focus();
		await page.keyboard.press('Enter');
		for (const { outlet } of retold.slice(0, 2))
			await list.getByRole('checkbox', { name: outlet }).press('Space');
		await expect(page).toHaveURL(new RegExp(`doc=${retold[0]!.id},${retold[1]!.id}$`));
		await expect(page.locator('.record thead th')).toHaveCount(2 + 2);
		const wider = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
		expect(await page.evaluate(wider)).toBe(0);
		await expect(list.getByRole('group')).toBeInViewport({ ratio: 1 });
		await list.getByRole('button').press('Enter');
		await expect(page.locator('.record thead th')).toHaveCount(2 + retold.length);
		await page.keyboard.press('Escape');
		await expect(list.getByRole('checkbox')).toHaveCount(0);
		await expect(list.locator('summary')).toBeFocused();
	},
);

test(
	'on a phone the record begins on the first screen, and further choices open on demand',
	{ tag: '@phone' },
	async ({ page }) => {
		await open(page);
		await expect(page.locator('[data-cell="1-1"]')).toBeInViewport();
		const order = page.getByRole('combobox', { name: 'Order' });
		await expect(order).toBeHidden();
		await further(page).click();
		await expect(further(page)).toHaveAttribute('aria-expanded', 'true');
		await order.selectOption('carried');
		await page.getByRole('combobox', { name: 'Group by' }).selectOption('chapter');
		await expect(page).toHaveURL(/sort=carried&group=chapter$/);
		await further(page).click();
		await expect(order).toBeHidden();
		await expect(further(page)).toContainText('2 in use');
	},
);

test('in a wide window every choice is there at once', { tag: '@desktop' }, async ({ page }) => {
	await open(page);
	await expect(further(page)).toBeHidden();
	await expect(page.getByRole('combobox', { name: 'Order' })).toBeVisible();
});

test('axe finds no fault with what opens', { tag: '@phone' }, async ({ page }) => {
	const axe = () => axeViolations(page, '.choose', '.main');
	await open(page, `?cell=${first.id}/${retold[0]!.id}&carriers=-&q=the`);
	await expect(page.getByRole('heading', { name: first.label })).toBeVisible();
	await further(page).click();
	await page.locator('summary', { hasText: 'Kind' }).click();
	expect(await axe()).toEqual([]);
	await open(page, `?compare=${story.sources[0]!.id}/${retold[0]!.id}`);
	expect(await axe()).toEqual([]);
});

test.describe('with scripts off', () => {
	test.use({ javaScriptEnabled: false });

	test('the whole grid is there as a table', async ({ page }) => {
		await page.goto('./explore/');
		await expect(page.getByRole('table', { name: 'Claims by retellings' })).toBeVisible();
		await expect(page.locator('.record tbody tr')).toHaveCount(story.claims.length);
		await expect(page.getByRole('link', { name: first.label })).toHaveAttribute(
			'href',
			new RegExp(`claims/${first.id}/$`),
		);
	});
});
