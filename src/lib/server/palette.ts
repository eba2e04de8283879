/** The colours of `tokens.css` as plain values, for drawings and meta tags. */
import tokens from '$lib/styles/tokens.css?raw';

export type Theme = 'light' | 'dark';

/** Each colour by its name (`paper`, `ink-soft`), in both themes. */
export const palette: ReadonlyMap<string, Record<Theme, string>> = new Map(
	[...tokens.matchAll(/--([\w-]+):\s*light-dark\(\s*(#\w+),\s*(#\w+)\s*\)/g)].map(
		([, name = '', light = '', dark = '']) => [name, { light, dark }],
	),
);

/** @throws where `tokens.css` has no such colour */
export function colour(name: string, theme: Theme): string {
	const found = palette.get(name);
	if (!found) throw new Error(`tokens.css: expected a colour --${name}: light-dark(#…, #…)`);
	return found[theme];
}
