import { expect, it } from 'vitest';
import type { Inline, StoryChapter } from '#data/schema';
import { backlinks, citesClaim, citesSource } from './backlinks.ts';

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
	expect(backlinks({ chapters }, citesClaim('boats'))).toEqual([
		{ step: 'a', chapter: 1, title: 'One', words: 'claim boats', theirs: false },
		{ step: 'c', chapter: 2, title: 'Two', words: 'quote wire/boats', theirs: true },
		{ step: 'd', chapter: 2, title: 'Two', words: 'count kept-by/boats', theirs: false },
	]);
});

it('finds the steps that cite a document', () => {
	expect(backlinks({ chapters }, citesSource('wire')).map((one) => one.step)).toEqual(['c', 'e']);
});

/** What is shown of a step in which these words are a link. */
function shownOf(
	kind: 'source' | 'quote' | 'count' | 'claim',
	[before, words, after]: [string, string, string],
) {
	const text = (value: string): Inline => ({ type: 'text', value });
	const target: Inline = { type: 'link', kind, target: 'wire', children: [text(words)] };
	const strong: Inline = { type: 'strong', children: [target] };
	const [one, other] = [target, strong].map((node) => {
		const steps = [step('a', text(before), node, text(after))];
		return backlinks({ chapters: [{ id: 'x', title: 'X', steps }] }, () => true)[0]?.words;
	});
	expect(other).toBe(one);
	return one;
}

it.each([
	['Sorted, fewest first. ', ' are kept by none, six by all.', '28 are kept by none, six by all'],
	[
		'In short: the ',
		' that it, the shortest, lacks',
		'In short: the 28 that it, the shortest, lacks',
	],
	['Seven are kept; ', ' are dropped; none is new.', '28 are dropped'],
	['Of 10,000 words ', '.', 'Of 10,000 words 28'],
	['It says “not imminent.” ', ' do (see there!) Or not.', '28 do (see there!)'],
	['', '', '28'],
])('gives a figure between “%s” and “%s” with its sentence', (before, after, words) => {
	for (const kind of ['count', 'claim'] as const)
		expect(shownOf(kind, [before, '28', after])).toBe(words);
});

it('leaves several words, a document’s name and its words as they are', () => {
	expect(shownOf('count', ['In ', '558 words', ' at most'])).toBe('558 words');
	expect(shownOf('source', ['Said by ', 'Wire', ' alone'])).toBe('Wire');
	expect(shownOf('quote', ['It says ', 'boats', ' there'])).toBe('boats');
});

it('finds nothing for what is never cited', () => {
	expect(backlinks({ chapters }, citesClaim('wire'))).toEqual([]);
	expect(backlinks({ chapters: [] }, citesClaim('boats'))).toEqual([]);
});
