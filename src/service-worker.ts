/**
 * Caches the story for reading offline: the pages, scripts, style sheets, fonts and evidence in the list
 * `precache`, which `scripts/precache-manifest.mjs` writes before this script. Cached files are used only where
 * the network fails or is slow, except for those with their content's hash in their names, which come from
 * the cache first. Each list has a worker and a cache of its own.
 */
declare const precache: {
	/** A hash of all cached files. */
	version: string;
	/** Paths from the site's root. */
	files: string[];
};

const worker = self as unknown as ServiceWorkerGlobalScope;

/** The site's root. The same host may serve other sites, or other copies of this one, from other folders. */
const root = worker.registration.scope;
const cachePrefix = `kept ${root} `;
const cacheName = cachePrefix + precache.version;

/** Milliseconds after which a cached file is used instead of the network; the panel gives up at 5000. */
const timeout = 3000;

const isHashed = (path: string) => path.startsWith('_app/immutable/');

async function install(): Promise<void> {
	const cache = await caches.open(cacheName);
	await cache.addAll(
		precache.files.map(
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

async function activate(): Promise<void> {
	const names = await caches.keys();
	const old = names.filter((name) => name.startsWith(cachePrefix) && name !== cacheName);
	await Promise.all(old.map((name) => caches.delete(name)));
	// Earlier versions enabled it. Firefox fails a navigation whose preload fails, whatever the worker answers.
	await worker.registration.navigationPreload?.disable();
	await worker.clients.claim();
}

async function matchCached(path: string): Promise<Response | undefined> {
	const cache = await caches.open(cacheName);
	return cache.match(root + path, { ignoreVary: true });
}

type Reason = 'slow' | 'offline';

/** The network's response, or the fallback where the network fails or is slow. */
async function networkFirst(
	response: Promise<Response>,
	fallback: (reason: Reason) => Promise<Response | undefined>,
): Promise<Response> {
	const timedOut = new Promise<Reason>((done) => setTimeout(done, timeout, 'slow'));
	const first = await Promise.race([response.catch((): Reason => 'offline'), timedOut]);
	return typeof first === 'string' ? ((await fallback(first)) ?? response) : first;
}

/** A cached page, changed by `change`. */
async function cachedPage(
	path: string,
	change: (html: string) => string,
): Promise<Response | undefined> {
	const page = await matchCached(path);
	if (!page) return undefined;
	const html = change(await page.text());
	const headers = new Headers(page.headers);
	for (const name of ['content-encoding', 'content-length']) headers.delete(name);
	return new Response(html, { headers });
}

const markOffline = (html: string) => html.replace('<html ', '<html data-offline ');

/** Where the response to a slow request is cached once it has come. */
const lateKey = (path: string) => `${path}?late`;

/** What is shown instead of a page: on a slow network the response that came too late the last time. */
const fallbackPage = async (path: string, reason: Reason) =>
	(reason === 'slow' ? await matchCached(lateKey(path)) : undefined) ??
	cachedPage(path, reason === 'offline' ? markOffline : (html) => html);

/** Caches a response that came too late, and tells its page, where it is another than the page that is shown. */
async function offerNewer(event: FetchEvent, path: string, response: Response): Promise<void> {
	if (!response.ok || response.type !== 'basic') return;
	const shown = await fallbackPage(path, 'slow');
	if ((await response.clone().text()) === (await shown?.text())) return;
	const key = precache.files.includes(path) ? lateKey(path) : path;
	await (await caches.open(cacheName)).put(root + key, response);
	(await worker.clients.get(event.resultingClientId))?.postMessage('newer');
}

/** The offline page, at the address of a page that is not cached, so that reloading requests that page. */
const offlinePage = async () =>
	(await cachedPage('offline/', (html) =>
		markOffline(html.replace(/(["'(])\.\.\//g, `$1${root}`)),
	)) ?? Response.error();

async function respondWithPage(event: FetchEvent, path: string): Promise<Response> {
	const response = fetch(event.request);
	try {
		const page = await networkFirst(response, async (reason) => {
			const fallback = await fallbackPage(path, reason);
			if (fallback && reason === 'slow')
				event.waitUntil(response.then((late) => offerNewer(event, path, late)).catch(() => {}));
			return fallback;
		});
		// the listed pages stay those of this version, which fit its scripts
		if (page.ok && page.type === 'basic' && !precache.files.includes(path)) {
			const copy = page.clone();
			event.waitUntil(caches.open(cacheName).then((cache) => cache.put(root + path, copy)));
		}
		return page;
	} catch {
		return offlinePage();
	}
}

/** An evidence file, taken from `evidence.json`, in which all evidence is cached. */
async function cachedEvidence(path: string): Promise<Response | undefined> {
	const all = await matchCached('evidence.json');
	const evidence = ((await all?.json()) as Record<string, unknown> | undefined)?.[
		path.replace('evidence/', '')
	];
	return evidence ? new Response(JSON.stringify(evidence)) : undefined;
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
	const { method, url, destination } = event.request;
	if (method !== 'GET' || !url.startsWith(root)) return;
	const path = url
		.slice(root.length)
		.replace(/[?#].*/, '')
		.replace(/(^|\/)index\.html$/, '$1');
	const fetched = () => fetch(event.request);
	if (isHashed(path))
		event.respondWith(matchCached(path).then((response) => response ?? fetched()));
	else if (destination === 'document') event.respondWith(respondWithPage(event, path));
	else if (/^(evidence|explore)\/.*\.json$/.test(path))
		event.respondWith(
			networkFirst(
				fetched(),
				async () => (await matchCached(path)) ?? (await cachedEvidence(path)),
			),
		);
});
