import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scan } from './scan.ts';

const accepts = (text: string) => {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
};

describe('the scanner', () => {
	it('passes every JSON text', () => {
		fc.assert(fc.property(fc.json({ maxDepth: 8 }), (text) => scan(text) === null));
	});

	it('never passes what a parser refuses, and stops within the text', () => {
		const pieces = fc.constantFrom(
			...'{}[]:,"\\\n ae1-.0“'.split(''),
			'null',
			'"a"',
			'\\u00',
			'\u00a0',
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
				const text = parts.join('');
				const fault = scan(text);
				if (!accepts(text)) expect(fault).not.toBeNull();
				expect(fault?.offset ?? 0).toBeLessThanOrEqual(text.length);
			}),
			{ numRuns: 2000 },
		);
	});

	it('refuses nesting without end', () => {
		expect(scan('['.repeat(100_000))).toMatchObject({ offset: 64, saw: 'one more' });
	});
});
