import { expect, it } from 'vitest';
import { plainText } from './prose.ts';

it('is the words of a paragraph, in emphasis and links too', () => {
	expect(
		plainText([
			{ type: 'text', value: 'Of ' },
			{
				type: 'link',
				kind: 'count',
				target: 'claims',
				children: [{ type: 'strong', children: [{ type: 'text', value: '57' }] }],
			},
			{ type: 'text', value: ' claims' },
		]),
	).toBe('Of 57 claims');
	expect(plainText([])).toBe('');
});
