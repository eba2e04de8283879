/** What happens where readers set their own spacing of text (WCAG 1.4.12), or twice the size (1.4.4). */
import { expect, type Page } from '@playwright/test';
import { expectExplorerReady, expectShown, scrollToStep } from './story-page.ts';
import { firstOf, lastOf, story } from './story.ts';
import { test } from './test.ts';

test.use({ settlesAtOnce: true });

/** The spacing that WCAG asks a page to bear. */
const spacing = `
	* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
	p { margin-bottom: 2em !important }`;

/** Pairs of labels that lie over each other in the drawings that are seen. */
const overlaps = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('svg.chart')]
			.filter((drawing) => drawing.checkVisibility({ opacityProperty: true }))
			.flatMap((drawing) => {
				const labels = [...drawing.querySelectorAll('text')]
					.filter((text) => text.textContent.trim() && getComputedStyle(text).opacity !== '0')
					.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
				return labels.flatMap(({ text, box }, i) =>
					labels.slice(i + 1).flatMap((other) => {
						const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
						const height =
							Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
						return width > 2 && height > 5 ? [`${text} / ${other.text}`] : [];
					}),
				);
			}),
	);

test('no label of a drawing is pushed over another by a reader’s own spacing', async ({ page }) => {
	await page.goto('./?form=plain');
	await expect(page.locator('.static-figure svg').first()).toBeVisible();
	const before = await overlaps(page);
	await page.addStyleTag({ content: spacing });
	expect(await overlaps(page)).toEqual(before);
});

test('the heads of the record are whole with a reader’s own spacing', async ({ page }) => {
	await page.goto('./explore/');
	await expectExplorerReady(page);
	await page.addStyleTag({ content: spacing });
	const cut = await page.locator('.record thead th').evaluateAll((heads) =>
		heads.flatMap((head) => {
			const { top, bottom } = head.getBoundingClientRect();
			return [head, ...head.querySelectorAll('.name, .length')].flatMap((part) => {
				const box = part.getBoundingClientRect();
				const beyond = Math.max(top - box.top, box.bottom - bottom);
				const inside = Math.max(
					part.scrollHeight - part.clientHeight,
					part.scrollWidth - part.clientWidth,
				);
				const isInline = getComputedStyle(part).display === 'inline';
				return beyond > 1 || (!isInline && inside > 1)
					? [`${part.textContent} ${beyond} ${inside}`]
					: [];
			});
		}),
	);
	expect(cut).toEqual([]);
});

test(
	'the sentence below a drawing is clear of it where text is larger, and hidden where it has no room',
	{ tag: '@desktop' },
	async ({ page }) => {
		let seen = 0;
		for (const [width, height, percent] of [
			[1440, 900, 200],
			[1440, 900, 110],
			[1920, 1080, 125],
		] as const) {
			await page.setViewportSize({ width, height });
			await page.goto('./?form=scroll');
			await page.addStyleTag({ content: `html { font-size: ${percent}% }` });
			for (const step of [firstOf(0), ...story.chapters.map((_, i) => lastOf(i))]) {
				await scrollToStep(page, step);
				await expectShown(page, step);
				const { drawing, sentence } = await page.evaluate((id) => {
					const figure = document
						.getElementById(id)!
						.closest('.scene')!
						.querySelector('.stage figure.is-active')!;
					const texts = [...figure.querySelectorAll('.picture.is-active text')].filter((text) =>
						text.checkVisibility(),
					);
					const { top, bottom, height } = figure
						.querySelector('.description')!
						.getBoundingClientRect();
					return {
						drawing: Math.max(...texts.map((text) => text.getBoundingClientRect().bottom)),
						sentence: { top, bottom, isSeen: height > 0 },
					};
				}, step.id);
				if (percent === 200) expect(sentence.isSeen, step.id).toBe(false);
				if (!sentence.isSeen) continue;
				seen += 1;
				expect(drawing, `${step.id} at ${width}`).toBeLessThanOrEqual(sentence.top + 1);
				expect(sentence.bottom, `${step.id} at ${width}`).toBeLessThanOrEqual(height + 1);
			}
		}
		expect(seen).toBeGreaterThan(0);
	},
);
