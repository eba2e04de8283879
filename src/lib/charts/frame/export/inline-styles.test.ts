// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { fontFamily, inlineStyles } from './inline-styles.ts';

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

it('keeps the place that an attribute gives a mark, which a browser need not compute as a style', () => {
	document.body.innerHTML =
		'<svg><g transform="translate(3 4)"><path d="M0 0h1" /></g><path style="transform: translate(5px, 6px)" /></svg>';
	vi.stubGlobal('getComputedStyle', (element: { style: { transform: string } }) => ({
		transform: element.style.transform || 'none',
		opacity: '1',
		getPropertyValue: () => '',
	}));
	const copy = inlineStyles(document.querySelector('svg')!);
	expect(
		[...copy.querySelectorAll('[transform]')].map((one) => one.getAttribute('transform')),
	).toEqual(['translate(3 4)', 'translate(5px, 6px)']);
	vi.unstubAllGlobals();
});
