/** What browsers do for their readers: paging, tabbing, finding, linking to words, copying, translating. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import { findAll, hiddenFocus, linesUnseen, pressAndRest, watchLines, windows } from './covered.ts';
import { eventually, expectShown, expectStepper, hash, rest, scrollToStep } from './story-page.ts';
import { firstOf, lastOf, steps, story } from './story.ts';
import { test } from './test.ts';

test.use({ settlesAtOnce: true });

for (const [width, height] of windows)
	for (const key of ['Space', 'PageDown']) {
		const isSample = key === 'Space' && width === 1100;
		test(
			`no line is passed over by a reader who pages with ${key} at ${width}×${height}`,
			{ tag: isSample ? '@desktop' : ['@desktop', '@full'] },
			async ({ page }) => {
				await page.setViewportSize({ width, height });
				await page.goto('./?form=scroll');
				await expect(page.locator('html')).toHaveAttribute('data-mode', 'scroll');
				await watchLines(page);
				while (await pressAndRest(page, key));
				const { lines, unseen } = await linesUnseen(page);
				expect(lines).toBeGreaterThan(steps.length * 2);
				expect(unseen).toEqual([]);
			},
		);
	}

for (const [width, height] of windows) {
	const tag = width === 390 ? '@desktop' : ['@desktop', '@full'];
	test(
		`every stop of Tab and Shift+Tab is seen at ${width}×${height}`,
		{ tag },
		async ({ page }) => {
			await page.setViewportSize({ width, height });
			await page.goto('./?form=scroll');
			await expect(page.locator('html')).toHaveAttribute('data-mode', 'scroll');
			const hidden: string[] = [];
			let stops = 0;
			for (const key of ['Tab', 'Shift+Tab']) {
				for (let i = 0; i < 400; i++) {
					await page.keyboard.press(key);
					const isOut = await page.evaluate(() => document.activeElement === document.body);
					if (isOut) break;
					stops++;
					const one = await hiddenFocus(page);
					if (one) hidden.push(`${key}: ${one}`);
				}
			}
			expect(stops).toBeGreaterThan(100);
			expect(hidden).toEqual([]);
		},
	);

	test(`what is found is seen at ${width}×${height}`, { tag }, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await page.goto(`./?form=scroll#${lastOf(2).id}`);
		await expectShown(page, lastOf(2));
		// what is announced is taken back after a while
		await expect(page.locator('.announcer')).not.toBeEmpty();
		await expect(page.locator('.announcer')).toBeEmpty();
		const words = ['Mexico', 'NBC News', 'kept', 'cartel', 'CIA'];
		for (const [i, { found, unseen }] of (await findAll(page, words)).entries()) {
			expect(found.length, words[i]).toBeGreaterThan(0);
			for (const text of found) expect(text.toLowerCase()).toBe(words[i]!.toLowerCase());
			expect(unseen, words[i]).toEqual([]);
		}
	});
}

/** The first words of a step’s text, as a link to them has them. */
const wordsOf = (page: Page, id: string) =>
	page.evaluate((id) => {
		const text = document.querySelector(`#${id} .words > p`)!.textContent.trim();
		return text.split(/\s+/).slice(0, 6).join(' ');
	}, id);

const linkTo = (words: string) => `#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;

for (const [form, tag] of [
	['scroll', '@phone'],
	['plain', '@desktop'],
] as const)
	test(
		`a link to words brings them into view (${form})`,
		{ tag: [tag, '@both'] },
		async ({ page }) => {
			await page.goto('./');
			for (const { id } of [firstOf(1), lastOf(3), lastOf(6)]) {
				const words = await wordsOf(page, id);
				await page.goto('about:blank');
				await page.goto(`./?form=${form}${linkTo(words)}`);
				const paragraph = page.locator(`#${id} .words > p`).first();
				await eventually(() =>
					paragraph.evaluate((p) => {
						const { left, top } = p.getBoundingClientRect();
						return p.contains(document.elementFromPoint(left + 8, top + 8));
					}),
				).toBe(true);
			}
		},
	);

test(
	'a link to words opens the step by step form at their step',
	{ tag: ['@phone', '@both'] },
	async ({ page }) => {
		await page.goto('./');
		for (const { id } of [firstOf(1), lastOf(3), lastOf(6)]) {
			const words = await wordsOf(page, id);
			await page.goto('about:blank');
			await page.goto(`./?form=stepper${linkTo(words)}`);
			await expectStepper(page);
			await expect(page.locator(`#${id} .words > p`).first()).toBeInViewport();
			await expect(page.locator('.step:visible')).toHaveCount(1);
			await eventually(() => hash(page)).toContain(id);
		}
	},
);

test('the first stop of a reader who tabs is above everything', async ({ page }) => {
	await page.goto('./');
	await page.keyboard.press('Tab');
	const skip = page.locator('.skip');
	await expect(skip).toBeFocused();
	expect(
		await skip.evaluate((skip) => {
			const { left, top, width, height } = skip.getBoundingClientRect();
			return document.elementFromPoint(left + width / 2, top + height / 2) === skip;
		}),
	).toBe(true);
});

test('what is copied is what is seen', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('./');
	await scrollToStep(page, lastOf(0));
	await expectShown(page, lastOf(0));
	const scene = page.locator('.scene').first();
	await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('.scene')!));
	await page.keyboard.press('Control+c');
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	const { words, unseen } = await scene.evaluate((scene) => {
		const labels = (selector: string) =>
			[...scene.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
		const words = labels('.words > p');
		const seen = [...words, ...labels('.is-active .description')];
		const before = labels('.picture text');
		return { words, unseen: before.filter((one) => one && !seen.join(' ').includes(one)) };
	});
	expect(copied).toContain(words[0]!.slice(0, 20));
	expect(unseen.length).toBeGreaterThan(0);
	expect(unseen.filter((label) => copied.includes(label))).toEqual([]);
	expect(copied.length).toBeLessThan(words.join(' ').length * 1.2 + 200);
});

/** Puts `<font>` elements in the place of all text, as translators do; the words stay, so that they can be read. */
const translate = (page: Page, within = 'body') =>
	page.evaluate((within) => {
		const walker = document.createTreeWalker(document.querySelector(within)!, NodeFilter.SHOW_TEXT);
		const texts: Text[] = [];
		while (walker.nextNode()) texts.push(walker.currentNode as Text);
		for (const text of texts) {
			if (!text.data.trim() || text.parentElement!.closest('svg, script, style, [translate=no]'))
				continue;
			const [outer, inner] = ['font', 'font'].map((name) => document.createElement(name));
			inner!.textContent = text.data;
			outer!.append(inner!);
			text.replaceWith(outer!);
		}
	}, within);

test('the explorer goes on where it is translated', { tag: '@desktop' }, async ({ page }) => {
	const openings = async () => {
		await page.goto('./explore/');
		await expect(page.locator('#explorer[data-interactive]')).toBeAttached();
	};
	const look = () => page.locator('#explorer').evaluate((one: HTMLElement) => one.innerText);
	const ways: (() => Promise<unknown>)[] = [
		() => page.getByRole('searchbox').fill('boats'),
		() => page.locator('[data-cell="1-2"]').click(),
		() => page.keyboard.press('Escape'),
		() => page.getByRole('searchbox').fill(''),
	];
	await openings();
	const expected: string[] = [];
	for (const way of ways) {
		await way();
		await page.waitForFunction(() => new Promise((done) => requestIdleCallback(() => done(true))));
		expected.push(await look());
	}
	await openings();
	for (const [i, way] of ways.entries()) {
		await translate(page);
		await way();
		await eventually(look).toBe(expected[i]);
	}
});

test('the story goes on where it is translated', async ({ page }) => {
	await page.goto('./');
	await expect(page.locator('html.has-stage')).toBeAttached();
	await translate(page);
	for (const step of [firstOf(1), lastOf(2)]) {
		await scrollToStep(page, step);
		await expectShown(page, step);
		await translate(page);
	}
	await page.getByRole('button', { name: 'Display' }).click();
	await page.getByText('Step by step', { exact: true }).click();
	await page.keyboard.press('Escape');
	await expect(page.locator(`#${lastOf(2).id} .words`)).toBeInViewport();
	await expect(page.locator('.controls .count')).toHaveText(/^\d+ of \d+$/);
	await translate(page);
	await page.getByRole('button', { name: 'Next', exact: true }).click();
	const at = steps.findIndex(({ id }) => id === lastOf(2).id) + 3;
	await expect(page.locator('.controls .count')).toHaveText(`${at} of ${steps.length + 1}`);
});

test('quoted words, drawings and names are not translated', { tag: '@phone' }, async ({ page }) => {
	const left = () =>
		page.evaluate(() =>
			[...document.querySelectorAll('.theirs, a.quote, svg.chart:has(text)')]
				.filter((one) => !one.closest('[translate=no]'))
				.map((one) => one.outerHTML.slice(0, 80)),
		);
	for (const path of ['./', `./claims/${story.claims[0]!.id}/`, './explore/?q=boats']) {
		await page.goto(path);
		expect(await left(), path).toEqual([]);
	}
	await page.goto('./');
	expect(await page.locator('.step a.quote[translate=no]').count()).toBeGreaterThan(0);
});

test.describe('a reader view', () => {
	// it parses text, which the page itself may not do
	test.use({ bypassCSP: true });

	test('has every step, heading and quote, in order', { tag: '@phone' }, async ({ page }) => {
		const source = readFileSync(
			createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
			'utf8',
		);
		await page.goto('./');
		await expect(page.locator('html.has-stage')).toBeAttached();
		await page.evaluate(source);
		const { headings, text, isShort } = await page.evaluate(() => {
			type Article = { content: string; textContent: string; length: number };
			const { Readability } = window as unknown as {
				Readability: new (page: Document) => { parse: () => Article | null };
			};
			const article = new Readability(document.cloneNode(true) as Document).parse();
			const parsed = new DOMParser().parseFromString(article?.content ?? '', 'text/html');
			return {
				headings: [...parsed.querySelectorAll('h2')].map(({ textContent }) => textContent),
				text: (article?.textContent ?? '').replace(/\s+/g, ' '),
				isShort: (article?.length ?? 0) < 5000,
			};
		});
		expect(isShort).toBe(false);
		const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
		const words = await page.evaluate(() =>
			[...document.querySelectorAll('.step')].map(({ id }) => ({
				id,
				paragraphs: [...document.querySelectorAll(`#${id} .words > p`)].map(
					({ textContent }) => textContent,
				),
			})),
		);
		let at = 0;
		const lost: string[] = [];
		for (const { id, paragraphs } of words)
			for (const paragraph of paragraphs) {
				const found = text.indexOf(squeeze(paragraph), at);
				if (found < 0) lost.push(id);
				else at = found;
			}
		expect(lost).toEqual([]);
		for (const [i, { title }] of story.chapters.entries())
			expect(
				headings.some((heading) => heading.includes(title)),
				`${i} ${title}`,
			).toBe(true);
	});
});

test(
	'a window that is magnified later gets the plain article, and the scrolled one again after',
	{ tag: '@desktop' },
	async ({ page }) => {
		const step = firstOf(3);
		await page.goto('./');
		await scrollToStep(page, step);
		await expectShown(page, step);
		await rest(page);
		await page.setViewportSize({ width: 320, height: 256 });
		await expect(page.locator('html')).toHaveAttribute('data-mode', 'plain');
		await expect(page.locator(`#${step.id} .words > p`).first()).toBeInViewport();
		await rest(page);
		await page.setViewportSize({ width: 1440, height: 900 });
		await expect(page.locator('html')).toHaveAttribute('data-mode', 'scroll');
		await expectShown(page, step);
		// a choice stays
		await page.getByRole('button', { name: 'Display' }).click();
		await page.getByText('Step by step', { exact: true }).click();
		await page.keyboard.press('Escape');
		await page.setViewportSize({ width: 320, height: 256 });
		await expect(page.locator('html')).toHaveAttribute('data-mode', 'stepper');
	},
);

test(
	'a page that is come back to has the theme that was chosen on another',
	{ tag: '@phone' },
	async ({ page }) => {
		for (const path of ['./', './method/']) {
			await page.goto(path);
			await page.evaluate(() => {
				localStorage.setItem('one-report-retold-theme', 'dark');
				dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
			});
			await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
			await expect(page.locator('input[name=theme][value=dark]')).toBeChecked();
			await page.evaluate(() => localStorage.clear());
		}
	},
);

test('a link to a step that is not there opens the story with a line that says so', async ({
	page,
}) => {
	const line = page.locator('.lost');
	await page.goto('./?form=scroll#no-such-step');
	await expect(line).toBeInViewport({ ratio: 1 });
	await expect(page.locator('.announcer')).toHaveText(await line.innerText());
	// another link on the same page leads somewhere
	await page.evaluate((id) => (location.hash = id), lastOf(1).id);
	await expectShown(page, lastOf(1));
	await expect(line).toBeHidden();
	await page.evaluate(() => (location.hash = 'no-other-step'));
	await expect(line).toBeVisible();
});

for (const [i, address] of ['./', `./#${lastOf(1).id}`, './#?secret=Xy12', './#amp=1'].entries())
	test(
		`no line speaks of a lost link at ${address}`,
		{ tag: [i % 2 ? '@phone' : '@desktop', '@both'] },
		async ({ page }) => {
			await page.goto(address);
			await expect(page.locator('html')).toHaveAttribute('data-mode', /./);
			await page.waitForFunction(() => document.readyState === 'complete');
			await expect(page.locator('.lost')).toBeHidden();
		},
	);
