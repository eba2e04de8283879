import { expect, it } from 'vitest';
import { isPrintable } from './printed.svelte.ts';

it('prints whole what paper has room for, and says of the rest that it is not', () => {
	expect(isPrintable({ rows: 57, columns: 4 })).toBe(true);
	expect(isPrintable({ rows: 300, columns: 39 })).toBe(true);
	expect(isPrintable({ rows: 100, columns: 80 })).toBe(false);
	expect(isPrintable({ rows: 3000, columns: 5 })).toBe(false);
});
