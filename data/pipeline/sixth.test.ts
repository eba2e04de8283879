/**
 * A sixth document in the real data: the edits that the messages ask for are made, and every text that is
 * no longer true is named. The document is invented: another retelling's coding under a name of its own.
 */
import { expect, it } from 'vitest';
import { mended, settled, withSixth, withoutSixth } from '../../tests/fixtures/sixth.ts';
import { build } from './pipeline.ts';

const begun = withSixth();
const right = mended(begun);
const first = build(begun);

it('names each text that is no longer true, whose figures are right or wrong', () => {
	expect(build(withoutSixth()).problems).toEqual([]);
	const paths = first.problems.map(({ file, path }) => `${file} ${path}`);
	const pathOf = (key: string) => {
		const text = first.resting!.texts.find((one) => one.key === key)!;
		const { file, path } = text.at.problem(text.path, { expected: '', saw: '' });
		return `${file} ${path}`;
	};
	for (const key of [
		'site:standfirst',
		'step:retold',
		'alt:retold',
		'step:how-much', // “the shortest”
		'alt:how-much',
		'step:authority-retold', // “named in all four”
		'alt:authority-retold',
		'step:doubts-at-sea', // “in every retelling”
		'alt:doubts-at-sea',
		'step:reject', // “all four keep its meaning”, “the rest keep hers”
		'alt:reject',
		'alt:figures-retold',
		'alt:column-news-addicts',
		'step:fewest',
		'step:the-rules', // “coded twice”
		'embed:overlap',
		'embed:sets',
		'fact:other-retellings',
	]) {
		const path = pathOf(key);
		expect(
			paths.some((one) => one === path || one.startsWith(`${path}[`)),
			key,
		).toBe(true);
	}
});

it('says nothing of texts that do not speak of the retellings', () => {
	const keys = first.stale.map(({ text }) => text.key);
	for (const key of ['step:the-law', 'alt:precedent', 'step:first-strike', 'alt:april'])
		expect(keys).not.toContain(key);
});

it('lets nothing through when only the figures were mended: the words still wait to be read', () => {
	const { problems, stale, built } = build(right);
	expect(built).toBeUndefined();
	expect(stale.length).toBeGreaterThan(30);
	const rest = problems.filter(
		({ expected }) => !expected.startsWith('the words to be read again'),
	);
	// what no figure can mend: who is the shortest, and the list of those that there are
	const asked = rest.map(({ expected }) => expected).join('\n');
	expect(asked).toContain('a sentence that speaks of Gull Gazette, as the link does');
	expect(asked).toMatch(
		/News Addicts and Gull Gazette|Gull Gazette and News Addicts|Gull Gazette,/,
	);
	expect(rest).toHaveLength(2);
	expect(stale.map(({ text }) => text.key)).toEqual(
		expect.arrayContaining(['alt:retold', 'alt:fewest', 'alt:settled', 'fact:other-retellings']),
	);
});

it('is content once these are rewritten and the rest is said to have been read', () => {
	const { problems, built } = build(settled(right));
	expect(problems.map(({ path, expected, saw }) => [path, expected, saw])).toEqual([]);
	expect(built?.story.sources).toHaveLength(6);
});
