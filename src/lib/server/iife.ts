/**
 * Bundles a module and its imports into one classic script, for pages that can load no modules: frames
 * in a sandbox, and hosts that know only `<script src>`.
 */
import { rolldown } from 'rolldown';

/**
 * A module as a minified script on one line.
 * @param entry its path from the root
 * @param constants what the module declares and the build knows, by name
 */
export async function bundleIife(
	entry: string,
	constants: Readonly<Record<string, unknown>> = {},
): Promise<string> {
	const define = Object.fromEntries(
		Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]),
	);
	const bundle = await rolldown({
		input: entry,
		// the TypeScript settings that Kit generates are not needed, and may not be there yet
		tsconfig: false,
		transform: { target: 'es2022', define },
	});
	const { output } = await bundle.generate({ format: 'iife', minify: true });
	await bundle.close();
	return output[0].code.trim();
}
