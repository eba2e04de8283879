/** The story as it was built, and what the tests do with it in a page. */
import { readFileSync } from 'node:fs';
import { expect, test as base, type Frame, type Page } from '@playwright/test';
import type { Story } from '#data/schema';

export const story = JSON.parse(
	readFileSync(new URL('../../data/story.json', import.meta.url), 'utf8'),
) as Story;

/** Every step with its chapter, in order. */
export const steps = story.chapters.flatMap((chapter) =>
	chapter.steps.map((step) => ({ ...step, chapter: chapter.id })),
);
export type Step = (typeof steps)[number];

export const lastOf = (chapter: number): Step => steps.findLast(inChapter(chapter))!;
export const firstOf = (chapter: number): Step => steps.find(inChapter(chapter))!;
const inChapter = (chapter: number) => (step: Step) => step.chapter === story.chapters[chapter]?.id;

/** One page of each kind, beside the story. */
export const otherPages = {
	'every claim': 'claims/',
	'a claim': `claims/${story.claims[0]!.id}/`,
	'the original': `sources/${story.sources.find(({ role }) => role === 'original')!.id}/`,
	'a retelling': `sources/${story.sources.find(({ role }) => role === 'retelling')!.id}/`,
	'the method': 'method/',
	'the corrections': 'corrections/',
	'the whole record': 'explore/',
};

/** A page that fails its test when it reports an error or asks another origin for anything. */
export const test = base.extend<{ faults: string[] }>({
	faults: [
		async ({ page, baseURL }, use) => {
			const faults: string[] = [];
			page.on('console', (message) => {
				const blocked = /blocked by Playwright$/.test(message.text());
				if (/error|warning/.test(message.type()) && !blocked) faults.push(message.text());
			});
			page.on('pageerror', (error) => faults.push(String(error)));
			page.on('request', (request) => {
				if (!request.url().startsWith(baseURL ?? '') && !/^(data|blob):/.test(request.url()))
					faults.push(`asked for ${request.url()}`);
			});
			page.on('response', (response) => {
				if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
			});
			await use(faults);
			expect(faults).toEqual([]);
		},
		{ auto: true },
	],
});

/**
 * Watches a page that is not yet opened; tells how far its content has moved by itself: layout shifts added
 * up, but for those that a press has brought about.
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

/** Share of the window's height, from the top, at which a step is the one that is being read. */
const line = 0.7;

/** Scrolls as a reader would who stops with the step in the middle of its passage. */
export const scrollTo = (page: Page, { id }: Pick<Step, 'id'>) =>
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

/** What a step's act shows, and what its step asks it to. */
export const stage = (page: Page, { id }: Pick<Step, 'id'>) =>
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

/** The step that a reader has before them. */
export const stepAtLine = (page: Page) =>
	page.evaluate(
		(line) =>
			[...document.querySelectorAll('.step')].find((step) => {
				const { top, bottom } = step.getBoundingClientRect();
				return top <= innerHeight * line && bottom > innerHeight * line;
			})?.id,
		line,
	);

/** The step's view, and no other, stands on its act's stage. */
export async function expectShown(page: Page, step: Step): Promise<void> {
	await expect
		.poll(async () => {
			const { graphics, description, asked, drawn } = await stage(page, step);
			const told = description.map((said) => (said === asked ? 'as asked' : said));
			return { at: await stepAtLine(page), graphics, drawn, description: told };
		}, step.id)
		.toEqual({ at: step.id, graphics: [step.view.graphic], drawn: [1], description: ['as asked'] });
}

/** What a page's script draws anew, the whole record, is drawn. */
export const expectAlive = (page: Page) =>
	expect(page.locator('#explorer:not([data-interactive])')).toHaveCount(0);

/** Every graphic on a stage is drawn, far ones too: the browser does it when it is idle. */
export const expectAllDrawn = (page: Page) =>
	expect
		.poll(() =>
			page
				.locator('[data-graphic]')
				.evaluateAll((all) => all.filter((one) => !one.querySelector('svg')).length),
		)
		.toBe(0);

/** The article that the page is without scripts. */
export async function expectArticle(page: Page): Promise<void> {
	await expect(page.locator('html')).not.toHaveClass(/has-stage/);
	await expect(page.locator('.static-figure svg').first()).toBeVisible();
	await expect(page.locator(`#${steps.at(-1)!.id}`)).toBeVisible();
	await expect
		.poll(() => page.locator('.static-figure svg').count())
		.toBeGreaterThan(steps.length / 2);
}

/** The stepper is there: its count says so, which its script fills. */
export const expectStepper = (of: Page | Frame) =>
	expect(of.locator('.controls .count')).not.toBeEmpty();

/** Every still of the article is drawn, which takes the script some turns. */
export const expectStills = (page: Page) =>
	expect(page.locator('.step .static-figure > .drawn:empty')).toHaveCount(0);

export const hash = (page: Page) => page.evaluate(() => location.hash);

/** Has the page refused every storage, as a browser does that may keep nothing. */
export const denyStorage = (page: Page) =>
	page.addInitScript(() => {
		for (const name of ['localStorage', 'sessionStorage'])
			Object.defineProperty(window, name, {
				get: () => {
					throw new DOMException('denied', 'SecurityError');
				},
			});
	});
