/** What one reader asks a server for: the visits of a real browser, counted in the server's log. */
import { chromium as browserType } from '@playwright/test';

/** @typedef {{ requests: number, kB: number, 'not changed (304)': number }} Cost */

/** @param {string[]} lines of the log @returns {Cost} */
function cost(lines) {
	const fields = lines.map((line) => line.split(' '));
	return {
		requests: lines.length,
		kB: Math.round(fields.reduce((sum, [, bytes]) => sum + Number(bytes), 0) / 100) / 10,
		'not changed (304)': fields.filter(([status]) => status === '304').length,
	};
}

/**
 * @param {{ address: string, host: string, chromium: string | undefined, log: () => string }} options
 * `host` is the address of another site's page with a graphic in it; `log` gives the log so far:
 * status, bytes, path and referrer of each answer
 * @returns {Promise<Record<string, Cost>>} what each visit costs
 */
export async function visits({ address, host, chromium, log }) {
	const browser = await browserType.launch({
		...(chromium ? { executablePath: chromium } : {}),
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
	});
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	let seen = 0;
	/** What was logged since this was asked last. */
	const since = () => {
		const lines = log().trim().split('\n').filter(Boolean).slice(seen);
		seen += lines.length;
		return lines;
	};
	/** @param {string} path @param {boolean} scrolled */
	async function visit(path, scrolled = false) {
		const page = await context.newPage();
		await page.goto(address + path);
		if (scrolled) {
			await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
			for (const step of await page.locator('.step').all())
				await step.evaluate((step) =>
					step.scrollIntoView({ block: 'center', behavior: 'instant' }),
				);
		}
		await page.waitForLoadState('networkidle');
		await page.close();
		return since();
	}
	since();
	const first = await visit('', true);
	const isWorker = (/** @type {string} */ line) => /service-worker\.js/.test(line);
	/** @type {Record<string, Cost>} */
	const costs = {
		'first visit, scrolled to the end': cost(first.filter((line) => !isWorker(line))),
		'… and the copy that is kept for reading without a network': cost(first.filter(isWorker)),
		'second visit, scrolled to the end': cost(await visit('', true)),
		'the whole record, after the story': cost(await visit('explore/')),
		'the list of claims, after the story': cost(await visit('claims/')),
	};
	await context.close();

	// in another site's page, by a reader who was not here before
	const other = await browser.newPage();
	since();
	for (const name of ['a graphic in another site’s page', '… and once more']) {
		await other.goto(host);
		await other.frameLocator('iframe').locator('figure').waitFor();
		await other.waitForLoadState('networkidle');
		costs[name] = cost(since());
	}
	await browser.close();
	return costs;
}
