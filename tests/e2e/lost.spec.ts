/** What a reader has when scripts do not come, come in half, or throw: listed in docs/faults.md. */
import { expect, type Page } from '@playwright/test';
import { graphicsScript } from './built.ts';
import { expectArticle, expectShown, scrollTo, steps, story, test, type Step } from './story.ts';

/** A still on the stage, the table open below it, and the story going on. */
async function expectStill(page: Page, step: Step): Promise<void> {
	await scrollTo(page, step);
	const figure = page.locator(
		`.act:has(#${step.id}) figure.on[data-graphic="${step.view.graphic}"]`,
	);
	await expect(figure.locator('.drawn:visible > svg')).toHaveCount(1);
	await expect(page.locator(`.act:has(#${step.id}) .tables details[open] table`)).not.toHaveCount(
		0,
	);
	await expect(figure.locator('.says')).not.toBeEmpty();
}

/** What we broke may be told of, and nothing else. */
function forgive(faults: string[], expected: RegExp): void {
	expect(faults.filter((fault) => !expected.test(fault))).toEqual([]);
	expect(faults.length).toBeGreaterThan(0);
	faults.length = 0;
}

for (const path of ['', 'embed/story/'])
	test(`“/${path}” without its script is the article with its stills`, async ({ page, faults }) => {
		await page.route(/\/enliven-[^/]*\.js/, (route) => route.abort());
		await page.goto(`./${path}`);
		await expectArticle(page);
		forgive(faults, /ERR_FAILED/);
	});

test('a script cut off half-way leaves the article with its stills', async ({ page, faults }) => {
	await page.route(/\/enliven-[^/]*\.js/, async (route) => {
		const body = await (await route.fetch()).text();
		await route.fulfill({
			contentType: 'text/javascript',
			body: body.slice(0, body.length / 2),
		});
	});
	await page.goto('./');
	await expectArticle(page);
	forgive(faults, /SyntaxError/);
});

test('without the graphics’ code each step has its still on the stage, and its table', async ({
	page,
	faults,
}) => {
	await page.route(graphicsScript(), (route) => route.abort());
	await page.goto('./');
	for (const chapter of story.chapters.slice(1, 3))
		await expectStill(
			page,
			steps.find((step) => step.chapter === chapter.id)!,
		);
	forgive(faults, /ERR_FAILED|dynamically imported module/);
});

/** Opens the story with one attribute of one element as it never is. */
async function openWith(page: Page, [before, attribute, value]: [RegExp, string, string]) {
	await page.route('./', async (route) => {
		const html = await (await route.fetch()).text();
		const at = html.search(before);
		expect(at).toBeGreaterThan(0);
		const broken = html
			.slice(at)
			.replace(new RegExp(`${attribute}="[^"]*"`), () => `${attribute}="${value}"`);
		await route.fulfill({ contentType: 'text/html', body: html.slice(0, at) + broken });
	});
	await page.goto('./');
}

const carried = steps.find(({ view }) => view.graphic === 'carried')!;
/** Three steps of a chapter that the same graphic shows, one after the other. */
const at = steps.findIndex((step, i) =>
	[steps[i + 1], steps[i + 2]].every(
		(next) =>
			step.view.graphic === 'carried' &&
			next?.view.graphic === 'carried' &&
			next.chapter === step.chapter,
	),
);
const [earlier, broken, after] = steps.slice(at, at + 3) as [Step, Step, Step];

test('a graphic that throws shows its still and its table, and the next one moves', async ({
	page,
	faults,
}) => {
	await openWith(page, [/<figure[^>]*data-graphic="carried"/, 'data-rows', '{}']);
	await expectStill(page, carried);
	const next = steps.find(
		({ view }, i) => i > steps.indexOf(carried) && !['carried', 'report'].includes(view.graphic),
	)!;
	await scrollTo(page, next);
	await expect(page.locator(`.act:has(#${next.id}) figure.on .drawn:visible > svg`)).toHaveCount(1);
	forgive(faults, /TypeError/);
});

test('a graphic that throws at one step shows that step’s still, and moves at the others', async ({
	page,
	faults,
}) => {
	await openWith(page, [
		new RegExp(`<article[^>]* id="${broken.id}"`),
		'data-view',
		'{&quot;graphic&quot;:&quot;carried&quot;,&quot;claims&quot;:null,&quot;columns&quot;:5}',
	]);
	const figure = page.locator(`.act:has(#${broken.id}) figure.on[data-graphic="carried"]`);
	for (const other of [earlier, after]) {
		await expectStill(page, broken);
		await expect(figure.locator('.drawn:visible [data-claim]')).toHaveCount(0);
		await scrollTo(page, other);
		await expectShown(page, other);
		// which a still has not
		await expect(figure.locator('.drawn:visible [data-claim]')).not.toHaveCount(0);
	}
	// Svelte warns of what is left of the graphic that it took away
	forgive(faults, /TypeError|derived_inert/);
});
