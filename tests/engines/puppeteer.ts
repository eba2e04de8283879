/** Firefox and Chromium: Firefox by WebDriver BiDi. */
import { chromium as playwrightChromium } from '@playwright/test';
import puppeteer, { type Frame, type KeyInput, type Page } from 'puppeteer-core';
import type { Browser, Engine, LaunchOptions } from './browser.ts';

const executables = {
	firefox: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
	chrome: process.env['CHROMIUM_PATH'] ?? playwrightChromium.executablePath(),
};

async function launch(
	browser: keyof typeof executables,
	{ scripts = true }: LaunchOptions,
): Promise<Browser> {
	const running = await puppeteer.launch({
		browser,
		executablePath: executables[browser],
		args: browser === 'chrome' ? ['--no-sandbox', '--disable-gpu'] : [],
		extraPrefsFirefox: { 'javascript.enabled': scripts },
	});
	const page = await running.newPage();
	if (browser === 'chrome') await page.setJavaScriptEnabled(scripts);
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(String(error)));
	return {
		resize: (size) => page.setViewport(size),
		open: async (address) => void (await page.goto(address, { waitUntil: 'load' })),
		back: async () => void (await page.goBack()),
		press: (key) => page.keyboard.press(key as KeyInput),
		click: (selector) => click(page, selector),
		clickAt: (x, y) => page.mouse.click(x, y),
		read: reader(page),
		inFrame: (task) => task({ read: reader(page.frames()[1]!) }),
		print: () => page.pdf({ format: 'A4' }),
		errors,
		close: () => running.close(),
	};
}

const reader =
	(within: Page | Frame): Browser['read'] =>
	(read, ...args) =>
		within.evaluate(read as (...args: unknown[]) => unknown, ...args) as never;

/** `page.click` waits for a place that moves no more, for ever beside marks that move. */
async function click(page: Page, selector: string): Promise<void> {
	const { x, y } = await page.evaluate((selector) => {
		const element = document.querySelector(selector)!;
		const isInWindow = ({ top, bottom }: DOMRect) => top >= 0 && bottom <= innerHeight;
		if (!isInWindow(element.getBoundingClientRect()))
			element.scrollIntoView({ block: 'center', behavior: 'instant' });
		const { left, top, width, height } = element.getClientRects()[0]!;
		return { x: left + width / 2, y: top + height / 2 };
	}, selector);
	await page.mouse.click(x, y);
}

export const firefox: Engine = {
	name: 'Firefox',
	launch: (options = {}) => launch('firefox', options),
};

export const chromium: Engine = {
	name: 'Chromium',
	launch: (options = {}) => launch('chrome', options),
};
