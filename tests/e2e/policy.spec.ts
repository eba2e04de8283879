/** The policy of every kind of page, tried in a browser: our own pages keep it, and markup put in does nothing. */
import { expect, type Page } from '@playwright/test';
import {
	expectAlive,
	expectShown,
	firstOf,
	lastOf,
	otherPages,
	scrollTo,
	story,
	test,
} from './story.ts';

/** Notes what the browser reports against the policy, from before the page's first script. */
const watch = (page: Page) =>
	page.addInitScript(() => {
		const broken: string[] = ((window as { broken?: string[] }).broken = []);
		addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
			broken.push(`${violatedDirective}: ${blockedURI} ${sourceFile}`),
		);
	});
const broken = (page: Page) => page.evaluate(() => (window as { broken?: string[] }).broken);

test('the story keeps its policy while it is scrolled, and on paper', async ({ page }) => {
	await watch(page);
	await page.goto('./');
	for (const step of [firstOf(0), lastOf(1), firstOf(4), lastOf(story.chapters.length - 1)]) {
		await scrollTo(page, step);
		await expectShown(page, step);
	}
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	expect(await broken(page)).toEqual([]);
});

const framed = story.embeds[0]!;
const kinds = {
	...otherPages,
	'a graphic to frame': `embed/${framed.id}/`,
	'the story to frame': 'embed/story/',
};
for (const [kind, path] of Object.entries(kinds))
	test(`${kind} keeps its policy`, async ({ page }) => {
		await watch(page);
		await page.goto(`./${path}`);
		await expectAlive(page);
		expect(await broken(page)).toEqual([]);
	});

test.describe('what does not come from us', () => {
	// the browser tells the console of what it refuses
	test.use({ faults: async ({ page: _ }, use) => use([]) });

	test('does not run: an inline script, a handler in an attribute, a script of another site', async ({
		page,
	}) => {
		await watch(page);
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
		expect((await broken(page))?.length).toBeGreaterThan(0);
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
