/**
 * `npm run shots`: every step on a phone and a desktop, light and dark, into `shots/` with an index
 * page to look through. Needs a build.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { serve } from './serve.mjs';
import { needChromium, root } from './setup.mjs';

const devices = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };
const themes = /** @type {const} */ (['light', 'dark']);

const address = await serve({ folder: `${root}/build`, port: 0 });
const executablePath = needChromium();
const browser = await chromium.launch({
	...(executablePath ? { executablePath } : {}),
	args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

/** @type {string[]} */
const taken = [];
for (const [device, viewport] of Object.entries(devices)) {
	for (const colorScheme of themes) {
		const folder = `${root}/shots/${device}-${colorScheme}`;
		mkdirSync(folder, { recursive: true });
		const page = await browser.newPage({ viewport, colorScheme });
		await page.goto(address);
		for (const [i, step] of (await page.locator('.step').all()).entries()) {
			const name = `${String(i + 1).padStart(2, '0')}-${await step.getAttribute('id')}.png`;
			await step.evaluate(reveal);
			await settled(page);
			await page.screenshot({ path: `${folder}/${name}` });
			taken.push(`${device}-${colorScheme}/${name}`);
		}
		await page.close();
		console.log(`${device}, ${colorScheme}: done`);
	}
}
await browser.close();

const figures = taken.map(
	(path) => `<figure><img loading="lazy" src="${path}"><figcaption>${path}`,
);
writeFileSync(
	`${root}/shots/index.html`,
	`<!doctype html><title>Shots</title><style>body{display:flex;flex-wrap:wrap;font:12px sans-serif}img{height:420px}</style>${figures.join('')}`,
);
console.log(`${taken.length} shots: shots/index.html`);
process.exit(0);

/**
 * Scrolls a step's text to the middle of the room that the stage leaves it.
 * @param {Element} step
 */
function reveal(step) {
	const stage = step.closest('.act')?.querySelector('.stage');
	const above = innerWidth < 1152 ? (stage?.clientHeight ?? 0) : 0;
	const { top, bottom } = step.getBoundingClientRect();
	scrollBy({ top: (top + bottom) / 2 - (above + innerHeight) / 2, behavior: 'instant' });
}

/**
 * Waits until two looks at the page, a frame apart, find no animation running.
 * @param {import('@playwright/test').Page} page
 */
async function settled(page) {
	await page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
	);
	await page.waitForFunction(() =>
		document.getAnimations().every(({ playState }) => playState !== 'running'),
	);
}
