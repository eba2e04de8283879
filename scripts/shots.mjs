/**
 * `npm run shots`: every step on a phone and a desktop, light and dark, and the story in its other
 * forms, into `shots/` with an index page to look through. Needs a build. Words after it take only the
 * series whose names begin with one of them: `npm run shots -- scroll-phone print`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { serve } from './serve.mjs';
import { needChromium, root } from './setup.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ width: number, height: number }} Size */
/** @typedef {{ size: Size, colorScheme?: 'light' | 'dark', take: (page: Page, shoot: Shoot) => Promise<void> }} Series */
/** @typedef {(name: string, of?: import('@playwright/test').Locator) => Promise<void>} Shoot */

const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };

/** @type {Record<string, Series>} */
const all = {
	'scroll-phone-light': { size: phone, take: scrolled },
	'scroll-phone-dark': { size: phone, colorScheme: 'dark', take: scrolled },
	'scroll-desktop-light': { size: desktop, take: scrolled },
	'scroll-desktop-dark': { size: desktop, colorScheme: 'dark', take: scrolled },
	'stepper-phone': { size: phone, take: stepped },
	'stepper-small': { size: { width: 320, height: 480 }, colorScheme: 'dark', take: stepped },
	'stepper-desktop': { size: desktop, take: stepped },
	'plain-phone': { size: phone, take: plain },
	'plain-desktop': { size: desktop, colorScheme: 'dark', take: plain },
	'edge-320': { size: { width: 320, height: 640 }, take: scrolled },
	'edge-landscape': { size: { width: 844, height: 390 }, take: scrolled },
	'edge-tablet': { size: { width: 820, height: 1180 }, take: scrolled },
	'edge-2560': { size: { width: 2560, height: 1440 }, take: scrolled },
	print: { size: desktop, take: printed },
};

const wanted = process.argv.slice(2);
const series = Object.entries(all).filter(
	([name]) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
);

const address = await serve({ folder: `${root}/build`, port: 0 });
const executablePath = needChromium();
const browser = await chromium.launch({
	...(executablePath ? { executablePath } : {}),
	args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

/** @type {Record<string, string[]>} */
const taken = {};
for (const [name, { size, colorScheme = 'light', take }] of series) {
	const folder = `${root}/shots/${name}`;
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const page = await browser.newPage({ viewport: size, colorScheme });
	/** @type {string[]} */
	const shots = (taken[name] = []);
	await take(page, async (shot, of) => {
		await settled(page);
		const file = `${String(shots.length).padStart(2, '0')}-${shot}`;
		shots.push(`${name}/${file}`);
		if (shot.endsWith('.pdf'))
			await page.pdf({
				path: `${folder}/${file}`,
				format: shot.startsWith('Letter') ? 'Letter' : 'A4',
				printBackground: false,
			});
		else await (of ?? page).screenshot({ path: `${folder}/${file}` });
	});
	await page.close();
	console.log(`${name}: ${shots.length}`);
}
await browser.close();

const figure = (/** @type {string} */ path) =>
	path.endsWith('.pdf')
		? `<a href="${path}">${path}</a>`
		: `<figure><a href="${path}"><img loading="lazy" src="${path}"></a><figcaption>${path}</figure>`;
writeFileSync(
	`${root}/shots/index.html`,
	`<!doctype html><title>Shots</title><style>body{font:12px sans-serif}section{display:flex;flex-wrap:wrap;gap:8px}h2{width:100%}figure{margin:0}img{height:420px}</style>${Object.entries(
		taken,
	)
		.map(([name, shots]) => `<section><h2>${name}</h2>${shots.map(figure).join('')}</section>`)
		.join('')}`,
);
console.log('shots/index.html');
process.exit(0);

/**
 * The opening, and every step with its words in the middle of the room that the stage leaves them.
 * @param {Page} page
 * @param {Shoot} shoot
 */
async function scrolled(page, shoot) {
	await page.goto(address);
	await shoot('opening.png');
	for (const step of await page.locator('.step').all()) {
		await step.evaluate((step) => {
			const stage = step.closest('.act')?.querySelector('.stage')?.getBoundingClientRect();
			const words = (step.querySelector('.words') ?? step).getBoundingClientRect();
			const above = stage && stage.left < words.right ? stage.height : 0;
			const middle = (above + innerHeight - words.height) / 2;
			// from here up a step is the one that is read
			const top = Math.min(middle, innerHeight * 0.66);
			scrollBy({ top: words.top - top, behavior: 'instant' });
		});
		await shoot(`${await step.getAttribute('id')}.png`);
	}
}

/**
 * Every screen of the stepper.
 * @param {Page} page
 * @param {Shoot} shoot
 */
async function stepped(page, shoot) {
	await page.goto(`${address}?form=stepper`);
	const next = page.getByRole('button', { name: 'Next' });
	await shoot('opening.png');
	for (const id of await page.locator('.step').evaluateAll((all) => all.map(({ id }) => id))) {
		await next.click();
		await shoot(`${id}.png`);
	}
}

/**
 * The article, an act at a time.
 * @param {Page} page
 * @param {Shoot} shoot
 */
async function plain(page, shoot) {
	await page.goto(`${address}?form=plain`);
	// an act is higher than the window, and the bar would stand in the middle of its shot
	await page.addStyleTag({ content: '.bar { position: static !important }' });
	await shoot('opening.png');
	for (const [i, act] of (await page.locator('.act').all()).entries())
		await shoot(`act-${i + 1}.png`, act);
	await shoot('colophon.png', page.locator('footer'));
}

/**
 * @param {Page} page
 * @param {Shoot} shoot
 */
async function printed(page, shoot) {
	await page.goto(address);
	await shoot('A4.pdf');
	await shoot('Letter.pdf');
}

/**
 * Waits until two looks at the page, a frame apart, find no animation running.
 * @param {Page} page
 */
async function settled(page) {
	await page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
	);
	await page.waitForFunction(() =>
		document.getAnimations().every(({ playState }) => playState !== 'running'),
	);
}
