/** The service worker as it was built, in a browser of our own making: what it keeps, and what it answers when. */
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bytes, files, pages, read, sentSize, story } from './built-site.ts';
import { scripts } from './script-graph.ts';

const script = read('service-worker.js');
const { precache } = runInNewContext(`${script.split('\n')[0] ?? ''} ({ precache })`) as {
	precache: { version: string; files: string[] };
};
const fileOf = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

const root = 'https://example.org/2025/story/';
const name = `kept ${root} ${precache.version}`;

/** A network: what it answers by path from the root, or nothing at all. */
let network: (path: string) => Promise<Response>;
const online = (path: string) =>
	Promise.resolve(
		files.includes(fileOf(path))
			? new Response(new Uint8Array(bytes(fileOf(path))), { headers: { 'content-encoding': 'br' } })
			: new Response('', { status: 404 }),
	);
const offline = () => Promise.reject(new TypeError('Failed to fetch'));

/** Stored answers by cache and address. */
let caches: Map<string, Map<string, Response>>;
let listeners: Record<string, (event: object) => void>;
const asked: string[] = [];
/** What pages were told. */
const told: unknown[] = [];

function start(): void {
	listeners = {};
	const fetch = ({ url }: { url: string }) => {
		asked.push(url.slice(root.length));
		return network(url.slice(root.length));
	};
	const open = (name: string) => {
		if (!caches.has(name)) caches.set(name, new Map());
		const held = caches.get(name)!;
		return Promise.resolve({
			match: (url: string) => Promise.resolve(held.get(url)?.clone()),
			put: (url: string, response: Response) => Promise.resolve(void held.set(url, response)),
			addAll: (requests: { url: string }[]) =>
				Promise.all(
					requests.map(async (request) => {
						const response = await fetch(request);
						if (!response.ok) throw new TypeError(`${response.status} ${request.url}`);
						held.set(request.url, response);
					}),
				),
		});
	};
	const self = {
		registration: { scope: root, navigationPreload: { disable: vi.fn() } },
		clients: {
			claim: vi.fn(),
			get: () => Promise.resolve({ postMessage: (message: unknown) => told.push(message) }),
		},
		skipWaiting: vi.fn(),
		addEventListener: (name: string, listener: (event: object) => void) =>
			(listeners[name] = listener),
	};
	const store = {
		open,
		keys: () => Promise.resolve([...caches.keys()]),
		delete: (name: string) => Promise.resolve(caches.delete(name)),
	};
	runInNewContext(script, { self, caches: store, fetch, Request, Response, Headers, setTimeout });
}

async function life(event: 'install' | 'activate'): Promise<void> {
	const until: Promise<unknown>[] = [];
	listeners[event]!({ waitUntil: (promise: Promise<unknown>) => until.push(promise) });
	await Promise.all(until);
}

/** What the worker answers; undefined where it leaves the browser alone. */
async function ask(
	path: string,
	{ destination = '', method = 'GET' } = {},
): Promise<Response | undefined> {
	let answer: Promise<Response> | undefined;
	const until: Promise<unknown>[] = [];
	const url = path.startsWith('https:') ? path : root + path;
	listeners['fetch']!({
		request: { url, method, destination },
		respondWith: (response: Promise<Response>) => (answer = response),
		waitUntil: (promise: Promise<unknown>) => until.push(promise),
	});
	const response = await answer;
	// nothing of it may be used up by what is kept
	if (response) Object.defineProperty(response, 'type', { value: 'basic' });
	await Promise.all(until);
	return response;
}
const page = { destination: 'document' };

beforeEach(async () => {
	asked.length = 0;
	told.length = 0;
	caches = new Map();
	network = online;
	start();
	await life('install');
	await life('activate');
});

describe('what is kept', () => {
	it('is the story, the whole record, and all that they may ask for', () => {
		const missing = precache.files.filter((path) => !files.includes(fileOf(path)));
		expect(missing).toEqual([]);
		const faces = files.filter((file) => /\.(css|woff2)$/.test(file));
		const words = files.filter((file) => /^explore\/(record|claims|words\/.*)\.json$/.test(file));
		expect(precache.files).toEqual(
			expect.arrayContaining(['', 'explore/', 'offline/', 'evidence.json', ...faces, ...words]),
		);
	});

	it('has every piece of evidence', () => {
		const all = Object.keys(JSON.parse(read('evidence.json')) as object).map(
			(path) => `evidence/${path}`,
		);
		expect(all.sort()).toEqual(files.filter((file) => file.startsWith('evidence/')));
	});

	it('costs a reader of the story at most 195 kB more, another story 26 bytes a cell, and the worker 2 kB', () => {
		// half of it are the explorer's drawings, which have each cell, the place of its claim, and its wording
		const most = 192_000 + 26 * story.claims.length * (story.sources.length - 1);
		const here = ['', 'icon.svg', ...scripts('index.html', { tap: false })];
		const more = precache.files.filter(
			(path) => !here.includes(path) && !/\.(css|woff2)$/.test(path),
		);
		const weighed = more.map((path) => [sentSize(fileOf(path)), path] as const);
		const list = weighed.map((one) => one.join(' ')).join('\n');
		const total = weighed.reduce((sum, [weight]) => sum + weight, 0);
		expect(total, `${total}\n${list}`).toBeLessThanOrEqual(most);
		expect(sentSize('service-worker.js')).toBeLessThanOrEqual(2_000);
	}, 30_000);

	it('is dropped when a newer version takes over, and what other sites keep is left', async () => {
		for (const other of [`kept ${root} older`, 'kept https://example.org/ 1', 'theirs'])
			caches.set(other, new Map());
		await life('activate');
		expect([...caches.keys()].sort()).toEqual(
			[name, 'kept https://example.org/ 1', 'theirs'].sort(),
		);
	});

	it('is kept whole or not at all', async () => {
		network = (path) => (path === 'evidence.json' ? offline() : online(path));
		caches.clear();
		await expect(life('install')).rejects.toThrow();
	});
});

describe('with a network', () => {
	it('pages and data come from it, scripts and faces from the copy', async () => {
		asked.length = 0;
		await ask('', page);
		await ask('explore/record.json');
		const script = precache.files.find((path) => path.endsWith('.js'))!;
		await ask(script);
		expect(asked).toEqual(['', 'explore/record.json']);
	});

	it('a page of a newer version does not take the place of the kept one', async () => {
		network = () => Promise.resolve(new Response('<html lang="en">another version'));
		expect(await (await ask('', page))?.text()).toContain('another version');
		expect(await caches.get(name)!.get(root)!.clone().text()).not.toContain('another version');
	});

	it('what is framed, asked for with a body, of another site or of no interest is left alone', async () => {
		expect(await ask('', { destination: 'iframe' })).toBeUndefined();
		expect(await ask('', { ...page, method: 'POST' })).toBeUndefined();
		expect(await ask('https://example.org/2025/', page)).toBeUndefined();
		expect(await ask('cards/story.png')).toBeUndefined();
		expect(await ask('data/story.json')).toBeUndefined();
	});

	it('what is lost is told as it is', async () => {
		expect((await ask('claims/lost/', page))?.status).toBe(404);
		expect((await ask('evidence/claim/lost.json'))?.status).toBe(404);
	});
});

describe('without a network', () => {
	beforeEach(() => {
		network = offline;
	});

	it.each(['', 'index.html', '?form=stepper', 'explore/?q=boats#top', 'explore/index.html'])(
		'“%s” is the kept page, which says that it is one',
		async (path) => {
			const response = await ask(path, page);
			const file = path.startsWith('explore') ? 'explore/index.html' : 'index.html';
			expect(await response?.text()).toBe(read(file).replace('<html ', '<html data-offline '));
			expect(response?.headers.get('content-encoding')).toBeNull();
		},
	);

	it('every piece of evidence is as its own file says it', async () => {
		const file = files.find((file) => file.startsWith('evidence/count/'))!;
		expect(await (await ask(file))?.json()).toEqual(JSON.parse(read(file)));
		await expect(ask('evidence/claim/lost.json')).rejects.toThrow();
		await expect(ask('evidence/__proto__')).resolves.toBeUndefined();
	});

	it('a page that is not kept is told so at its own address, with links that lead home', async () => {
		const html = await (await ask(`claims/${story.claims[0]!.id}/`, page))!.text();
		expect(html).toContain('is not kept in this browser');
		expect(html).toContain(`href="${root}explore/"`);
		expect(html).not.toMatch(/(["'(])\.\.\//);
	});
});

it('a page that was opened is kept from then on', async () => {
	const path = pages.find((page) => page.startsWith('claims/'))!.replace('index.html', '');
	await ask(path, page);
	network = offline;
	expect(await (await ask(path, page))?.text()).toContain('data-offline');
});

describe('with a network that does not answer in time', () => {
	beforeEach(() => {
		vi.useFakeTimers();
		start();
	});

	/** An answer that comes after five seconds. */
	const late = (body: string | Uint8Array<ArrayBuffer>) => () =>
		new Promise<Response>((done) =>
			setTimeout(() => {
				const response = new Response(body);
				Object.defineProperty(response, 'type', { value: 'basic' });
				done(response);
			}, 5000),
		);
	const askSlowly = async () => {
		const response = ask('', page);
		await vi.advanceTimersByTimeAsync(5000);
		return (await response)?.text();
	};

	it('the copy is shown, and not called offline', async () => {
		network = late(new Uint8Array(bytes('index.html')));
		expect(await askSlowly()).toBe(read('index.html'));
		expect(told).toEqual([]);
		vi.useRealTimers();
	});

	it('a newer page that comes later is told of, shown the next time, and not kept for a lost network', async () => {
		network = late('<html lang="en">another version');
		expect(await askSlowly()).toBe(read('index.html'));
		expect(told).toEqual(['newer']);
		expect(await askSlowly()).toContain('another version');
		expect(told).toEqual(['newer']);
		network = offline;
		expect(await (await ask('', page))?.text()).toContain('data-offline');
		vi.useRealTimers();
	});

	it('what is not kept is waited for', async () => {
		network = () =>
			new Promise((done) => setTimeout(() => done(new Response('<html lang="en">late')), 9000));
		const response = ask('claims/', page);
		await vi.advanceTimersByTimeAsync(9000);
		expect(await (await response)?.text()).toContain('late');
		vi.useRealTimers();
	});
});
