import { expect, it } from 'vitest';
import type { Inline } from '#data/schema';
import { leadsTo, plainText } from './prose.ts';

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

it('finds a link to a page wherever it stands, and no other', () => {
	const text = (value: string): Inline => ({ type: 'text', value });
	const link = (target: string): Inline => ({
		...{ type: 'link', kind: 'page', target },
		children: [text('there')],
	});
	expect(leadsTo([[text('a')], [{ type: 'strong', children: [link('explore')] }]], 'explore')).toBe(
		true,
	);
	expect(leadsTo([[link('method')], [text('explore')]], 'explore')).toBe(false);
	expect(leadsTo([], 'explore')).toBe(false);
});
