/**
 * Bundles a module with all that it imports into one classic script, for pages that can load no
 * modules: frames in a sandbox, and hosts that only know `<script src>`.
 */
import { rolldown } from 'rolldown';

/**
 * @param {string} entry the module's file
 * @returns {Promise<string>} the script, minified, on one line
 */
export async function classic(entry) {
	const bundle = await rolldown({
		input: entry,
		// the project's settings of TypeScript are made by the build that asks for this script
		tsconfig: false,
		transform: { target: 'es2022' },
	});
	const { output } = await bundle.generate({ format: 'iife', minify: true });
	await bundle.close();
	return output[0].code.trim();
}

/**
 * `import script from './guest.ts?classic'` gives the bundled script as text.
 * @returns {import('vite').Plugin}
 */
export const classicScripts = () => ({
	name: 'classic-scripts',
	enforce: 'pre',
	async load(id) {
		const [file = '', query] = id.split('?');
		if (query !== 'classic') return;
		this.addWatchFile(file);
		return `export default ${JSON.stringify(await classic(file))};`;
	},
});
