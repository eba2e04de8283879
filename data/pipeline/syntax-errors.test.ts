import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntaxErrors } from './syntax-errors.ts';

const accepts = (text: string) => {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
};

describe('the syntax check', () => {
	it('passes every JSON text', () => {
		fc.assert(fc.property(fc.json({ maxDepth: 8 }), (text) => syntaxErrors(text).length === 0));
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
				const errors = syntaxErrors(text);
				if (!accepts(text)) expect(errors).not.toEqual([]);
				for (const { offset } of errors) expect(offset).toBeLessThanOrEqual(text.length);
			}),
			{ numRuns: 2000 },
		);
	});

	it('reports several errors at once, and none that only follows from another', () => {
		const text = '{\n"a": pier,\n"b": "\\p",\n"c": 1\n"d": 2,\n"e": “x y”,\n"f": [3,]\n}';
		const lines = syntaxErrors(text).map(({ offset }) => text.slice(0, offset).split('\n').length);
		expect(lines).toEqual([2, 3, 4, 6, 7]);
	});

	it('refuses nesting without end', () => {
		expect(syntaxErrors('['.repeat(100_000))).toMatchObject([{ offset: 64, saw: 'one more' }]);
	});
});
