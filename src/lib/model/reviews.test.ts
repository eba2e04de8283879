import { describe, expect, it } from 'vitest';
import type { Story } from '#data/schema';
import { story } from '$lib/server/story';
import { agreed, changed, reviewed } from '../../../tests/fixtures/reviews.ts';
import { build } from '../../../data/pipeline/pipeline.ts';
import { codingStatement } from './coding-method.ts';
import { reviewSentence, reviewsOf, reviewStatement } from './reviews.ts';

const small = build(reviewed()).built!.story;
const said = (of: Story, source?: string) => reviewStatement(reviewsOf(of, source));

/** The story with the same reviews in every cell. */
const everywhere: Story = {
	...small,
	cells: Object.fromEntries(
		Object.entries(small.cells).map(([source, cells]) => [
			source,
			Object.fromEntries(
				Object.entries(cells).map(([claim, cell]) => [claim, { ...cell, reviewed: [agreed] }]),
			),
		]),
	),
};

describe('what has been reviewed', () => {
	it('is nothing in the story as it is: no review stands in its codings', () => {
		expect(reviewsOf(story)).toMatchObject({ reviewed: 0, by: [], days: [], changed: [] });
		expect(codingStatement(story)).toMatch(/No person has reviewed them\.$/);
	});

	it('is said with its share, by whom and when', () => {
		expect(said(small)).toBe(
			'Of 6 cells 2 (33%) have been reviewed by A. Reader and B. Reader, between 2 July 2031 and 4 July 2031; 1 was changed.',
		);
		expect(said(small, 'coast-wire')).toBe(
			'Of 3 cells 1 (33%) has been reviewed by A. Reader, on 2 July 2031; none was changed.',
		);
		expect(codingStatement(small)).toContain(said(small));
	});

	it('is all of it only where every cell has a review', () => {
		expect(said(everywhere)).toContain('All 6 cells have been reviewed by A. Reader');
		const { 'bay-blog': one, ...rest } = everywhere.cells;
		const { 'storm-toll': _, ...but } = one!;
		const cell = small.cells['bay-blog']!['storm-toll']!;
		const missing = {
			...everywhere,
			cells: { ...rest, 'bay-blog': { ...but, 'storm-toll': cell } },
		};
		expect(said(missing)).toContain('Of 6 cells 5 (83%)');
	});

	it('names the cells that a reviewer changed', () => {
		expect(reviewsOf(small).changed).toMatchObject([
			{ claim: 'masts-quote', source: 'bay-blog', outlet: 'Bay Blog', review: changed },
		]);
	});
});

it('puts a review into words', () => {
	expect(reviewSentence(agreed)).toBe('A. Reader read both passages on 2 July 2031 and agreed.');
	expect(reviewSentence(changed)).toBe(
		'B. Reader read both passages on 4 July 2031 and changed it from kept: The words inside the marks are not those that were said.',
	);
});
