import { afterEach, describe, expect, it, vi } from 'vitest';
import { formOf, forms, keepForm } from './form.ts';

afterEach(() => void vi.unstubAllGlobals());

describe('the form that a value names', () => {
	it.each(forms)('is %s where it is that', (form) => expect(formOf(form)).toBe(form));
	it.each([undefined, '', 'Scroll', 'toString'])('is plain for %j', (value) =>
		expect(formOf(value)).toBe('plain'),
	);
});

it('a form is kept', () => {
	const setItem = vi.fn();
	vi.stubGlobal('localStorage', { setItem });
	keepForm('stepper');
	expect(setItem).toHaveBeenCalledWith('form', 'stepper');
});

it('a form is not kept where nothing may be', () => {
	vi.stubGlobal('localStorage', {
		setItem: () => {
			throw new Error('SecurityError');
		},
	});
	expect(() => keepForm('plain')).not.toThrow();
});
