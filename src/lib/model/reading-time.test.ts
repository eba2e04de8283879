import { describe, expect, it } from 'vitest';
import type { Story } from '#data/schema';
import { readingMinutes } from './reading-time.ts';

const view = { graphic: 'agreement' } as const;
const words = (n: number) => Array.from({ length: n }, () => 'word').join(' ');

/** A story whose one step has a paragraph of each of these lengths, the second half in a link. */
const storyOf = (...lengths: number[]) =>
	({
		site: { title: '', standfirst: '' },
		chapters: [
			{
				id: 'a',
				title: '',
				steps: [
					{
						id: 'b',
						alt: '',
						view,
						text: lengths.map((n) => [
							{ type: 'text', value: `${words(Math.ceil(n / 2))} ` },
							{ type: 'emphasis', children: [{ type: 'text', value: words(Math.floor(n / 2)) }] },
						]),
					},
				],
			},
		],
	}) as unknown as Pick<Story, 'site' | 'chapters'>;

describe('the reading time', () => {
	it('counts every word of every paragraph, in links too', () => {
		expect(readingMinutes(storyOf(500, 500))).toBe(5);
		expect(readingMinutes(storyOf(480, 480))).toBe(5);
	});

	it('is a minute at least', () => {
		expect(readingMinutes(storyOf(3))).toBe(1);
		expect(readingMinutes({ site: { title: '', standfirst: '' }, chapters: [] } as never)).toBe(1);
	});
});
