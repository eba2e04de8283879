import { describe, expect, it } from 'vitest';
import { attributionOf, compare, compareCell } from './compare.ts';

const shown = (differences: ReturnType<typeof compare>) =>
	differences
		.map((one) =>
			one.type === 'left-out' ? `[${one.words.join(' ')}]` : `${one.type[0]}:${one.word}`,
		)
		.join(' ');

describe('the words of a retelling beside the original’s', () => {
	it('says nothing of words that may stand outside a short run', () => {
		const of = shown(compare({ quote: 'a new detailed plan today' }, { quote: 'detailed plan' }));
		expect(of).toBe('s:detailed s:plan');
	});

	it('marks a word that is gone from between others', () => {
		const of = shown(compare({ quote: 'a detailed plan' }, { quote: 'a plan' }));
		expect(of).toBe('s:a [detailed] s:plan');
	});

	it('marks words that a statement in quotation marks loses at its ends', () => {
		const [original, retold] = [
			{ quote: '“we reject any form of it”', spoken: true as const },
			{ quote: '“reject any form”', spoken: true as const },
		];
		expect(shown(compare(original, retold))).toBe('[we] s:reject s:any s:form [of it]');
		expect(shown(compare(original, { quote: 'reject any form' }))).not.toContain('[');
	});

	it('marks a word put in', () => {
		expect(shown(compare({ quote: 'on sixteen boats' }, { quote: 'on several boats' }))).toBe(
			's:on [sixteen] p:several s:boats',
		);
	});

	it('has no words for a claim that is dropped', () => {
		expect(compareCell({ quote: 'sixteen boats' }, { status: 'dropped' })).toEqual([]);
	});
});

it.each([
	['same', 'officials', 'attribution kept: officials'],
	['same', undefined, 'attribution kept'],
	['vaguer', 'a report', 'attribution vaguer: a report'],
	['none', 'nobody', 'attributed to nobody'],
	['wrong', 'the Pentagon', 'attributed to somebody else: the Pentagon'],
] as const)('says of the attribution “%s” to %s: %s', (attribution, attributedTo, words) => {
	const cell = { status: 'kept' as const, quote: 'a', attribution };
	expect(attributionOf(attributedTo ? { ...cell, attributedTo } : cell)).toBe(words);
});
