/**
 * Bundles a module and its imports into one classic script, for pages that can load no modules: frames
 * in a sandbox, and hosts that know only `<script src>`.
 */
import { rolldown } from 'rolldown';

/** A module, by its path from the root, as a minified script on one line. */
export async function bundleIife(entry: string): Promise<string> {
	const bundle = await rolldown({
		input: entry,
		// the TypeScript settings that Kit generates are not needed, and may not be there yet
		tsconfig: false,
		transform: { target: 'es2022' },
	});
	const { output } = await bundle.generate({ format: 'iife', minify: true });
	await bundle.close();
	return output[0].code.trim();
}
