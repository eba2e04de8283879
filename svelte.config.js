import adapter from '@sveltejs/adapter-static';

/** Where the built site goes. */
const folder = process.env.BUILD_DIR ?? 'build';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ pages: folder, assets: folder }),
		paths: { relative: true },
		serviceWorker: { register: false },
	},
};
