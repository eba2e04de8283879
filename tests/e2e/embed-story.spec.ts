/** The whole story in another site's page: scrolled with it by the loader, or read step by step. */
import { expect, test, type Page } from '@playwright/test';
import { loader, serveHostPages } from './host-pages.ts';
import { eventually, expectStepper } from './story-page.ts';
import { steps } from './story.ts';

const before = '<p style="height:900px">Before the story.</p>';
const after = '<p style="height:900px">After the story.</p>';

async function open(page: Page, body: string) {
	const { root, close } = await serveHostPages({ host: before + body + after });
	const faults: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) faults.push(message.text());
	});
	page.on('pageerror', (error) => faults.push(String(error)));
	await page.goto(`${root}host`);
	await eventually(() => page.frames().length).toBe(2);
	const frame = page.frames()[1]!;
	await eventually(() => frame.url()).toContain('/embed/');
	await frame.waitForLoadState('load');
	return { frame, faults, close };
}

const storyElement = (baseURL: string | undefined) =>
	`<report-embed graphic="story"><a href="${baseURL}">The story</a></report-embed>${loader(`${baseURL}embed/x/`)}`;

/** Expects the block to be as long as the story. */
const expectFullLength = (page: Page) =>
	eventually(() =>
		page.evaluate(() => document.querySelector('report-embed')!.getBoundingClientRect().height),
	).toBeGreaterThan(10_000);

test('scrolled by its host, the story’s frame sticks to the window and its steps follow', async ({
	page,
	baseURL,
}) => {
	const { frame, faults, close } = await open(page, storyElement(baseURL));
	await expectFullLength(page);
	await page.evaluate(() => {
		const seen = ((window as unknown as { seen: string[] }).seen = []);
		addEventListener('step', (event) =>
			(seen as string[]).push((event as CustomEvent<{ step: string }>).detail.step),
		);
	});
	const top = () =>
		page.evaluate(() => document.querySelector('report-embed')!.getBoundingClientRect().top);
	const start = await top();
	for (const speed of [40, 125]) {
		const errors: number[] = [];
		await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), start + 600);
		for (let i = 0; i < 25; i++) {
			await page.mouse.wheel(0, speed);
			errors.push(
				await page.evaluate(() =>
					Math.abs(document.querySelector('iframe')!.getBoundingClientRect().top),
				),
			);
		}
		expect(Math.max(...errors), `${speed} px a turn of the wheel`).toBeLessThanOrEqual(1);
	}
	await eventually(async () => {
		const passed = -(await top());
		return Math.abs((await frame.evaluate(() => scrollY)) - passed);
	}).toBeLessThanOrEqual(1);
	const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
	await eventually(async () => (await seen()).length).toBeGreaterThan(0);
	expect(steps.map(({ id }) => id)).toEqual(expect.arrayContaining(await seen()));
	expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
	expect(faults).toEqual([]);
	await close();
});

test(
	'a link within the story takes the host’s page along',
	{ tag: ['@desktop', '@both'] },
	async ({ page, baseURL }) => {
		const { frame, close } = await open(page, storyElement(baseURL));
		await expectFullLength(page);
		await page.evaluate(() => document.querySelector('report-embed')!.scrollIntoView());
		await expect(frame.locator('html')).toHaveClass(/is-scrolled-by-host/);
		const target = steps.at(-6)!;
		await frame.evaluate((chapter) => (location.hash = chapter), target.chapter);
		await eventually(() =>
			frame.evaluate(
				(id) => Math.abs(document.getElementById(id)!.getBoundingClientRect().top),
				target.chapter,
			),
		).toBeLessThan(900);
		await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(8000);
		await eventually(async () => {
			const passed = -(await page.evaluate(
				() => document.querySelector('report-embed')!.getBoundingClientRect().top,
			));
			return Math.abs((await frame.evaluate(() => scrollY)) - passed);
		}).toBeLessThanOrEqual(1);
		await close();
	},
);

test(
	'where an ancestor would keep the frame from sticking, the story is read step by step',
	{ tag: ['@desktop', '@both'] },
	async ({ page, baseURL }) => {
		const { frame, faults, close } = await open(
			page,
			`<div style="overflow:hidden">${storyElement(baseURL)}</div>`,
		);
		await expect(frame.locator('html')).toHaveAttribute('data-mode', 'stepper');
		await eventually(() =>
			page.evaluate(() => document.querySelector('iframe')!.clientHeight),
		).toBe(640);
		await page.evaluate(() => document.querySelector('report-embed')!.scrollIntoView());
		await expectStepper(frame);
		await frame.getByRole('button', { name: /next/i }).click();
		await expect(frame.locator(`#${steps[0]!.id}`)).toBeInViewport();
		expect(faults).toEqual([]);
		await close();
	},
);

test('in the tightest frame and without a loader the story is read step by step', async ({
	page,
	baseURL,
}) => {
	const { frame, faults, close } = await open(
		page,
		`<iframe sandbox="allow-scripts" title="x" style="width:100%;height:600px;border:0" src="${baseURL}embed/story/#?secret=AbCd012345"></iframe>`,
	);
	await page.evaluate(() => document.querySelector('iframe')!.scrollIntoView());
	await expect(frame.locator('html')).toHaveAttribute('data-mode', 'stepper');
	await expectStepper(frame);
	await frame.getByRole('button', { name: /next/i }).click();
	await expect(frame.locator(`#${steps[0]!.id}`)).toBeInViewport();
	expect(faults).toEqual([]);
	await close();
});

test(
	'where motion is not wanted, the story is an article as high as its content',
	{ tag: ['@desktop', '@both'] },
	async ({ page, baseURL }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		const { frame, faults, close } = await open(page, storyElement(baseURL));
		await expect(frame.locator('html')).toHaveAttribute('data-mode', 'plain');
		// a frame out of view lays nothing out
		await page.evaluate(() => document.querySelector('report-embed')!.scrollIntoView());
		await eventually(async () => {
			const content = await frame.evaluate(() => document.body.getBoundingClientRect().height);
			const height = await page.evaluate(() => document.querySelector('iframe')!.clientHeight);
			return Math.abs(content - height);
		}).toBeLessThanOrEqual(2);
		expect(faults).toEqual([]);
		await close();
	},
);
