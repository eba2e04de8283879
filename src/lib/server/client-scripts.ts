/**
 * The pages' own scripts, as `vite.client.config.ts` bundles them: no page has Kit's client. Empty in
 * the dev server, which serves each script from its source.
 */
import { dev } from '$app/environment';
import { readFileSync } from 'node:fs';

type Manifest = Record<string, { file: string }>;

const manifest: Manifest = dev
	? {}
	: (JSON.parse(
			readFileSync('.svelte-kit/client-scripts/.vite/manifest.json', 'utf8'),
		) as Manifest);

/** Paths from the site's root, by the path of the source. */
export const clientScripts: Record<string, string> = Object.fromEntries(
	Object.entries(manifest).map(([source, { file }]) => [source, file]),
);
