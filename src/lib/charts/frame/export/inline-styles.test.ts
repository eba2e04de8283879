import { expect, it } from 'vitest';
import { fontFamily } from './inline-styles.ts';

it.each([
	[
		'"Schibsted Grotesk Variable", "Schibsted Grotesk Fallback", system-ui, sans-serif',
		'Schibsted Grotesk Variable, sans-serif',
	],
	[
		'"Courier Prime", "Courier Prime Fallback", "Courier New", monospace',
		'Courier Prime, monospace',
	],
	['', 'sans-serif'],
])('asks for our font, then for any of its kind: %s', (computed, wanted) => {
	expect(fontFamily(computed)).toBe(wanted);
});
