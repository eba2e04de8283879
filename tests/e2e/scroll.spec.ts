import { expect, type Page } from '@playwright/test';
import {
	currentStep,
	eventually,
	expectShown,
	hash,
	holdFonts,
	rest,
	scrollToStep,
	stageState,
	watchShifts,
} from './story-page.ts';
import { firstOf, lastOf, steps, story, type Step } from './story.ts';
import { test } from './test.ts';

test.use({ settlesAtOnce: true });

/** A drawing as text, a line for each mark. Its numbers are apart, because a browser rounds them. */
const serializeDrawing = (page: Page, step: Step, source: 'stage' | 'static figure') =>
	page.evaluate(
		([id, source]) => {
			const stage = document
				.getElementById(id)!
				.closest('.scene')!
				.querySelector('.stage .narrow .picture.is-active svg')!;
			let article = document.getElementById(id)!;
			while (!article.querySelector('.static-figure'))
				article = article.previousElementSibling as HTMLElement;
			const asked = article.querySelector('.static-figure svg')!;
			const marks = [source === 'stage' ? stage : asked].flatMap((svg) => [
				svg,
				...svg.querySelectorAll('*'),
			]);
			const lines = marks.map((mark) =>
				[
					mark.localName,
					...[...mark.attributes]
						.map(({ name, value }) => `${name}=${value.replace(/[\s,]|;$/g, '')}`)
						.filter((attribute) => !/^(class|style)=$/.test(attribute))
						.sort(),
					mark.children.length ? '' : mark.textContent,
				].join(' '),
			);
			const number = /-?\d+(\.\d+)?(e-?\d+)?/g;
			return {
				marks: lines.map((line) => line.replace(number, '#')),
				numbers: lines.flatMap((line) => line.match(number) ?? []).map(Number),
			};
		},
		[step.id, source] as const,
	);

/** The static figures that were serialized before, by step. */
const staticFigures = new Map<string, Awaited<ReturnType<typeof serializeDrawing>>>();

/** The first mark on the stage that is not as the server drew it for the step's view. */
async function differsFromStaticFigure(page: Page, step: Step): Promise<string | null> {
	const drawn = await serializeDrawing(page, step, 'stage');
	let asked = staticFigures.get(step.id);
	if (!asked)
		staticFigures.set(step.id, (asked = await serializeDrawing(page, step, 'static figure')));
	const mark = asked.marks.findIndex((mark, i) => mark !== drawn.marks[i]);
	if (mark >= 0) return `${drawn.marks[mark]}, not ${asked.marks[mark]}`;
	if (drawn.marks.length !== asked.marks.length) return `${drawn.marks.length} marks`;
	const at = asked.numbers.findIndex((n, i) => Math.abs(n - (drawn.numbers[i] ?? NaN)) > 0.02);
	return at >= 0 ? `${drawn.numbers[at]}, not ${asked.numbers[at]}` : null;
}

/** Scrolls to a step, and counts the marks that move on its stage; `isPaused`: and stops them. */
const goAndCount = (
	page: Page,
	{ id }: Step,
	{ hurried, isPaused = false }: { hurried: boolean; isPaused?: boolean },
) =>
	page.evaluate(
		async ([id, hurried, isPaused, line]) => {
			// the script's clock says that no time has passed since the last step, or plenty of it
			const now = performance.now();
			performance.now = () => (hurried ? 1 : now + 1e6);
			const shown = new Promise((done) =>
				document.addEventListener('step', (event) => {
					if ((event as CustomEvent<{ step: string }>).detail.step === id)
						queueMicrotask(() => done(0));
				}),
			);
			const { top, height } = document.getElementById(id)!.getBoundingClientRect();
			scrollBy({ top: top + height / 2 - innerHeight * line, behavior: 'instant' });
			await shown;
			Reflect.deleteProperty(performance, 'now');
			const running = document.getAnimations().filter((one) => {
				const { target } = one.effect as KeyframeEffect;
				return target?.closest('.picture') && one.playState === 'running';
			});
			// a busy machine may come back only when they have ended
			if (isPaused) for (const one of running) one.pause();
			return running.length;
		},
		[id, hurried, isPaused, 0.7] as const,
	);

/** Two neighbouring steps of one graphic. */
const pair = (graphic: Step['view']['graphic'], nth = 0) => {
	const at = steps.flatMap((step, i) =>
		step.view.graphic === graphic && steps[i + 1]?.view.graphic === graphic ? [i] : [],
	)[nth]!;
	return [steps[at]!, steps[at + 1]!] as const;
};

test(
	'marks move for a reader who takes their time, and are in place at once for one who hurries',
	{ tag: '@phone' },
	async ({ page }) => {
		const [from, to] = pair('report');
		await page.goto('./');
		await scrollToStep(page, from);
		await expectShown(page, from);
		expect(await goAndCount(page, to, { hurried: false })).toBeGreaterThan(10);
		expect(await goAndCount(page, from, { hurried: true })).toBe(0);
		expect(await goAndCount(page, to, { hurried: true })).toBe(0);
		expect(await goAndCount(page, from, { hurried: false })).toBeGreaterThan(0);
	},
);

test(
	'the picture of the whole record is there before a reader comes near it',
	{ tag: ['@phone', '@both'] },
	async ({ page }) => {
		await page.goto('./');
		await eventually(() =>
			page
				.locator('.leading img:visible')
				.evaluateAll((all) => (all as HTMLImageElement[]).map((one) => one.naturalWidth > 0)),
		).toEqual([true]);
		expect(await page.evaluate(() => scrollY)).toBe(0);
	},
);

test(
	'nothing moves on the stage for a reader who prefers reduced motion',
	{ tag: '@phone' },
	async ({ page }) => {
		const [from, to] = pair('report');
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto('./?form=scroll');
		await scrollToStep(page, from);
		await expectShown(page, from);
		expect(await goAndCount(page, to, { hurried: false })).toBe(0);
	},
);

/** Checks where the marks that a graphic's two first pictures share begin and end to move. */
async function expectMarksToMove(page: Page, graphic: Step['view']['graphic']): Promise<void> {
	const [from, to] = pair(graphic);
	await scrollToStep(page, from);
	await expectShown(page, from);
	/** Where the marks of the picture that is shown are, from the drawing's corner. */
	const places = (time: 'now' | 'begin' | 'end') =>
		page.evaluate(
			([id, time]) => {
				const wide = matchMedia('(min-width: 48rem) and (min-height: 30rem)').matches;
				const picture = document
					.getElementById(id)!
					.closest('.scene')!
					.querySelector(`.stage .${wide ? 'wide' : 'narrow'} .picture.is-active`)!;
				for (const one of document.getAnimations()) {
					const { target } = one.effect as KeyframeEffect;
					if (time === 'now' || !target?.closest('.picture')) continue;
					one.pause();
					const { delay, duration } = one.effect!.getComputedTiming();
					one.currentTime = time === 'begin' ? 0 : delay! + Number(duration);
				}
				const svg = picture.querySelector('svg')!;
				const corner = svg.getBoundingClientRect();
				const scale = svg.getScreenCTM()!.a;
				/** From where a group's marks are counted: `data-at` of the group and of the groups that it moves with. */
				const origin = (mark: Element): number[] => {
					const at = mark.getAttribute('data-at')?.split(' ').map(Number) ?? [0, 0];
					const around = mark.parentElement?.closest('[data-key]');
					return around ? origin(around).map((n, i) => n + at[i]!) : at;
				};
				return [...picture.querySelectorAll<SVGGraphicsElement>('[data-key]')].map((mark) => {
					// a group has other marks in another picture: where it begins is what counts
					const { left, top } = mark.getBoundingClientRect();
					const { e, f } = mark.getScreenCTM()!;
					const [right = 0, down = 0] = origin(mark);
					const [x, y] =
						mark.localName === 'g' ? [e + right * scale, f + down * scale] : [left, top];
					const seen = Number(getComputedStyle(mark).opacity);
					return [mark.dataset['key']!, [x - corner.left, y - corner.top], seen] as const;
				});
			},
			[to.id, time] as const,
		);
	const byKey = (all: Awaited<ReturnType<typeof places>>) =>
		new Map(all.map(([key, place]) => [key, place]));
	const before = byKey(await places('now'));
	await goAndCount(page, to, { hurried: false, isPaused: true });
	const begin = await places('begin');
	const end = await places('end');
	await goAndCount(page, from, { hurried: true });
	await goAndCount(page, to, { hurried: true });
	const drawn = byKey(await places('now'));
	const far = (a: readonly number[], b: readonly number[] | undefined) =>
		Math.max(...a.map((n, i) => Math.abs(n - (b?.[i] ?? NaN))));
	const shared = begin.filter(([key]) => before.has(key));
	expect(shared.length).toBeGreaterThan(1);
	for (const [key, place] of shared)
		expect(far(place, before.get(key)), `${key} begins`).toBeLessThan(1.5);
	for (const [key, place] of end)
		expect(far(place, drawn.get(key)), `${key} ends`).toBeLessThan(1.5);
	// a mark that was not there fades in
	for (const [key, , seen] of begin.filter(([key]) => !before.has(key)))
		expect(seen, `${key} comes`).toBe(0);
	for (const [key, , seen] of end) expect(seen, `${key} has come`).toBeGreaterThan(0);
}

test('marks that two pictures of a graphic share begin where the first has them, and end where they are drawn', async ({
	page,
}) => {
	await page.goto('./');
	for (const graphic of ['report', 'strikes', 'status-matrix', 'authority', 'word-diff'] as const)
		await test.step(graphic, () => expectMarksToMove(page, graphic));
});

test(
	'every step sets its view on the stage, forwards and backwards',
	{ tag: '@desktop' },
	async ({ page }) => {
		await page.goto('./');
		for (const step of [...steps, ...steps.toReversed()]) {
			await scrollToStep(page, step);
			await expectShown(page, step);
		}
	},
);

test('every stage has its pictures before a reader comes near it, and nothing is left half-moved', async ({
	page,
}) => {
	await page.goto('./');
	const undrawn = page.locator('[data-graphic]').filter({ hasNot: page.locator('svg') });
	await expect(undrawn).toHaveCount(0);
	await eventually(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
});

// the server draws each step at the narrow width only
test(
	'the drawing on the stage is what the server draws for that step',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.goto('./');
		for (const step of [...steps, ...steps.toReversed()]) {
			await scrollToStep(page, step);
			await expectShown(page, step);
			await eventually(() => differsFromStaticFigure(page, step), step.id).toBeNull();
		}
	},
);

test(
	'a chapter’s heading comes with the view of its first step',
	{ tag: '@desktop' },
	async ({ page }) => {
		for (const [i, { id }] of story.chapters.entries()) {
			await page.goto(`./#${id}`);
			await expect(page.locator(`#${id} h2`)).toBeInViewport();
			await eventually(async () => {
				const { graphics, description, asked } = await stageState(page, firstOf(i));
				return { graphics, description: description[0] === asked };
			}, id).toEqual({ graphics: [firstOf(i).view.graphic], description: true });
		}
	},
);

test(
	'a reader who leaps over steps gets the one that they stop at',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.goto('./');
		for (const step of [lastOf(story.chapters.length - 1), firstOf(0), lastOf(3), firstOf(2)]) {
			await scrollToStep(page, step);
			await expectShown(page, step);
			await eventually(() => hash(page)).toBe(`#${step.id}`);
		}
	},
);

test(
	'the address follows a reader who scrolls without an entry in the history, and Back returns from what they pressed',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.goto('./');
		const entries = () => page.evaluate(() => history.length);
		const before = await entries();
		for (const step of [firstOf(0), lastOf(0), firstOf(1), lastOf(1), firstOf(2)]) {
			await scrollToStep(page, step);
			await eventually(() => hash(page)).toBe(`#${step.id}`);
		}
		expect(await entries()).toBe(before);

		const chapter = story.chapters[4]!;
		await page.locator('.bar .open').click();
		await page.locator(`nav a[href="#${chapter.id}"]`).click();
		await expect(page.locator(`#${chapter.id} h2`)).toBeInViewport();
		expect(await entries()).toBe(before + 1);
		await scrollToStep(page, lastOf(4));
		await eventually(() => hash(page)).toBe(`#${lastOf(4).id}`);
		expect(await entries()).toBe(before + 1);

		await page.goBack();
		await expectShown(page, firstOf(2));
		await eventually(() => hash(page)).toBe(`#${firstOf(2).id}`);
		await page.goForward();
		await expectShown(page, lastOf(4));
	},
);

test(
	'Back from a step of the stepper leads to it in the scrolled form, too',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.goto(`./?form=stepper#${lastOf(1).id}`);
		await expect(page.locator('.controls .count')).not.toBeEmpty();
		await page.getByRole('button', { name: 'Next', exact: true }).click();
		await eventually(() => hash(page)).toBe(`#${firstOf(2).id}`);
		await page.getByRole('button', { name: 'Display' }).click();
		await page.getByText('Scroll', { exact: true }).click();
		await page.keyboard.press('Escape');
		await expectShown(page, firstOf(2));
		await page.goBack();
		await expectShown(page, lastOf(1));
	},
);

/** Some step of every chapter, the first, the last and one between. */
const links = story.chapters.map(({ id }, i) => {
	const own = steps.filter(({ chapter }) => chapter === id);
	return own[i % own.length]!;
});

for (const [i, step] of links.entries()) {
	// a few chapters are enough for each change; every chapter is tried at length
	const tag = i % 4 === 0 ? '@phone' : ['@phone', '@full'];
	test(`the link to ${step.id} brings a reader to it`, { tag }, async ({ page }) => {
		await page.goto(`./#${step.id}`);
		await expectShown(page, step);
		await expect(page.locator(`#${step.id} .words > p`).first()).toBeInViewport();
		expect(await currentStep(page)).toBe(step.id);
		await eventually(() => hash(page)).toBe(`#${step.id}`);
	});
}

test(
	'an address that ends in a hash of another’s opens the story at its top',
	{ tag: '@desktop' },
	async ({ page }) => {
		for (const odd of ['#?secret=Xy12', '#amp=1', '#nowhere', '#%E0%A4%A'])
			await test.step(odd, async () => {
				await page.goto('about:blank');
				await page.goto(`./${odd}`);
				await expect(page.locator('h1')).toBeInViewport();
				await scrollToStep(page, steps[1]!);
				await expectShown(page, steps[1]!);
			});
	},
);

test('a chapter’s link in the bar leads to it', async ({ page }, { project }) => {
	await page.goto('./');
	const chapter = story.chapters[2]!;
	if (project.name === 'phone') await page.getByRole('button', { name: 'Chapters' }).click();
	await page.locator(`nav a[href="#${chapter.id}"]`).click();
	await expect(page.locator(`#${chapter.id} h2`)).toBeInViewport();
});

test('nothing moves by itself while the story loads and is scrolled to its end', async ({
	page,
}) => {
	const moved = await watchShifts(page);
	await holdFonts(page);
	await page.goto('./', { waitUntil: 'commit' });
	await expect(page.locator('html.has-stage')).toBeAttached();
	await page.mouse.move(5, 300);
	const left = () =>
		page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
	for (let before = await left(); before > 1; before = await left()) {
		await page.mouse.wheel(0, 600);
		await eventually(left).toBeLessThan(before);
	}
	await expect(page.locator('footer')).toBeInViewport();
	expect(await moved()).toBeLessThanOrEqual(0.01);
});

test(
	'a reader who goes to the end and back by key finds the last step, and the first',
	{ tag: ['@desktop', '@both'] },
	async ({ page }) => {
		const [first, last] = [firstOf(0), lastOf(story.chapters.length - 1)];
		await page.goto('./');
		await page.keyboard.press('End');
		const left = () =>
			page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
		await eventually(left).toBeLessThanOrEqual(1);
		await expect(page.locator('footer')).toBeInViewport();
		await scrollToStep(page, last);
		await expectShown(page, last);
		await page.keyboard.press('Home');
		await eventually(() => page.evaluate(() => scrollY)).toBe(0);
		await expect(page.locator('h1')).toBeInViewport();
		await scrollToStep(page, first);
		await expectShown(page, first);
		for (let i = 0; i < 3; i++) await page.keyboard.press('PageDown');
		await eventually(async () => {
			const at = await currentStep(page);
			return (await hash(page)) === `#${at}`;
		}).toBe(true);
	},
);

test('words twice as large stay whole, and what is before them in view', async ({ page }) => {
	const titles = story.chapters.map(({ title }) => title.length);
	const step = lastOf(titles.indexOf(Math.max(...titles)));
	await page.goto('./');
	await page.addStyleTag({ content: 'html { font-size: 200% }' });
	await scrollToStep(page, step);
	await expectShown(page, step);
	const name = page.locator('.bar .here > .is-active > span');
	await expect(name).toBeVisible();
	expect(await name.evaluate((name) => name.scrollHeight - name.clientHeight)).toBeLessThanOrEqual(
		1,
	);
	const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(wider).toBeLessThanOrEqual(0);
});

test(
	'on a low phone the stage leaves its drawing the size at which letters can be read',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 568 });
		await page.goto('./');
		await scrollToStep(page, firstOf(1));
		const drawing = page.locator(`.scene:has(#${firstOf(1).id}) .stage .narrow svg`).first();
		const drawn = () =>
			drawing.evaluate((svg: SVGSVGElement) => {
				const { width, height } = svg.getBoundingClientRect();
				const box = svg.viewBox.baseVal;
				return Math.min(width / box.width, height / box.height);
			});
		await eventually(drawn).toBeGreaterThanOrEqual(0.79);
	},
);

test(
	'a window as small as one magnified four times opens the plain article',
	{ tag: '@desktop' },
	async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 256 });
		await page.goto(`./#${firstOf(3).id}`);
		await expect(page.locator('html')).toHaveAttribute('data-mode', 'plain');
		await expect(page.locator(`#${firstOf(3).id} .words > p`).first()).toBeInViewport();
		await expect(page.locator(`#${firstOf(3).id} .static-figure svg`)).toBeVisible();
		const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(wider).toBeLessThanOrEqual(0);
	},
);

test.describe('while a window changes', () => {
	// a step that is passed in between is none that a reader stops at
	test.use({ settlesAtOnce: false });

	test(
		'a phone that is turned keeps the step, and shows it at both widths',
		{ tag: '@phone' },
		async ({ page }) => {
			const step = lastOf(1);
			await page.setViewportSize({ width: 390, height: 844 });
			await page.goto('./');
			await scrollToStep(page, step);
			await expectShown(page, step);
			await eventually(() => hash(page)).toBe(`#${step.id}`);
			for (const [width, height] of [
				[844, 390],
				[390, 844],
			] as const) {
				await rest(page);
				await page.setViewportSize({ width, height });
				await expectShown(page, step);
				await eventually(() => hash(page)).toBe(`#${step.id}`);
				await expect(page.locator(`#${step.id} .words > p`).first()).toBeInViewport();
			}
		},
	);

	test(
		'scenes that were read before a window grew show their last step at the new width, too',
		{ tag: '@desktop' },
		async ({ page }) => {
			const [read, now] = [lastOf(0), lastOf(story.chapters.length - 1)];
			await page.setViewportSize({ width: 700, height: 900 });
			await page.goto('./');
			for (const step of [read, now]) {
				await scrollToStep(page, step);
				await expectShown(page, step);
			}
			await rest(page);
			await page.setViewportSize({ width: 1300, height: 900 });
			await eventually(async () => (await stageState(page, read)).drawn).toEqual([1]);
		},
	);

	test(
		'a window that grows or shrinks across the breakpoint keeps the step in view',
		{ tag: '@desktop' },
		async ({ page }) => {
			const step = lastOf(1);
			await page.setViewportSize({ width: 700, height: 900 });
			await page.goto('./');
			await scrollToStep(page, step);
			await expectShown(page, step);
			await eventually(() => hash(page)).toBe(`#${step.id}`);
			for (const width of [1300, 800, 500]) {
				await rest(page);
				await page.setViewportSize({ width, height: 900 });
				await eventually(() => currentStep(page), `at ${width} px`).toBe(step.id);
				await expectShown(page, step);
				await eventually(() => hash(page)).toBe(`#${step.id}`);
			}
		},
	);
});
