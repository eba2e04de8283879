/** The story: scrolled, step by step, by its links, and without scripts. */
import { expect } from 'vitest';
import { firstOf, lastOf, steps, story as data } from '../e2e/story.ts';
import type { Browser } from './browser.ts';
import { desktop, phone, type Journey } from './journeys.ts';
import {
	eventually,
	expectLineShown,
	expectShown,
	hashOf,
	modeOf,
	scrollToStep,
	seen,
} from './story.ts';

const sizes = [phone, desktop];
const at = ({ width, height }: { width: number; height: number }) => `at ${width}×${height}`;

/** A phone on its side. */
const landscapes = [
	{ width: 844, height: 390 },
	{ width: 932, height: 430 },
	{ width: 896, height: 364 },
];

export const story: Journey[] = [
	...sizes.map((size): Journey => ({
		name: `the story loads, and keys lead through its first steps and back ${at(size)}`,
		isShort: true,
		run: async ({ browser, site }) => {
			await browser.resize(size);
			await browser.open(site.address);
			await eventually(() => seen(browser, 'h1')).toBe(1);
			expect(await modeOf(browser)).toBe('scroll');
			const passed = new Set<string>();
			for (const key of ['PageDown', 'PageUp'] as const)
				for (let i = 0; i < 8; i++) {
					const before = await browser.read(() => scrollY);
					await browser.press(key);
					await eventually(() => browser.read(() => scrollY)).not.toBe(before);
					await eventually(() => isAtRest(browser)).toBe(true);
					const step = await expectLineShown(browser);
					if (step) passed.add(step.id);
				}
			expect(passed.size).toBeGreaterThan(2);
		},
	})),
	...sizes.map((size): Journey => ({
		name: `every step is shown, forwards and back ${at(size)}`,
		run: async ({ browser, site }) => {
			await browser.resize(size);
			await browser.open(site.address);
			for (const step of [...steps, ...steps.toReversed()]) {
				await scrollToStep(browser, step);
				await expectShown(browser, step);
			}
		},
	})),
	...landscapes.map((size): Journey => ({
		name: `no drawing is cut off ${at(size)}`,
		isShort: size.width === 844,
		run: async ({ browser, site }) => {
			await browser.resize(size);
			await browser.open(`${site.address}?form=scroll`);
			const shown = new Set<string>();
			for (const step of steps) {
				if (shown.has(step.view.graphic)) continue;
				shown.add(step.view.graphic);
				await scrollToStep(browser, step);
				await expectShown(browser, step);
			}
			expect(shown.size).toBeGreaterThan(8);
		},
	})),
	{
		name: 'a link opens its step, a chapter is an entry of the history, and Back leads to it',
		isShort: true,
		run: async ({ browser, site }) => {
			await browser.resize(desktop);
			await browser.open(`${site.address}#${lastOf(2).id}`);
			await expectShown(browser, lastOf(2));
			await browser.click(`nav a[href="#${data.chapters[5]!.id}"]`);
			// the chapter's heading is before the reader, and its first step below
			await expectShown(browser, firstOf(5), { isCurrent: false });
			await eventually(() => hashOf(browser)).toContain(data.chapters[5]!.id.slice(0, 4));
			await browser.back();
			await expectShown(browser, lastOf(2));
			await eventually(() => hashOf(browser)).toBe(`#${lastOf(2).id}`);
		},
	},
	...sizes.map((size): Journey => ({
		name: `Next and Back turn the page, by the mouse and by keys ${at(size)}`,
		isShort: true,
		run: async ({ browser, site }) => {
			await browser.resize(size);
			await browser.open(`${site.address}?form=stepper`);
			await eventually(() => seen(browser, '.controls button')).toBe(2);
			for (const step of steps.slice(0, 3)) {
				await browser.click('[data-by="1"]');
				await expectShown(browser, step);
				await eventually(() => hashOf(browser)).toBe(`#${step.id}`);
				expect(await seen(browser, '.controls button')).toBe(2);
			}
			await browser.press('ArrowRight');
			await expectShown(browser, steps[3]!);
			await browser.press('ArrowLeft');
			await browser.click('[data-by="-1"]');
			await expectShown(browser, steps[1]!);
		},
	})),
	...[...sizes, landscapes[0]!].map((size): Journey => ({
		name: `every step is shown step by step, forwards and back ${at(size)}`,
		run: async ({ browser, site }) => {
			await browser.resize(size);
			await browser.open(`${site.address}?form=stepper#${steps[0]!.id}`);
			await expectShown(browser, steps[0]!);
			for (const step of steps.slice(1)) {
				await browser.click('[data-by="1"]');
				await expectShown(browser, step);
			}
			for (const step of steps.slice(0, -1).toReversed()) {
				await browser.click('[data-by="-1"]');
				await expectShown(browser, step);
			}
		},
	})),
	{
		name: 'the plain article has every drawing',
		run: async ({ browser, site }) => {
			await browser.resize(phone);
			await browser.open(`${site.address}?form=plain`);
			expect(await article(browser)).toEqual({ stages: 0, steps: steps.length, empty: 0 });
		},
	},
	{
		name: 'without scripts the story is the plain article with every drawing',
		isShort: true,
		scripts: false,
		run: async ({ browser, site }) => {
			await browser.resize(phone);
			await browser.open(site.address);
			expect(await article(browser)).toEqual({ stages: 0, steps: steps.length, empty: 0 });
			expect(await modeOf(browser)).toBe('none');
		},
	},
	{
		name: 'a choice of form holds, and the step that is read stays',
		run: async ({ browser, site }) => {
			await browser.resize(desktop);
			await browser.open(`${site.address}#${firstOf(3).id}`);
			await expectShown(browser, firstOf(3));
			await browser.click('.menu');
			await browser.click('#reading label:has([value="stepper"])');
			await browser.press('Escape');
			await expectShown(browser, firstOf(3));
			await browser.open(site.address);
			await eventually(() => modeOf(browser)).toBe('stepper');
		},
	},
];

/** Whether the page has stopped scrolling: it is where it was ten frames ago, however long these took. */
const isAtRest = (browser: Browser) =>
	browser.read(async () => {
		const y = scrollY;
		for (let i = 0; i < 10; i++) await new Promise(requestAnimationFrame);
		return scrollY === y;
	});

/** What the page is as an article: stages that are seen, steps, and drawings without a size. */
const article = (browser: Browser) =>
	browser.read(() => {
		const isDrawn = (one: Element) => one.getBoundingClientRect().height > 50;
		return {
			stages: [...document.querySelectorAll('.stage')].filter(isDrawn).length,
			steps: [...document.querySelectorAll('.step')].filter(isDrawn).length,
			empty: [...document.querySelectorAll('.static-figure svg')].filter((one) => !isDrawn(one))
				.length,
		};
	});
