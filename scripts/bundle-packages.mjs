/**
 * Notes beside the build, in no file that is served, whose code each script holds: what readers are sent,
 * by package. `tests/build/packages.test.ts` holds the list.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Where it is noted: a script's file name, and the packages in it. */
export const sentFile = '.svelte-kit/sent.json';

/** The package of a module; undefined for our own. @param {string} id */
const packageOf = (id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];

/** @returns {import('vite').Plugin} */
export const sentPackages = () => ({
	name: 'sent-packages',
	generateBundle(_, bundle) {
		/** @type {Record<string, string[]>} */
		const sent = existsSync(sentFile) ? JSON.parse(readFileSync(sentFile, 'utf8')) : {};
		for (const chunk of Object.values(bundle)) {
			if (chunk.type !== 'chunk') continue;
			const held = Object.entries(chunk.modules).filter(([, { renderedLength }]) => renderedLength);
			const names = held.map(([id]) => packageOf(id.replaceAll('\\', '/')) ?? '');
			sent[basename(chunk.fileName)] = [...new Set(names.filter(Boolean))].sort();
		}
		mkdirSync(dirname(sentFile), { recursive: true });
		writeFileSync(sentFile, JSON.stringify(sent, null, '\t'));
	},
});
