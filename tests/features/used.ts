/** Which young features of browsers the piece uses, and where. */
import { readFileSync, readdirSync } from 'node:fs';
import { young } from './compat.ts';
import { keysOfScripts } from './scripts.ts';
import { keysOfMarkup, keysOfStyles } from './styles.ts';

export type Use = { files: Set<string>; versions: number[] };

/** Whether a browser gets it: not what runs on the server alone. */
const reachesBrowser = (path: string) =>
	!/\/server\/|\.test\.ts$|\+(page|layout)?\.?server/.test(path);

const sources = [
	'src/app.html',
	'src/service-worker.ts',
	...readdirSync('src/lib', { recursive: true, encoding: 'utf8' }).map((file) => `src/lib/${file}`),
	...readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.svelte'))
		.map((file) => `src/routes/${file}`),
]
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => /\.(ts|svelte|css|html)$/.test(path) && reachesBrowser(path));

const parts = (text: string, tag: string) =>
	[...text.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))]
		.map(([, part]) => part)
		.join('\n');

/** Each feature in use that a browser may lack, by its id. */
export function usedFeatures(): Map<string, Use> {
	const used = new Map<string, Use>();
	const note = (path: string, keys: string[]) => {
		for (const key of keys) {
			const known = young.get(key);
			if (!known) continue;
			const use = used.get(known.feature) ?? { files: new Set(), versions: known.versions };
			use.files.add(path);
			use.versions = use.versions.map((version, i) => Math.max(version, known.versions[i]!));
			used.set(known.feature, use);
		}
	};
	const scripts = new Map<string, string>();
	for (const path of sources) {
		const text = readFileSync(path, 'utf8');
		if (path.endsWith('.ts')) scripts.set(path, text);
		else if (path.endsWith('.css')) note(path, keysOfStyles(text));
		else {
			note(path, keysOfStyles(parts(text, 'style')));
			note(path, keysOfMarkup(text.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')));
			scripts.set(`${path}.ts`, parts(text, 'script'));
		}
	}
	for (const [path, keys] of keysOfScripts(scripts))
		note(path.replace(/(svelte|html)\.ts$/, '$1'), keys);
	return used;
}
