import { expect, it } from 'vitest';
import { isPrintable } from './printing.svelte.ts';

it('has room on paper for a grid of 60 columns and 12,000 cells, and for no larger one', () => {
	expect(isPrintable({ claims: 57, columns: 4 })).toBe(true);
	expect(isPrintable({ claims: 300, columns: 40 })).toBe(true);
	expect(isPrintable({ claims: 301, columns: 40 })).toBe(false);
	expect(isPrintable({ claims: 200, columns: 60 })).toBe(true);
	expect(isPrintable({ claims: 2, columns: 61 })).toBe(false);
});
