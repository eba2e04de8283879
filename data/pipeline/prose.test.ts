import { describe, expect, it } from 'vitest';
import { parseProse } from './prose.ts';

describe('the small Markdown', () => {
	it('becomes a tree of words, emphasis and links', () => {
		const { prose, problems } = parseProse('It *did* [kill **64**](claim:killed) there.');
		expect(problems).toEqual([]);
		expect(prose.tree).toEqual([
			{ type: 'text', value: 'It ' },
			{ type: 'emphasis', children: [{ type: 'text', value: 'did' }] },
			{ type: 'text', value: ' ' },
			{
				type: 'link',
				kind: 'claim',
				target: 'killed',
				children: [
					{ type: 'text', value: 'kill ' },
					{ type: 'strong', children: [{ type: 'text', value: '64' }] },
				],
			},
			{ type: 'text', value: ' there.' },
		]);
		expect(prose.text).toBe('It did kill 64 there.');
		expect(prose.sourceOf(prose.text.indexOf('64'))).toBe(17);
	});

	it('keeps an https address whole', () => {
		expect(parseProse('[there](https://example.org/a?b=c:d)').prose.links).toMatchObject([
			{ kind: 'https', target: 'https://example.org/a?b=c:d' },
		]);
	});

	it('shows brackets and asterisks that are escaped', () => {
		const { prose, problems } = parseProse('a \\[sic\\] and \\*');
		expect([prose.text, problems]).toEqual(['a [sic] and *', []]);
	});

	it.each([
		['<script>alert(1)</script>', 'HTML'],
		['a <em>b</em>', 'HTML'],
		['> a', 'a block quotation'],
		['1. a', 'a list'],
		['---', 'a rule'],
		['a  \nb', 'a line break'],
		['[a]: https://example.org', 'a link definition'],
		['    a', 'a block of code'],
		['[](claim:a)', 'link'],
		['[a](javascript:alert(1))', '"javascript:alert(1)"'],
		['[a](data:text/html,b)', '"data:text/html,b"'],
		['[a](//example.org)', '"//example.org"'],
		['[a](no-decision)', '"no-decision"'],
		['[a] (claim:b)', 'square brackets that make no link'],
		['[a](claim:b', 'square brackets that make no link'],
		['[a](claim: b)', 'square brackets that make no link'],
		['the [a] of it', 'square brackets that make no link'],
		['*Beyond the documents: a', 'an asterisk that makes none'],
		['* Beyond* the documents', 'a list'],
		['Beyond * the* documents', 'an asterisk that makes none'],
	])('refuses %s', (text, saw) => {
		expect(parseProse(text).problems[0]?.saw).toBe(saw);
	});
});
