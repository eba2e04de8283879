import { expect, type Page } from '@playwright/test';
import {
	denyStorage,
	eventually,
	expectShown,
	expectStepper,
	hash,
	holdFonts,
	scrollToStep,
	stageState,
	watchShifts,
} from './story-page.ts';
import { firstOf, lastOf, steps, story, type Step } from './story.ts';
import { test } from './test.ts';

test.use({ settlesAtOnce: true });

const button = (page: Page, name: 'Back' | 'Next') =>
	page.getByRole('button', { name, exact: true });

/** Expects one step and one stage to be visible, the stage with the step's view. */
async function expectScreen(page: Page, step: Step): Promise<void> {
	await eventually(async () => {
		const seen = await page.evaluate(() =>
			['.step', '.stage']
				.map((of) =>
					[...document.querySelectorAll(of)].filter(
						(one) => one.checkVisibility() && one.getBoundingClientRect().height > 0,
					),
				)
				.map((list) => list.map(({ id }) => id)),
		);
		const { graphics, description, asked, drawn } = await stageState(page, step);
		return { seen, graphics, drawn, isAsked: description[0] === asked };
	}, step.id).toEqual({
		seen: [[step.id], ['']],
		graphics: [step.view.graphic],
		drawn: [1],
		isAsked: true,
	});
}

/** How many buttons and drawings of a screen are outside the window. */
const countOutside = (page: Page) =>
	page.evaluate(() => {
		const shown = (selector: string) =>
			[...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
		const inside = (one: Element) => {
			const { top, bottom, left, right } = one.getBoundingClientRect();
			return top >= 0 && left >= 0 && right <= innerWidth && bottom <= innerHeight + 0.5;
		};
		return [...shown('.controls button'), ...shown('.stage .picture.is-active svg')].filter(
			(one) => !inside(one),
		).length;
	});

for (const [path, tag] of [
	['?form=stepper', '@phone'],
	['embed/story/', '@desktop'],
] as const)
	test(
		`“${path}” shows the opening before its script has come, and nothing moves when it does`,
		{ tag: [tag, '@both'] },
		async ({ page }) => {
			const moved = await watchShifts(page);
			// after ten seconds without its script a page is the plain article, and a busy machine may need longer
			await page.addInitScript(() => {
				const { setTimeout } = window;
				Object.assign(window, {
					setTimeout: (callback: () => void, delay?: number) =>
						delay === 10_000 ? 0 : setTimeout(callback, delay),
				});
			});
			let letGo = () => {};
			const gone = new Promise<void>((done) => (letGo = done));
			await page.route(/\/story-client-[^/]*\.js/, async (route) => {
				await gone;
				await route.continue();
			});
			await holdFonts(page);
			await page.goto(`./${path}`, { waitUntil: 'commit' });
			await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
			await expect(page.locator('footer').last()).not.toBeInViewport();
			const before = await moved();
			expect(before).toBeLessThanOrEqual(0.01);
			letGo();
			await button(page, 'Next').click();
			await expectScreen(page, firstOf(0));
			expect(await moved()).toBe(before);
		},
	);

test(
	'Next and Back lead through every step of a chapter, and on',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.goto('./?form=stepper');
		await expect(page.locator('h1')).toBeInViewport();
		await expect(page.locator('.step:visible')).toHaveCount(0);
		await expectStepper(page);
		const through = steps.slice(0, steps.indexOf(firstOf(1)) + 1);
		for (const step of through) {
			await button(page, 'Next').click();
			await expectScreen(page, step);
			expect(await hash(page)).toBe(`#${step.id}`);
			expect(await countOutside(page)).toBe(0);
		}
		for (const step of through.toReversed().slice(1)) {
			await button(page, 'Back').click();
			await expectScreen(page, step);
		}
		await button(page, 'Back').click();
		await expect(page.locator('h1')).toBeInViewport();
		expect(await hash(page)).toBe('');
		await expect(button(page, 'Back')).toHaveAttribute('aria-disabled', 'true');
	},
);

test(
	'a link opens the stepper at its step, and the last has no next',
	{ tag: '@desktop' },
	async ({ page }) => {
		const last = lastOf(story.chapters.length - 1);
		await page.goto(`./?form=stepper#${last.id}`);
		await expectScreen(page, last);
		await expect(button(page, 'Next')).toHaveAttribute('aria-disabled', 'true');
		await button(page, 'Next').click({ force: true });
		await expectScreen(page, last);
	},
);

test(
	'arrow keys turn the page while the stepper has the focus, and only then',
	{ tag: ['@desktop', '@both'] },
	async ({ page }) => {
		const [one, two] = [steps[0]!, steps[1]!];
		await page.goto(`./?form=stepper#${one.id}`);
		await expectScreen(page, one);
		await page.keyboard.press('ArrowRight');
		await expectScreen(page, one);
		await button(page, 'Next').focus();
		await page.keyboard.press('ArrowRight');
		await expectScreen(page, two);
		await page.keyboard.press('ArrowLeft');
		await expectScreen(page, one);
		await page.keyboard.press('Control+ArrowRight');
		await expectScreen(page, one);
		await expect(button(page, 'Next')).toBeFocused();
	},
);

test('a chapter’s link leads to its first step, and Back to where the reader was', async ({
	page,
}, { project }) => {
	const here = steps[1]!;
	await page.goto(`./?form=stepper#${here.id}`);
	await expectScreen(page, here);
	if (project.name === 'phone') await page.locator('.bar .open').click();
	await page.locator(`nav a[href="#${story.chapters[4]!.id}"]`).click();
	await expectScreen(page, firstOf(4));
	await button(page, 'Next').click();
	await page.goBack();
	await expectScreen(page, here);
});

test('a swipe turns the page, and a scroll does not', { tag: '@phone' }, async ({ page }) => {
	await page.goto(`./?form=stepper#${steps[2]!.id}`);
	await expectScreen(page, steps[2]!);
	const swipe = (dx: number, dy: number) =>
		page.locator('.story').evaluate(
			(target, [dx, dy]) => {
				const at = (x: number, y: number) =>
					new Touch({ identifier: 1, target, clientX: x, clientY: y });
				const [from, to] = [at(200, 300), at(200 + dx!, 300 + dy!)];
				const send = (type: string, touches: Touch[], changedTouches: Touch[]) =>
					target.dispatchEvent(new TouchEvent(type, { touches, changedTouches, bubbles: true }));
				send('touchstart', [from], [from]);
				send('touchend', [], [to]);
			},
			[dx, dy],
		);
	await swipe(-120, 20);
	await expectScreen(page, steps[3]!);
	await swipe(120, -20);
	await expectScreen(page, steps[2]!);
	await swipe(50, 300);
	await expectScreen(page, steps[2]!);

	// words that are selected, and a magnified page that is moved, turn none
	await page.evaluate((id) => {
		getSelection()!.selectAllChildren(document.querySelector(`#${id} .words > p`)!);
	}, steps[2]!.id);
	await swipe(-120, 20);
	await page.evaluate(() => getSelection()!.removeAllRanges());
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
	await eventually(() => page.evaluate(() => visualViewport!.scale)).toBe(2);
	await swipe(-120, 20);
	await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
	await eventually(() => page.evaluate(() => visualViewport!.scale)).toBe(1);
	await expectScreen(page, steps[2]!);
	await swipe(-120, 20);
	await expectScreen(page, steps[3]!);
});

test(
	'the form is chosen by a control, holds for the visit, and returns to the same step',
	{ tag: ['@desktop', '@both'] },
	async ({ page }) => {
		await page.goto('./');
		await page.getByRole('button', { name: 'Read step by step' }).click();
		await expectStepper(page);
		await button(page, 'Next').click();
		await button(page, 'Next').click();
		await expectScreen(page, steps[1]!);
		await page.reload();
		await expectScreen(page, steps[1]!);

		const choose = async (name: string) => {
			await page.getByRole('button', { name: 'Display' }).click();
			await page.getByText(name, { exact: true }).click();
			await page.keyboard.press('Escape');
		};
		await choose('Scroll');
		await expectShown(page, steps[1]!);
		await scrollToStep(page, firstOf(2));
		await expectShown(page, firstOf(2));
		await choose('Plain article');
		await expect(page.locator(`#${firstOf(2).id} .words`)).toBeInViewport();
		await expect(page.locator('.stage:visible')).toHaveCount(0);
		await choose('Step by step');
		await expectScreen(page, firstOf(2));
	},
);

test(
	'a screen reader is told each step once, and not the ones passed by',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.goto(`./?form=stepper#${steps[0]!.id}`);
		await expectScreen(page, steps[0]!);
		await expect(page.locator('.announcer')).not.toBeEmpty();
		await page.evaluate(() => {
			const announcements: string[] = [];
			Object.assign(window, { announcements });
			for (const region of document.querySelectorAll('[role="status"], [aria-live]'))
				new MutationObserver(() => announcements.push(region.textContent)).observe(region, {
					childList: true,
					characterData: true,
					subtree: true,
				});
		});
		await button(page, 'Next').evaluate((next: HTMLElement) => {
			for (let i = 0; i < 3; i++) next.click();
		});
		const announcements = () =>
			page.evaluate(() => (window as unknown as { announcements: string[] }).announcements);
		const last = await page.locator(`#${steps[3]!.id}`).getAttribute('data-description');
		await eventually(async () => (await announcements()).at(-1)).toContain(last);
		expect((await announcements()).length).toBe(1);
	},
);

for (const [width, height] of [
	[320, 480],
	[768, 1024],
	[844, 390],
	[2560, 1440],
] as const) {
	test(
		`every step can be read whole at ${width}×${height}`,
		{ tag: width === 768 || width === 2560 ? ['@desktop', '@full'] : '@desktop' },
		async ({ page }) => {
			await page.setViewportSize({ width, height });
			await page.goto(`./?form=stepper#${steps[0]!.id}`);
			for (const step of steps.filter((_, i) => i % 4 === 2)) {
				await page.evaluate((id) => (location.hash = id), step.id);
				await expectScreen(page, step);
				expect(await countOutside(page), step.id).toBe(0);
				const last = page.locator(`#${step.id} .words > p`).last();
				await last.evaluate((p) => p.scrollIntoView({ block: 'end' }));
				await expect(last).toBeInViewport({ ratio: 0.9 });
			}
		},
	);
}

test(
	'the stepper works where nothing may be stored and motion is not wanted',
	{ tag: '@desktop' },
	async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await denyStorage(page);
		await page.goto('./');
		await page.getByRole('button', { name: 'Read step by step' }).click();
		await expectStepper(page);
		await button(page, 'Next').click();
		await expectScreen(page, steps[0]!);
	},
);
