/**
 * Words for quantities that are no figures: “all”, “every”, “the most”. They are checked as the counts and
 * ranks that they are bound to.
 */
import type { Span } from '#data/schema';
import { formatList } from '../../format.ts';
import { formatValue } from '../problems.ts';
import { overlaps, type Prose, type ProseProblem } from '../prose.ts';
import type { Bound } from './outlets-named.ts';

const all = /\b(?:all|every|each|the rest|the others?)\b/i;
const allBefore = /\b(?:all|each of(?: the)?)\s$/i;
const ends: Record<string, RegExp> = {
	least: /\b(?:shortest|fewest|least|smallest|lowest)\b/i,
	most: /\b(?:longest|most|largest|highest)\b/i,
};

/** Whether words say “all” of something. */
export const saysAll = (words: string): boolean => all.test(words);

/** What is wrong with a link to a rank, or to how many retellings do something. */
export function quantityProblems(
	{ link, target }: Bound,
	{ prose, outlets }: { prose: Prose; outlets: readonly string[] },
): ProseProblem[] {
	const { count, of, sources, isRank } = target;
	const words = prose.text.slice(link.start, link.end);
	const report = (message: Omit<ProseProblem, 'offset'>) => [{ offset: link.offset, ...message }];
	if (isRank) {
		const end = link.target.split('/').at(-1)!;
		if (!ends[end]?.test(words))
			return report({
				expected: `words for the ${end}, as the path says`,
				saw: formatValue(words),
			});
		if (outlets.length < 2) return [];
		return report({
			expected: 'one retelling that has it alone',
			saw: `${formatList(outlets)}, each with ${count}`,
			hint: 'say that they share it',
		});
	}
	if (count === undefined || of === undefined || !sources || count === of) return [];
	if (!saysAll(words) && !allBefore.test(prose.text.slice(0, link.start))) return [];
	const expected = `${count} of ${of}, as count:${link.target} has it`;
	return report({ expected, saw: formatValue(saysAll(words) ? words : `all ${words}`) });
}

/** “The most” and its like stand in a link to a rank: those of a sentence that do not. */
export function unranked(sentence: Span, prose: Prose): ProseProblem[] {
	const words = prose.text.slice(sentence.start, sentence.end);
	return [...words.matchAll(/\bthe (?:most|fewest|least|shortest|longest(?! run))\b/gi)].flatMap(
		({ index, 0: text }) => {
			const start = sentence.start + index;
			const span = { start, end: start + text.length };
			const binding = prose.links.filter(({ kind }) => kind !== 'source' && kind !== 'page');
			if ([...binding, ...prose.broken].some((link) => overlaps(link, span))) return [];
			return {
				offset: prose.sourceOf(start),
				expected: 'a superlative in a link that binds it',
				saw: formatValue(text),
				hint: 'link it as rank:<measure>/most or rank:<measure>/least: words, kept, asserted, added and so on',
			};
		},
	);
}
