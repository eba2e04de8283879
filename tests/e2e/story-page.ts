/** What the tests do with the story in a page, and what they expect of it. */
import { expect, type Frame, type Page } from '@playwright/test';
import { steps, type Step } from './story.ts';

/**
 * Watches a page from before it is opened. The returned function gives the sum of its layout shifts, except
 * those that follow a press.
 */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
	type Watched = { moved?: number };
	type LayoutShift = { value: number; hadRecentInput: boolean };
	await page.addInitScript(() => {
		const watched = window as Watched;
		watched.moved = 0;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & LayoutShift)[])
				if (!entry.hadRecentInput) watched.moved! += entry.value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
	return () => page.evaluate(() => (window as Watched).moved!);
}

/** Keeps fonts away for good: on a busy machine one may come after the first paint, and move words itself. */
export const holdFonts = (page: Page) => page.route(/\.woff2$/, () => undefined);

/** Share of the window's height, from the top, at which a step is the one that is being read. */
const line = 0.7;

/**
 * Expects something of the page sooner or later. It looks again sooner than Playwright's own `expect.poll` (after
 * 100 ms), since most things come within two frames.
 */
export const eventually = <Value>(look: () => Value | Promise<Value>, message?: string) =>
	expect.poll(look, { intervals: [10, 20, 40, 80, 160], ...(message && { message }) });

/** Scrolls to where the step is being read, in the middle of its passage. */
export const scrollToStep = (page: Page, { id }: Pick<Step, 'id'>) =>
	page.evaluate(
		([id, line]) => {
			const { top, height } = document.getElementById(id)!.getBoundingClientRect();
			window.scrollTo({
				top: scrollY + top + height / 2 - innerHeight * line,
				behavior: 'instant',
			});
		},
		[id, line] as const,
	);

/** What the stage of a step's scene shows, and the description that the step has for it. */
export const stageState = (page: Page, { id }: Pick<Step, 'id'>) =>
	page.evaluate((id) => {
		const step = document.getElementById(id)!;
		const figures = [...step.closest('.scene')!.querySelectorAll('.stage figure.is-active')];
		const drawings = figures.flatMap((figure) => [
			...figure.querySelectorAll<HTMLElement>('.drawn'),
		]);
		return {
			graphics: figures.map((figure) => figure.getAttribute('data-graphic')),
			description: figures.map((figure) => figure.querySelector('.description')?.textContent),
			asked: step.dataset.description,
			drawn: drawings
				.filter((drawing) => drawing.checkVisibility())
				.map((drawing) => drawing.querySelectorAll('.picture.is-active > svg').length),
		};
	}, id);

/** The id of the step that is being read. */
export const currentStep = (page: Page) =>
	page.evaluate(
		(line) =>
			[...document.querySelectorAll('.step')].find((step) => {
				const { top, bottom } = step.getBoundingClientRect();
				return top <= innerHeight * line && bottom > innerHeight * line;
			})?.id,
		line,
	);

/** Expects the stage of the step's scene to show the step's view, and no other. */
export async function expectShown(page: Page, step: Step): Promise<void> {
	await eventually(async () => {
		const { graphics, description, asked, drawn } = await stageState(page, step);
		const descriptions = description.map((text) => (text === asked ? 'as asked' : text));
		return { current: await currentStep(page), graphics, drawn, description: descriptions };
	}, step.id).toEqual({
		current: step.id,
		graphics: [step.view.graphic],
		drawn: [1],
		description: ['as asked'],
	});
}

/** Waits until a page has stood still for ten frames, however long these take: what a scroll sets off has run then. */
export const rest = (page: Page | Frame) =>
	page.evaluate(async () => {
		for (let i = 0, y = scrollY; i < 10; i++) {
			await new Promise(requestAnimationFrame);
			if (scrollY !== y) [i, y] = [0, scrollY];
		}
	});

/** Expects the explorer, where the page has one, to be drawn by its script. */
export const expectExplorerReady = (page: Page) =>
	expect(page.locator('#explorer:not([data-interactive])')).toHaveCount(0);

/** Expects the plain article that the page is without scripts. */
export async function expectArticle(page: Page): Promise<void> {
	await expect(page.locator('html')).not.toHaveClass(/has-stage/);
	await expect(page.locator('.static-figure svg').first()).toBeVisible();
	await expect(page.locator(`#${steps.at(-1)!.id}`)).toBeVisible();
	await eventually(() => page.locator('.static-figure svg').count()).toBeGreaterThan(
		steps.length / 2,
	);
}

/** Expects the stepper to be ready: its script fills the count. */
export const expectStepper = (page: Page | Frame) =>
	expect(page.locator('.controls .count')).not.toBeEmpty();

export const hash = (page: Page) => page.evaluate(() => location.hash);

/** Makes the page's storages throw, as in a browser that blocks them. */
export const denyStorage = (page: Page) =>
	page.addInitScript(() => {
		for (const name of ['localStorage', 'sessionStorage'])
			Object.defineProperty(window, name, {
				get: () => {
					throw new DOMException('denied', 'SecurityError');
				},
			});
	});
