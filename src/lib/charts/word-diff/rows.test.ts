import { expect, it } from 'vitest';
import { story } from '$lib/server/story';
import { asExcerpts, wordDiffRows } from './rows.ts';

const claims = story.claims.map(({ id }) => id);
const whole = wordDiffRows(story, [{ graphic: 'word-diff', claims, marks: true }]);

it('says of no excerpt that a word at its end was left out, and of whole statements that it was', () => {
	const ends = ({ sources }: typeof whole) =>
		sources.flatMap(({ id, passages }) =>
			claims.flatMap((claim) => {
				const { differences, quotation } = passages[claim]!;
				const outer = [differences[0], differences.at(-1)].map((part) => part?.type);
				return outer.includes('left-out') ? [{ cell: `${id}/${claim}`, quotation }] : [];
			}),
		);
	expect(ends(whole).filter(({ quotation }) => !quotation).length).toBeGreaterThan(0);
	const left = ends(asExcerpts(whole));
	expect(left.length).toBeGreaterThan(0);
	expect(left.filter(({ quotation }) => !quotation)).toEqual([]);
});
