import { expect, it } from 'vitest';
import type { Inline, StoryChapter } from '#data/schema';
import { cited, ofClaim, ofSource } from './cited.ts';

const link = (kind: 'claim' | 'quote' | 'count' | 'source', target: string): Inline => ({
	type: 'link',
	kind,
	target,
	children: [{ type: 'text', value: `${kind} ${target}` }],
});
const step = (id: string, ...text: Inline[]) => ({
	...{ id, alt: '', view: { graphic: 'agreement' as const } },
	text: [text],
});
const chapters: StoryChapter[] = [
	{ id: 'one', title: 'One', steps: [step('a', link('claim', 'boats')), step('b')] },
	{
		id: 'two',
		title: 'Two',
		steps: [
			step('c', link('quote', 'wire/boats'), link('claim', 'boats')),
			step('d', { type: 'emphasis', children: [link('count', 'kept-by/boats')] }),
			step('e', link('count', 'kept/wire'), link('source', 'wire')),
		],
	},
];

it('finds the steps that cite a claim, each once with its first words', () => {
	expect(cited({ chapters }, ofClaim('boats'))).toEqual([
		{ step: 'a', chapter: 1, title: 'One', words: 'claim boats', theirs: false },
		{ step: 'c', chapter: 2, title: 'Two', words: 'quote wire/boats', theirs: true },
		{ step: 'd', chapter: 2, title: 'Two', words: 'count kept-by/boats', theirs: false },
	]);
});

it('finds the steps that cite a document', () => {
	expect(cited({ chapters }, ofSource('wire')).map((one) => one.step)).toEqual(['c', 'e']);
});

it('finds nothing for what is never cited', () => {
	expect(cited({ chapters }, ofClaim('wire'))).toEqual([]);
	expect(cited({ chapters: [] }, ofClaim('boats'))).toEqual([]);
});
