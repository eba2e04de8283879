import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { smallRoot } from '../../tests/fixtures/small-story.ts';
import { isInput, rebuild, watchData } from './watch.ts';

describe('the files whose saves rebuild the story', () => {
	it.each([
		'data/site.json',
		'data/script.json',
		'data/strikes.csv',
		'data/documents.lock.json',
		'data/coding/anadolu.json',
		'data/coding/first/anadolu.json',
		'data/coding/second/anadolu.json',
		'data/coding/places/first/anadolu.json',
	])('%s is one', (file) => expect(isInput(file)).toBe(true));

	it.each([
		'data/story.json',
		'data/story.json.123.tmp',
		'data/README.md',
		'data/schema/common.ts',
		'data/schema/json/coding.schema.json',
		'data/pipeline/cli.ts',
		'package.json',
		'tests/fixtures/small/data/site.json',
	])('%s is none', (file) => expect(isInput(file)).toBe(false));
});

describe('a rebuild', () => {
	let root = '';
	const path = (file: string) => join(root, file);
	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), 'rebuild-'));
		cpSync(smallRoot, root, { recursive: true });
	});
	afterEach(() => rmSync(root, { recursive: true }));

	it('writes the story, keeps it while something is wrong, and takes up from there', () => {
		const documents = path('documents');
		const first = rebuild(root, documents);
		const story = readFileSync(path('data/story.json'), 'utf8');
		expect(first).toMatchObject({ story });

		const site = readFileSync(path('data/site.json'), 'utf8');
		writeFileSync(path('data/site.json'), site.slice(0, -3));
		expect(rebuild(root, documents)).toHaveProperty('wrong.summary');
		expect(readFileSync(path('data/story.json'), 'utf8')).toBe(story);

		writeFileSync(path('data/site.json'), site);
		expect(rebuild(root, documents)).toMatchObject({ story });
		expect(rebuild(root, undefined)).toMatchObject({ story });
	});

	it('hands back what it cannot foresee', () => {
		rmSync(path('data'), { recursive: true });
		writeFileSync(path('data'), 'a file where a folder should be');
		expect(rebuild(root, undefined)).toHaveProperty('wrong.summary');
	});

	describe('after the first half of a save', () => {
		/** What the server has told the page since, by the kind of its message. */
		let told: string[] = [];
		let site = '';
		let raise: () => void;
		const save = (text: string) => writeFileSync(path('data/site.json'), text);

		beforeEach(() => {
			vi.useFakeTimers();
			const send = (message: string | { type: string }) =>
				told.push(typeof message === 'string' ? message : message.type);
			const server = {
				config: { root, logger: { error: vi.fn(), info: vi.fn() } },
				environments: {
					client: { hot: { on: vi.fn(), send }, moduleGraph: { onFileChange: vi.fn() } },
				},
				watcher: {
					on(name: string, hear: (event: string, path: string) => void) {
						if (name === 'all') raise = () => hear('change', path('data/site.json'));
					},
				},
			};
			const { configureServer } = watchData(path('documents')) as {
				configureServer: (server: ViteDevServer) => void;
			};
			configureServer(server as unknown as ViteDevServer);
			told = [];
			site = readFileSync(path('data/site.json'), 'utf8');
			save('');
			raise();
			vi.advanceTimersToNextTimer();
		});
		afterEach(() => {
			vi.useRealTimers();
		});

		const saveWhole = () => save(site.replace(/"title": ".*"/, '"title": "Another"'));

		it('the second leads to a story', () => {
			saveWhole();
			raise();
			vi.runAllTimers();
			expect(told).toEqual(['full-reload']);
		});

		it('nothing is said once the second is there, though a busy server has not heard of it', () => {
			saveWhole();
			vi.runAllTimers();
			expect(told).toEqual(['full-reload']);
		});

		it('what is wrong is said when no second comes', () => {
			expect(told).toEqual([]);
			vi.runAllTimers();
			expect(told).toEqual(['data:wrong']);
		});
	});
});
