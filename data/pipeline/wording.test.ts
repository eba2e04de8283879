import { describe, expect, it } from 'vitest';
import { follows, quotation, runsOf } from './wording.ts';

const runs = runsOf('The pier, they said, will be shut until autumn'.split(' '));

describe('how far a quote follows the original', () => {
	it.each([
		['will be shut until autumn', 1],
		['“The pier, they SAID”', 1],
		['they said it will be shut', 0.5],
		['pier', 1],
		['pier said', 0],
		['whales', 0],
		['—', 0],
	])('%s: %d', (quote, share) => {
		expect(follows(quote, runs)).toBe(share);
	});
});

it('sets one statement beside another word for word, without case and punctuation', () => {
	const versions = [{ source: 'b', quote: 'count all masts, mend' }];
	expect(quotation('c', { original: 'Count the masts and mend', versions })).toEqual({
		claim: 'c',
		versions: [
			{
				source: 'b',
				changes: [
					{ kind: 'same', original: ['Count'], words: ['count'] },
					{ kind: 'changed', original: ['the'], words: ['all'] },
					{ kind: 'same', original: ['masts'], words: ['masts,'] },
					{ kind: 'changed', original: ['and'], words: [] },
					{ kind: 'same', original: ['mend'], words: ['mend'] },
				],
			},
		],
	});
});
