/** The `test` of these suites, which also watches what the page logs and requests. */
import { expect, test as base } from '@playwright/test';
import { settleDelay } from '../../src/lib/scrolly/timing.ts';

type Fixtures = {
	faults: string[];
	/**
	 * Whether what waits until a reader has stopped (the address, a hidden sentence) comes at once. A test that
	 * passes many steps would wait at each for a second; `false` for one that is about the pause.
	 */
	settlesAtOnce: boolean;
	settled: undefined;
};

/** A test that fails when its page logs an error or a warning, or makes a request to another origin. */
export const test = base.extend<Fixtures>({
	settlesAtOnce: [false, { option: true }],
	settled: [
		async ({ context, settlesAtOnce }, use) => {
			if (settlesAtOnce)
				await context.addInitScript((settleDelay) => {
					const { setTimeout } = window;
					const sooner = (callback: () => void, delay?: number) =>
						setTimeout(callback, delay === settleDelay ? 0 : delay);
					Object.assign(window, { setTimeout: sooner });
				}, settleDelay);
			await use(undefined);
		},
		{ auto: true },
	],
	faults: [
		async ({ page, baseURL }, use) => {
			const faults: string[] = [];
			page.on('console', (message) => {
				const blocked = /blocked by Playwright$/.test(message.text());
				if (/error|warning/.test(message.type()) && !blocked) faults.push(message.text());
			});
			page.on('pageerror', (error) => faults.push(String(error)));
			page.on('request', (request) => {
				if (!request.url().startsWith(baseURL ?? '') && !/^(data|blob):/.test(request.url()))
					faults.push(`requested ${request.url()}`);
			});
			page.on('response', (response) => {
				if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
			});
			await use(faults);
			expect(faults).toEqual([]);
		},
		{ auto: true },
	],
});
