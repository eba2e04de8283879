/**
 * Caches the story for reading offline: the pages, scripts, style sheets, fonts and evidence in the list
 * `kept`, which `scripts/precache-manifest.mjs` writes before this script. Cached files are used only where
 * the network fails or is slow, except for those with their content's hash in their names, which come from
 * the cache first. Each list has a worker and a cache of its own.
 */
declare const kept: {
	/** A hash of all cached files. */
	version: string;
	/** Paths from the site's root. */
	files: string[];
};

const worker = self as unknown as ServiceWorkerGlobalScope;

/** The site's root. Other sites, ours among them, may stand in other folders of the same host. */
const root = worker.registration.scope;
const copies = `kept ${root} `;
const copy = copies + kept.version;

/** Milliseconds after which a cached file is used instead of the network; the panel gives up at 5000. */
const patience = 3000;

const isHashed = (path: string) => path.startsWith('_app/immutable/');

async function keep(): Promise<void> {
	const cache = await caches.open(copy);
	await cache.addAll(
		kept.files.map(
			(path) =>
				new Request(root + path, {
					priority: 'low',
					// the HTTP cache may hold an older version of any other file
					cache: isHashed(path) ? 'default' : 'no-cache',
				}),
		),
	);
	await worker.skipWaiting();
}

async function takeOver(): Promise<void> {
	const names = await caches.keys();
	const old = names.filter((name) => name.startsWith(copies) && name !== copy);
	await Promise.all(old.map((name) => caches.delete(name)));
	await worker.registration.navigationPreload?.enable();
	await worker.clients.claim();
}

async function found(path: string): Promise<Response | undefined> {
	const cache = await caches.open(copy);
	return cache.match(root + path, { ignoreVary: true });
}

/** The network's response, or the fallback where the network fails or is slow. */
async function networkFirst(
	answer: Promise<Response>,
	instead: () => Promise<Response | undefined>,
): Promise<Response> {
	const late = new Promise<void>((done) => setTimeout(done, patience));
	return (await Promise.race([answer.catch(() => {}), late])) ?? (await instead()) ?? answer;
}

/** A cached page, marked with `data-offline`. */
async function keptPage(
	path: string,
	change = (html: string) => html,
): Promise<Response | undefined> {
	const page = await found(path);
	if (!page) return undefined;
	const html = change(await page.text()).replace('<html ', '<html data-offline ');
	const headers = new Headers(page.headers);
	for (const name of ['content-encoding', 'content-length']) headers.delete(name);
	return new Response(html, { headers });
}

/** The offline page, at the address of a page that is not cached, so that reloading requests that page. */
const notKept = async () =>
	(await keptPage('offline/', (html) => html.replace(/(["'(])\.\.\//g, `$1${root}`))) ??
	Response.error();

async function page(event: FetchEvent, path: string): Promise<Response> {
	const answer = Promise.resolve(event.preloadResponse).then(
		(early) => (early as Response | undefined) ?? fetch(event.request),
	);
	try {
		const response = await networkFirst(answer, () => keptPage(path));
		// the listed pages stay those of this version, which fit its scripts
		if (response.ok && response.type === 'basic' && !kept.files.includes(path)) {
			const second = response.clone();
			event.waitUntil(caches.open(copy).then((cache) => cache.put(root + path, second)));
		}
		return response;
	} catch {
		return notKept();
	}
}

/** Evidence from the one file in which all of it is cached. */
async function fromAll(path: string): Promise<Response | undefined> {
	const all = await found('evidence.json');
	const evidence = ((await all?.json()) as Record<string, unknown> | undefined)?.[
		path.replace('evidence/', '')
	];
	return evidence ? new Response(JSON.stringify(evidence)) : undefined;
}

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('fetch', (event) => {
	const { method, url, destination } = event.request;
	if (method !== 'GET' || !url.startsWith(root)) return;
	const path = url
		.slice(root.length)
		.replace(/[?#].*/, '')
		.replace(/(^|\/)index\.html$/, '$1');
	const fetched = () => fetch(event.request);
	if (isHashed(path)) event.respondWith(found(path).then((response) => response ?? fetched()));
	else if (destination === 'document') event.respondWith(page(event, path));
	else if (/^(evidence|explore)\/.*\.json$/.test(path))
		event.respondWith(
			networkFirst(fetched(), async () => (await found(path)) ?? (await fromAll(path))),
		);
});
