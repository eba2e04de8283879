import { expect, type Page } from '@playwright/test';
import { eventually, expectShown, scrollToStep } from './story-page.ts';
import { firstOf, lastOf, otherPages, story } from './story.ts';
import { test } from './test.ts';

test.use({ settlesAtOnce: true });

const ground = (page: Page) =>
	page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('the bar names the chapter that is read and shows how far', async ({ page }) => {
	await page.goto('./');
	const current = page.locator('.bar [aria-current]');
	await expect(current).toHaveCount(0);
	for (const chapter of [3, 1]) {
		await scrollToStep(page, lastOf(chapter));
		await expect(current).toHaveAttribute('href', `#${story.chapters[chapter]!.id}`);
		await expect(current).toHaveCount(1);
		const named = page.locator('.bar .here > .is-active');
		await expect(named).toHaveText(`${chapter + 1} ${story.chapters[chapter]!.title}`);
	}
	const read = () =>
		page
			.locator('.bar .progress')
			.evaluate((whole) => Number((whole as HTMLElement).style.getPropertyValue('--read')));
	const at = await read();
	await scrollToStep(page, lastOf(story.chapters.length - 1));
	await eventually(read).toBe(1);
	expect(at).toBeGreaterThan(0);
	expect(at).toBeLessThan(1);
});

test(
	'the share that is read is seen in a reader’s own colours',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.emulateMedia({ forcedColors: 'active' });
		await page.goto('./');
		await scrollToStep(page, lastOf(3));
		await expectShown(page, lastOf(3));
		const { left, bottom, width } = await page
			.locator('.bar')
			.evaluate((bar) => bar.getBoundingClientRect().toJSON() as DOMRect);
		const pixelAt = async (x: number) => {
			const clip = { x: Math.round(x), y: Math.round(bottom) - 2, width: 1, height: 1 };
			return (await page.screenshot({ clip })).toString('base64');
		};
		expect(await pixelAt(left + 4)).not.toBe(await pixelAt(left + width - 4));
	},
);

test('the list of chapters opens and closes by keyboard', { tag: '@phone' }, async ({ page }) => {
	await page.goto('./');
	const list = page.locator('#chapters');
	await expect(list).toBeHidden();
	await page.locator('.bar .open').focus();
	await page.keyboard.press('Enter');
	await expect(list).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(list).toBeHidden();
	await expect(page.locator('.bar .open')).toBeFocused();
	await page.keyboard.press('Enter');
	await list.getByRole('link').nth(2).click();
	await expect(list).toBeHidden();
	await expect(page.locator(`#${story.chapters[2]!.id} h2`)).toBeInViewport();
});

test.describe('with scripts off', () => {
	test.use({ javaScriptEnabled: false });

	test('the chapters are links, and no control is shown that could do nothing', async ({ page }, {
		project,
	}) => {
		await page.goto('./');
		if (project.name === 'phone') await page.locator('.bar .open').click();
		await page.locator(`nav a[href="#${story.chapters[2]!.id}"]`).click();
		await expect(page.locator(`#${story.chapters[2]!.id} h2`)).toBeInViewport();
		await expect(page.locator('.menu, .ways, .controls').filter({ visible: true })).toHaveCount(0);
		await page.goto('./method/');
		await expect(page.locator('header fieldset')).toBeHidden();
	});
});

test('nothing that is linked to is hidden behind the bar or the stage', async ({ page }) => {
	for (const { id } of [story.chapters[1]!, story.chapters[5]!, firstOf(3), lastOf(1)]) {
		await page.goto(`./#${id}`);
		const head = page.locator(`#${id} h2, #${id} .words`).first();
		await eventually(() =>
			head.evaluate((head) => {
				const { left, top, width } = head.getBoundingClientRect();
				const seen = document.elementFromPoint(left + Math.min(20, width / 2), top + 8);
				return head === seen || head.contains(seen);
			}),
		).toBe(true);
	}
});

test('to reach for the bar does not move the page', async ({ page }) => {
	await page.goto('./');
	await scrollToStep(page, lastOf(2));
	await expectShown(page, lastOf(2));
	const before = await page.evaluate(() => scrollY);
	await page.locator('.bar .menu').focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('#reading')).toBeVisible();
	await page.keyboard.press('Escape');
	expect(await page.evaluate(() => scrollY)).toBe(before);
});

test(
	'the colours that a reader chooses hold on every page, and can be given back',
	{ tag: ['@desktop', '@both'] },
	async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'light' });
		await page.goto('./');
		const day = await ground(page);
		await page.getByRole('button', { name: 'Display' }).click();
		await page.getByText('Dark', { exact: true }).click();
		const night = await ground(page);
		expect(night).not.toBe(day);
		for (const path of ['', otherPages['the method']]) {
			await page.goto(`./${path}`);
			expect(await ground(page)).toBe(night);
		}
		await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
		await page.getByText('As system', { exact: true }).click();
		expect(await ground(page)).toBe(day);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await ground(page)).toBe(night);
	},
);

test(
	'the chosen colours are there before the first paint',
	{ tag: ['@phone', '@both'] },
	async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'light' });
		await page.addInitScript(() => localStorage.setItem('one-report-retold-theme', 'dark'));
		await page.route(/\.js$/, (route) =>
			route.fulfill({ contentType: 'text/javascript', body: '' }),
		);
		await page.goto('./method/', { waitUntil: 'commit' });
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	},
);

test(
	'what the host’s other pages have stored under the same words stays theirs',
	{ tag: ['@desktop', '@both'] },
	async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'light' });
		await page.goto('./method/');
		await page.evaluate(() => {
			localStorage.setItem('theme', 'dark');
			localStorage.setItem('form', 'a host’s own');
		});
		await page.goto('./');
		await expect(page.locator('html')).not.toHaveAttribute('data-theme');
		await page.getByRole('button', { name: 'Display' }).click();
		await page.getByText('Light', { exact: true }).click();
		await page.getByText('As system', { exact: true }).click();
		await page.getByText('Plain article', { exact: true }).click();
		await page.reload();
		await expect(page.locator('html')).toHaveAttribute('data-mode', 'plain');
		await expect(page.locator('html')).not.toHaveAttribute('data-theme');
		expect(await page.evaluate(() => [localStorage['theme'], localStorage['form']])).toEqual([
			'dark',
			'a host’s own',
		]);
	},
);
