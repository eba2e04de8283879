/** Runs the journeys in one engine: those of `npm test`, or with `FULL` set all of them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Engine } from './browser.ts';
import { page } from './journeys-page.ts';
import type { Journey } from './journeys.ts';
import { story } from './journeys-story.ts';
import { serveSite, type Site } from './site.ts';

const isFull = Boolean(process.env['FULL']);

/** Makes the reader one who comes for the first time. Without scripts nothing is kept. */
async function forget(browser: Browser, site: Site): Promise<void> {
	await browser.open(`${site.address}robots.txt`);
	await browser.read(async () => {
		localStorage.clear();
		const workers = await navigator.serviceWorker.getRegistrations();
		await Promise.all(workers.map((worker) => worker.unregister()));
		await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
	});
}

/** @param own journeys that other engines cannot take */
export function runJourneys(engine: Engine, own: Journey[] = []): void {
	let site: Site;
	/** One for readers with scripts, one for readers without. */
	const browsers = new Map<boolean, Browser>();
	const browserFor = async (scripts: boolean) => {
		const browser = browsers.get(scripts) ?? (await engine.launch({ scripts }));
		browsers.set(scripts, browser);
		return browser;
	};

	beforeAll(async () => {
		site = await serveSite();
	});
	afterAll(async () => {
		for (const browser of browsers.values()) await browser.close();
		await site.close();
	});

	for (const { name, scripts = true, isShort, run } of [...story, ...page, ...own])
		it.runIf(isFull || isShort)(name, { retry: engine.retry ?? 0 }, async () => {
			const browser = await browserFor(scripts);
			if (scripts) await forget(browser, site);
			browser.errors.length = 0;
			try {
				await run({ browser, site });
				expect(browser.errors).toEqual([]);
			} catch (error) {
				// another try has a browser of its own: what is wrong with this one's window stays so
				browsers.delete(scripts);
				await browser.close().catch(() => undefined);
				throw error;
			}
		});
}
