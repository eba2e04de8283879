import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isCostly, cacheStory } from './offline.ts';

describe('a copy is dear', () => {
	it.each([
		[{ saveData: true, effectiveType: '4g' }, true],
		[{ effectiveType: '3g' }, true],
		[{ effectiveType: 'slow-2g' }, true],
		[{ effectiveType: '4g', saveData: false }, false],
		[{}, false],
		[undefined, false],
	])('to a reader whose browser says %j: %s', (connection, dear) => {
		expect(isCostly(connection)).toBe(dear);
	});
});

describe('the story', () => {
	const register = vi.fn();
	const at = { dataset: { worker: './service-worker.js' } };
	const page = { querySelector: () => at as { dataset: object } | null };
	const window: Record<string, unknown> = {};

	beforeEach(() => {
		register.mockReset();
		vi.stubGlobal('window', window);
		vi.stubGlobal('parent', window);
		vi.stubGlobal('document', page);
		vi.stubGlobal('navigator', { serviceWorker: { register } });
	});
	afterEach(() => vi.unstubAllGlobals());

	it('is kept by the worker that the page names', async () => {
		await cacheStory();
		expect(register.mock.calls).toEqual([['./service-worker.js']]);
	});

	it('is kept where text is not taken for an address of a script', async () => {
		const createPolicy = vi.fn(() => ({ createScriptURL: (url: string) => ({ trusted: url }) }));
		vi.stubGlobal('window', Object.assign(window, { trustedTypes: { createPolicy } }));
		await cacheStory();
		expect(createPolicy.mock.calls).toMatchObject([['worker', {}]]);
		expect(register.mock.calls).toEqual([[{ trusted: './service-worker.js' }]]);
		delete window['trustedTypes'];
	});

	it('is not kept in a frame', async () => {
		vi.stubGlobal('parent', {});
		await cacheStory();
		expect(register).not.toHaveBeenCalled();
	});

	it('is not kept by a page that names no worker', async () => {
		vi.stubGlobal('document', { querySelector: () => null });
		await cacheStory();
		expect(register).not.toHaveBeenCalled();
	});

	it.each([
		['has no workers', {}],
		[
			'throws when asked for one',
			{
				get serviceWorker() {
					throw new DOMException('The document is sandboxed', 'SecurityError');
				},
			},
		],
		['refuses', { serviceWorker: { register: () => Promise.reject(new Error('refused')) } }],
	])('is read all the same where the browser %s', async (_, navigator) => {
		vi.stubGlobal('navigator', navigator);
		await expect(cacheStory()).resolves.toBeUndefined();
	});
});
