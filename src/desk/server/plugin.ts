/**
 * The desk inside the development server: its page, its requests, and on the page beside it the story as it
 * stands with what is typed. No build has this plugin.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import sirv from 'sirv';
import { normalizePath, type Plugin, type ViteDevServer } from 'vite';
import { api, type Api } from './api.ts';
import { isOwn, refusal } from './guard.ts';
import { page, policy } from './page.ts';
import { Refused, type Store } from './store.ts';

type Desk = { store: Store; token: string; client: string };

async function answer(
	request: IncomingMessage,
	{ name, handlers }: { name: string; handlers: Api },
) {
	if (!Object.hasOwn(handlers, name)) throw new Refused('The desk has no such request.');
	const isRead = name === 'state' || name === 'links';
	if (isRead !== (request.method === 'GET')) throw new Refused('Not by this method.');
	const handler = handlers[name as keyof Api] as (body: unknown) => unknown;
	return JSON.stringify(handler(isRead ? undefined : JSON.parse(await text(request))));
}

function send(response: ServerResponse, { status = 200, type = 'text/plain', body = '' }) {
	response.writeHead(status, {
		'content-type': `${type}; charset=utf-8`,
		'cache-control': 'no-store',
		'content-security-policy': policy,
		'referrer-policy': 'no-referrer',
		'x-content-type-options': 'nosniff',
	});
	response.end(body);
}

export function desk({ store, token, client }: Desk): Plugin {
	let shown: string | undefined;
	const story = normalizePath(resolve(store.root, 'data/story.json'));
	const assets = sirv(client, { dev: true });

	const show = ({ environments }: ViteDevServer) => {
		return (text: string) => {
			if (text === shown) return;
			shown = text;
			for (const { moduleGraph } of Object.values(environments)) moduleGraph.onFileChange(story);
			environments.client.hot.send({ type: 'full-reload' });
		};
	};

	return {
		name: 'desk',
		enforce: 'pre',
		load: (id) => (id === story ? shown : undefined),
		configureServer(server) {
			const handlers = api(store, show(server));
			server.middlewares.use((request, response, next) => {
				if (isOwn(request)) next();
				else send(response, { status: 403, body: 'This server is for its own pages alone.' });
			});
			server.middlewares.use('/desk', (request, response, next) => {
				const { pathname, searchParams } = new URL(request.url ?? '/', 'http://desk');
				if (pathname.startsWith('/assets/')) return assets(request, response, next);
				const header = request.headers['x-desk-token'];
				const given = searchParams.get('token') ?? (typeof header === 'string' ? header : '');
				const why = refusal(request, { given, token });
				const name = /^\/api\/(\w+)$/.exec(pathname)?.[1];
				if (why !== undefined) send(response, { status: 403, body: why });
				else if (name)
					answer(request, { name, handlers })
						.then((body) => send(response, { type: 'application/json', body }))
						.catch((error: Error) => send(response, { status: 400, body: error.message }));
				else if (pathname === '/') send(response, { type: 'text/html', body: page });
				else next();
			});
		},
	};
}
