/** `npm run desk`: bundles the desk's page, and serves it beside the story on this machine alone. */
import { randomBytes } from 'node:crypto';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, createServer } from 'vite';
import { desk } from './plugin.ts';
import { Store } from './store.ts';

const root = process.cwd();
const folder = resolve(root, '.svelte-kit/desk');
const own = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const documents = process.env['DOCUMENTS_DIR'] || undefined;
const port = Number(process.env['PORT'] ?? 5174);

// in no file: the server gives its browsers many
const token = randomBytes(24).toString('base64url');
const server = await createServer({
	plugins: [desk({ store: new Store(root, documents), token, client: folder })],
	server: { host: '127.0.0.1', port, open: process.stdout.isTTY && `/desk/?token=${token}` },
});

// after the server is made, which writes the settings of TypeScript that the bundle needs
await build({
	configFile: false,
	root,
	base: '/desk/',
	publicDir: false,
	logLevel: 'warn',
	plugins: [svelte({ configFile: false })],
	resolve: { alias: { $lib: own('../../lib') } },
	build: {
		outDir: folder,
		assetsInlineLimit: 0,
		rolldownOptions: {
			input: { desk: own('../client/main.ts') },
			output: { entryFileNames: 'assets/[name].js', assetFileNames: 'assets/[name][extname]' },
		},
	},
});
await server.listen();
const address = server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${port}/`;
console.log(`The desk: ${address}desk/?token=${token}`);
console.log(
	documents
		? `Documents: ${relative(root, documents) || documents}`
		: 'Without DOCUMENTS_DIR, the folder of the documents’ texts, quotes can be read and not changed.',
);
