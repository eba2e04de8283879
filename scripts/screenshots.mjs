/**
 * `npm run shots`: every step on a phone and a desktop, light and dark, the story in its other forms,
 * on paper, at the edges (narrow, wide, turned, magnified, few colours), and the pages beside it, into
 * `shots/` with an index page to look through. Needs a build. Words after it take only the series whose
 * names begin with one of them: `npm run shots -- scroll-phone print`.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { serve } from './serve.mjs';
import { needChromium, root } from './setup.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ width: number, height: number }} Size */
/** @typedef {{ size: Size, take: (page: Page, shoot: Shoot) => Promise<void> } & import('@playwright/test').BrowserContextOptions} Series */
/** @typedef {(name: string, of?: import('@playwright/test').Locator | 'whole') => Promise<void>} Shoot */

const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };

/** @type {Record<string, Series>} */
const all = {
	'scroll-phone-light': { size: phone, take: scrolled },
	'scroll-phone-dark': { size: phone, colorScheme: 'dark', take: scrolled },
	'scroll-desktop-light': { size: desktop, take: scrolled },
	'scroll-desktop-dark': { size: desktop, colorScheme: 'dark', take: scrolled },
	'stepper-phone-light': { size: phone, take: stepped },
	'stepper-phone-dark': { size: phone, colorScheme: 'dark', take: stepped },
	'stepper-small': { size: { width: 320, height: 480 }, colorScheme: 'dark', take: stepped },
	'stepper-desktop-light': { size: desktop, take: stepped },
	'stepper-desktop-dark': { size: desktop, colorScheme: 'dark', take: stepped },
	'plain-phone-light': { size: phone, take: plain },
	'plain-phone-dark': { size: phone, colorScheme: 'dark', take: plain },
	'plain-desktop-light': { size: desktop, take: plain },
	'plain-desktop-dark': { size: desktop, colorScheme: 'dark', take: plain },
	'edge-320': { size: { width: 320, height: 640 }, take: scrolled },
	'edge-landscape': { size: { width: 844, height: 390 }, take: scrolled },
	'edge-tablet': { size: { width: 820, height: 1180 }, take: scrolled },
	'edge-2560': { size: { width: 2560, height: 1440 }, take: scrolled },
	'edge-forced-colours': { size: desktop, forcedColors: 'active', take: scrolled },
	'edge-text-200': { size: phone, take: enlarged },
	'edge-zoom-400': { size: { width: 320, height: 256 }, take: scrolled },
	'pages-phone-light': { size: phone, take: beside },
	'pages-phone-dark': { size: phone, colorScheme: 'dark', take: beside },
	'pages-desktop-light': { size: desktop, take: beside },
	'pages-desktop-dark': { size: desktop, colorScheme: 'dark', take: beside },
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

for (const [name, { size, take, ...context }] of series) {
	const folder = `${root}/shots/${name}`;
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const page = await browser.newPage({
		viewport: size,
		// a service worker would answer requests that a series blocks
		serviceWorkers: 'block',
		...context,
	});
	let count = 0;
	await take(page, async (shot, of) => {
		await settled(page);
		const file = `${String(count++).padStart(2, '0')}-${shot}`;
		if (shot.endsWith('.pdf'))
			await page.pdf({
				path: `${folder}/${file}`,
				format: shot.startsWith('Letter') ? 'Letter' : 'A4',
				printBackground: false,
			});
		else if (of === 'whole') await page.screenshot({ path: `${folder}/${file}`, fullPage: true });
		else await (of ?? page).screenshot({ path: `${folder}/${file}` });
	});
	await page.close();
	console.log(`${name}: ${count}`);
}
await browser.close();

const figure = (/** @type {string} */ path) =>
	path.endsWith('.pdf')
		? `<p><a href="${path}">${path}</a></p>`
		: `<figure><a href="${path}"><img loading="lazy" src="${path}" alt=""></a><figcaption>${path}</figcaption></figure>`;
// earlier runs may have left series that this one did not take
const folders = Object.keys(all).filter((name) => readdirSync(`${root}/shots`).includes(name));
writeFileSync(
	`${root}/shots/index.html`,
	`<!doctype html><html lang="en"><meta charset="utf-8"><title>Shots</title><style>body{font:12px sans-serif}nav{columns:5}section{display:flex;flex-wrap:wrap;gap:8px}h2{width:100%}figure{margin:0}img{height:420px;max-width:90vw;object-fit:cover;object-position:top;border:1px solid #ccc}</style><nav>${folders
		.map((name) => `<a href="#${name}">${name}</a><br>`)
		.join('')}</nav>${folders
		.map((name) => {
			const shots = readdirSync(`${root}/shots/${name}`).sort();
			return `<section id="${name}"><h2>${name}</h2>${shots.map((shot) => figure(`${name}/${shot}`)).join('')}</section>`;
		})
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
			const stage = step.closest('.scene')?.querySelector('.stage')?.getBoundingClientRect();
			const words = (step.querySelector('.words') ?? step).getBoundingClientRect();
			const above = stage && stage.left < words.right ? stage.height : 0;
			const middle = (above + innerHeight - words.height) / 2;
			// above this line a step is the one that is read
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
	await page.waitForFunction(() => document.querySelector('.controls .count')?.textContent);
	await shoot('opening.png');
	for (const id of await page.locator('.step').evaluateAll((all) => all.map(({ id }) => id))) {
		await next.click();
		await shoot(`${id}.png`);
	}
}

/**
 * The plain article, a scene at a time.
 * @param {Page} page
 * @param {Shoot} shoot
 */
async function plain(page, shoot) {
	await page.goto(`${address}?form=plain`);
	// a scene is higher than the window, and the bar would stand in the middle of its shot
	await page.addStyleTag({ content: '.bar { position: static !important }' });
	await shoot('opening.png');
	for (const [i, scene] of (await page.locator('.scene').all()).entries())
		await shoot(`scene-${i + 1}.png`, scene);
	await shoot('colophon.png', page.locator('footer'));
}

/**
 * The steps with every word twice as large.
 * @param {Page} page
 * @param {Shoot} shoot
 */
async function enlarged(page, shoot) {
	await page.addInitScript(() =>
		document.addEventListener('DOMContentLoaded', () =>
			document.documentElement.style.setProperty('font-size', '200%'),
		),
	);
	await scrolled(page, shoot);
}

/**
 * One page of each kind beside the story, whole; the menus, and the evidence behind a figure.
 * @param {Page} page
 * @param {Shoot} shoot
 */
async function beside(page, shoot) {
	const { claims, sources, chapters } = JSON.parse(readFileSync(`${root}/data/story.json`, 'utf8'));
	const paths = {
		claims: 'claims/',
		claim: `claims/${claims[0].id}/`,
		original: `sources/${sources[0].id}/`,
		retelling: `sources/${sources.at(-1).id}/`,
		explore: 'explore/',
		method: 'method/',
		corrections: 'corrections/',
		embed: 'embed/',
		lost: 'nowhere/',
	};
	for (const [name, path] of Object.entries(paths)) {
		await page.goto(address + path);
		await shoot(`${name}.png`, name === 'embed' ? undefined : 'whole');
	}
	await page.route(/redirect-client-[^/]*\.js/, (route) => route.abort());
	await page.goto(`${address}share/${chapters[1].id}/`);
	await shoot('share.png');
	await page.goto(address);
	for (const button of await page.locator('.bar > button, .bar .open').all()) {
		if (!(await button.isVisible())) continue;
		await button.click();
		await shoot('menu.png');
		await button.click();
	}
	await page.locator('.step .words a').first().click();
	await page.locator('[popover]:popover-open, dialog[open]').first().waitFor();
	await shoot('evidence.png');
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
