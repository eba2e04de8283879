/**
 * `npm run bench:explorer`: how fast the explorer responds as a story grows. Builds the site, puts the record of a
 * story of each size into it (the real one and generated ones), opens it at a quarter of this machine's
 * speed, and prints a table in Markdown.
 *
 *   npm run bench:explorer -- [--keep] [--runs 3] [40x300 …]
 *
 * `--keep` uses the sites of the last run, which stay in `.svelte-kit/bench-explorer/`. A response time runs from an
 * input to the end of the frame that shows its effect; it is the median of some runs.
 */
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { needChromium, root, run } from './setup.mjs';
import { serve } from './serve.mjs';

const slowdown = 4;
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { keep: { type: 'boolean', default: false }, runs: { type: 'string', default: '3' } },
});
const real = '5x57';
const sizes = positionals.length ? positionals : [real, '40x300'];
const realSite = join(root, '.svelte-kit/bench-explorer/real');
if (!values.keep || !existsSync(realSite))
	if (!run('npm', ['run', '-s', 'build'], { BUILD_DIR: realSite })) process.exit(1);

/** Builds a site with the record of a story of a size. @param {string} size @returns {string} its folder */
function buildSite(size) {
	const folder = join(root, '.svelte-kit/bench-explorer', size);
	const site = join(folder, 'build');
	if (values.keep && existsSync(site)) return site;
	rmSync(folder, { recursive: true, force: true });
	cpSync(realSite, site, { recursive: true });
	if (size === real) return site;
	const [sources = '', claims = ''] = size.split('x');
	const [data, documents] = [join(folder, 'data'), join(folder, 'documents')];
	const counts = ['--sources', sources, '--claims', claims];
	const files = ['record.json', 'claims.json'].flatMap((file) => [
		file,
		`${file}.br`,
		`${file}.gz`,
	]);
	for (const path of [...files, 'words'])
		rmSync(join(site, 'explore', path), { recursive: true, force: true });
	const made =
		run('npx', ['tsx', 'tests/fixtures/generate.ts', folder, ...counts]) &&
		run('npx', ['tsx', 'data/pipeline/cli.ts', '--root', folder, '--documents', documents]) &&
		run('npx', ['tsx', 'tests/fixtures/record.ts', join(data, 'story.json'), site]);
	if (!made) process.exit(1);
	return site;
}

/**
 * Does something in the page and waits until the frame that shows it has been drawn.
 * @param {import('@playwright/test').Page} page
 * @param {string} action a function's body, run in the page
 * @returns {Promise<number>} milliseconds
 */
const responseTime = (page, action) =>
	page.evaluate(`(async () => {
		const framePainted = () => new Promise((done) => requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => done();
			port2.postMessage(0);
		}));
		const $ = (selector) => {
			const found = document.querySelector(selector);
			if (!found) throw new Error('no ' + selector);
			return found;
		};
		const setValue = (element, value, type = 'change') => {
			element.value = value;
			element.dispatchEvent(new Event(type, { bubbles: true }));
		};
		// the effects of the last action are over
		await new Promise((done) => setTimeout(done, 300));
		await framePainted();
		const began = performance.now();
		${action}
		await framePainted();
		return performance.now() - began;
	})()`);

/** A name, the action that is measured, and the one that reverts it. @type {[string, string, string][]} */
const actions = [
	['sort', `$('[data-cell="0-2"]').click();`, `$('[data-cell="0-0"]').click();`],
	['filter', `$('.chip input').click();`, `$('.chip input').click();`],
	[
		'search',
		`setValue($('input[type=search]'), 'ba', 'input');`,
		`setValue($('input[type=search]'), '', 'input');`,
	],
	['open', `$('[data-cell="1-2"]').click();`, `$('aside .close').click();`],
	['highlight', `$('#overlap .buttons button').focus();`, `document.activeElement.blur();`],
	['scroll', `$('.record').scrollTop += 700;`, `$('.record').scrollTop = 0;`],
];

/** @param {number[]} list */
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;

/** @param {import('@playwright/test').Browser} browser @param {string} size */
async function measure(browser, size) {
	const site = buildSite(size);
	const record = gzipSync(readFileSync(join(site, 'explore/record.json'))).length / 1000;
	const address = await serve({ folder: site, port: 0 });
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	const client = await page.context().newCDPSession(page);
	await client.send('Performance.enable');
	await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	await page.goto(`${address}explore/`);
	await page.waitForFunction(() => performance.getEntriesByName('explorer-drawn').length);
	const render = await page.evaluate(
		() => performance.measure('explorer', 'explorer-begins', 'explorer-drawn').duration,
	);
	// the search field fetches the words of every document when it gets the focus
	await page.locator('input[type=search]').focus();
	await page.waitForLoadState('networkidle');
	/** @type {Record<string, number>} */
	const times = {};
	for (const [name, action, revert] of actions) {
		const all = [];
		for (let i = 0; i < Number(values.runs); i++) {
			all.push(await responseTime(page, action));
			if (name === 'open') await page.locator('aside h2').waitFor();
			await responseTime(page, revert);
		}
		times[name] = median(all);
	}
	await client.send('HeapProfiler.collectGarbage');
	const { metrics } = await client.send('Performance.getMetrics');
	const metric = (/** @type {string} */ name) => metrics.find((m) => m.name === name)?.value ?? NaN;
	await page.close();
	return {
		'record, gzipped (kB)': record,
		'first drawing (ms)': render,
		...Object.fromEntries(Object.entries(times).map(([name, ms]) => [`${name} (ms)`, ms])),
		'memory of scripts (MB)': metric('JSHeapUsedSize') / 1e6,
		'elements on the page': metric('Nodes'),
	};
}

const executablePath = needChromium();
const browser = await chromium.launch(executablePath ? { executablePath } : {});
/** @type {Record<string, number>[]} */
const columns = [];
for (const size of sizes) columns.push(await measure(browser, size));
await browser.close();
const round = (/** @type {number} */ n) => (n < 10 ? n.toFixed(1) : String(Math.round(n)));
const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
console.log(
	[
		line([`${slowdown} × slower`, ...sizes.map((size) => size.replace('x', ' × '))]),
		line(['---', ...sizes.map(() => '---:')]),
		...Object.keys(columns[0] ?? {}).map((name) =>
			line([name, ...columns.map((column) => round(column[name] ?? NaN))]),
		),
	].join('\n'),
);
process.exit(0);
