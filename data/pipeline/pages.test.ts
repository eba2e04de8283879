import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { fixedPages, pageFolders } from './pages.ts';

it('lists the pages that the site has routes for', () => {
	const routes = fileURLToPath(new URL('../../src/routes', import.meta.url));
	const pages = readdirSync(routes, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('/+page.svelte'))
		.map((path) => path.replace('/+page.svelte', ''));
	expect(pages.filter((path) => !path.includes('[')).sort()).toEqual(fixedPages);
	const folders = pages.filter((path) => path.includes('[')).map((path) => path.split('/')[0]);
	expect([...new Set(folders)].sort()).toEqual(pageFolders);
});
