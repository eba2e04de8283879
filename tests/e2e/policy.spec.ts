/** The content security policy of every kind of page: the page keeps it, and injected markup does nothing. */
import { expect, type Page } from '@playwright/test';
import { expectExplorerReady, expectShown, scrollToStep } from './story-page.ts';
import { firstOf, lastOf, otherPages, story } from './story.ts';
import { test } from './test.ts';

/** Collects the violations of the policy, from before the page's first script. */
const watchViolations = (page: Page) =>
	page.addInitScript(() => {
		const violations: string[] = ((window as { violations?: string[] }).violations = []);
		addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
			violations.push(`${violatedDirective}: ${blockedURI} ${sourceFile}`),
		);
	});
const violations = (page: Page) =>
	page.evaluate(() => (window as { violations?: string[] }).violations);

test('the story keeps its policy while it is scrolled, and on paper', async ({ page }) => {
	await watchViolations(page);
	await page.goto('./');
	for (const step of [firstOf(0), lastOf(1), firstOf(4), lastOf(story.chapters.length - 1)]) {
		await scrollToStep(page, step);
		await expectShown(page, step);
	}
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	expect(await violations(page)).toEqual([]);
});

const framed = story.embeds[0]!;
const kinds = {
	...otherPages,
	'a graphic to frame': `embed/${framed.id}/`,
	'the story to frame': 'embed/story/',
};

test('every other kind of page keeps its policy', async ({ page }) => {
	await watchViolations(page);
	for (const [kind, path] of Object.entries(kinds)) {
		await page.goto(`./${path}`);
		await expectExplorerReady(page);
		expect(await violations(page), kind).toEqual([]);
	}
});

test.describe('what does not come from us', () => {
	// the browser tells the console of what it refuses
	test.use({ faults: async ({ page: _ }, use) => use([]) });

	test('does not run: an inline script, a handler in an attribute, a script of another site', async ({
		page,
	}) => {
		await watchViolations(page);
		await page.goto('./');
		const ran = await page.evaluate(async () => {
			const tried = (attempt: () => void) => {
				try {
					attempt();
				} catch {
					// refused at once
				}
			};
			const script = document.createElement('script');
			tried(() => script.append('window.ran = "script"'));
			tried(() => document.body.append(script));
			const image = document.createElement('img');
			tried(() => image.setAttribute('onerror', 'window.ran = "handler"'));
			image.setAttribute('src', 'data:,');
			document.body.append(image);
			const elsewhere = document.createElement('script');
			tried(() => elsewhere.setAttribute('src', 'https://example.org/a.js'));
			tried(() => document.body.append(elsewhere));
			await new Promise((done) => (image.onload = image.onerror = done));
			return (window as { ran?: string }).ran ?? null;
		});
		expect(ran).toBeNull();
		expect((await violations(page))?.length).toBeGreaterThan(0);
	});

	test('is not taken for markup', async ({ page }) => {
		await page.goto('./');
		const taken = await page.evaluate(() => {
			try {
				document.body.insertAdjacentHTML('beforeend', '<b>text</b>');
				return 'as markup';
			} catch (error) {
				return (error as Error).name;
			}
		});
		expect(taken).toBe('TypeError');
	});
});
