import adapter from '@sveltejs/adapter-static';
import { fileURLToPath } from 'node:url';
import { directives } from './scripts/policy.mjs';

/** Where the built site goes. */
const folder = process.env.BUILD_DIR ?? 'build';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ pages: folder, assets: folder }),
		csp: {
			mode: 'hash',
			directives: directives(fileURLToPath(new URL('./src/app.html', import.meta.url))),
		},
		paths: { relative: true },
		prerender: {
			// without a public address there is nothing that oEmbed could answer with
			handleUnseenRoutes: ({ routes, message }) => {
				if (process.env.PUBLIC_URL || routes.some((route) => !route.startsWith('/oembed/')))
					throw new Error(message);
			},
		},
		serviceWorker: { register: false },
	},
};
