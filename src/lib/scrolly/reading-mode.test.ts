import { afterEach, describe, expect, it, vi } from 'vitest';
import { readingModeOf, readingModes, storeReadingMode } from './reading-mode.ts';

afterEach(() => void vi.unstubAllGlobals());

describe('the reading mode that a value names', () => {
	it.each(readingModes)('is %s where it is that', (mode) => expect(readingModeOf(mode)).toBe(mode));
	it.each([undefined, '', 'Scroll', 'toString'])('is plain for %j', (value) =>
		expect(readingModeOf(value)).toBe('plain'),
	);
});

it('a reading mode is stored', () => {
	const setItem = vi.fn();
	vi.stubGlobal('localStorage', { setItem });
	storeReadingMode('stepper');
	expect(setItem).toHaveBeenCalledWith('one-report-retold-form', 'stepper');
});

it('a reading mode is not stored where storage is denied', () => {
	vi.stubGlobal('localStorage', {
		setItem: () => {
			throw new Error('SecurityError');
		},
	});
	expect(() => storeReadingMode('plain')).not.toThrow();
});
