import { expect, it } from 'vitest';
import { family } from './literals.ts';

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
])('asks a viewer for our face, then for any of its kind: %s', (computed, wanted) => {
	expect(family(computed)).toBe(wanted);
});
