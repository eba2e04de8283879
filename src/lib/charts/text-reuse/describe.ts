/** Words for the graphics of copied wording. */
import { formatList, formatNumber, formatShare, plural } from '../../model/format.ts';
import type { Table } from '../types.ts';
import type { ReuseDocument, TextReuseRows } from './rows.ts';

const share = (part: number, whole: number) => (whole ? part / whole : 0);

/** “35 words, 20 inside quotation marks”; “35 words, all inside quotation marks”. */
export function length({ words, quoted }: { words: number; quoted: number }): string {
	const inside =
		quoted === 0
			? ''
			: quoted === words
				? ', all inside quotation marks'
				: `, ${formatNumber(quoted)} inside quotation marks`;
	return `${plural(words, 'word')}${inside}`;
}

/** So many documents are named one by one; of more, those that copied most and least. */
const named = 8;

/** One sentence: how much of each retelling's wording is the original's, and the longest run of all. */
export function describe({ original, documents }: TextReuseRows): string {
	if (!documents.length) return 'There is no retelling to compare.';
	const ranked = [...documents].sort((a, b) => b.copied - a.copied);
	const [first, last] = [ranked[0], ranked.at(-1)];
	const of = ({ outlet, copied }: ReuseDocument) => `${formatShare(copied)} in ${outlet}`;
	const shares =
		ranked.length <= named
			? formatList(ranked.map(of))
			: `from ${last ? of(last) : ''} to ${first ? of(first) : ''}`;
	const longest = documents
		.filter((one) => one.longest)
		.sort((a, b) => (b.longest?.words ?? 0) - (a.longest?.words ?? 0))[0];
	const run = longest?.longest
		? ` The longest run, in ${longest.outlet}, has ${length(longest.longest)}.`
		: '';
	return `Of the runs of five words of a retelling, so many stand in ${original.outlet}’s report too: ${shares}.${run}`;
}

/** Pairs of retellings that differ in both: in how many the one that shares more also kept more. */
export function pairs({ documents, claims }: TextReuseRows) {
	let along = 0;
	let against = 0;
	let furthest: { copier: ReuseDocument; keeper: ReuseDocument; apart: number } | null = null;
	for (const copier of documents)
		for (const keeper of documents) {
			const more = copier.copied - keeper.copied;
			const fewer = share(keeper.kept - copier.kept, claims);
			if (more <= 0 || fewer === 0) continue;
			if (fewer < 0) along += 1;
			else against += 1;
			const apart = Math.min(more, fewer);
			if (apart > (furthest?.apart ?? 0)) furthest = { copier, keeper, apart };
		}
	return { along, against, furthest };
}

/** Whether copying and keeping go together, in one sentence and only as far as the figures say. */
export function describeScatter(rows: TextReuseRows): string {
	const { along, against, furthest } = pairs(rows);
	const all = along + against;
	if (!all)
		return 'No two of these retellings differ both in what they share and in what they kept.';
	const tell = `Copying and keeping are two measures. Of ${plural(all, 'pair')} of retellings, in ${formatNumber(along)} the one that shares more of the original’s wording also kept more claims whole`;
	if (!furthest) return `${tell}.`;
	const { copier, keeper } = furthest;
	return `${tell}, and in ${formatNumber(against)} it kept fewer: ${copier.outlet} shares ${formatShare(copier.copied)} of its runs of five words and kept ${formatNumber(copier.kept)} of ${plural(rows.claims, 'claim')}, ${keeper.outlet} ${formatShare(keeper.copied)} and ${formatNumber(keeper.kept)}.`;
}

/** A row a document, with everything that is measured. */
export const table = ({ original, claims, documents }: TextReuseRows): Table => ({
	caption: 'How much of each retelling is the original’s wording',
	head: [
		'Retelling',
		'Words',
		'Runs of five words that stand in the original',
		'Runs',
		'Words in runs',
		'of them inside quotation marks',
		'Longest run, in words',
		'Begins at its word',
		`Begins at word of ${original.outlet}`,
		'Claims there',
		`Claims kept whole, of ${formatNumber(claims)}`,
	],
	body: documents.map(({ outlet, words, copied, runs, inRuns, quoted, longest, kept }) => [
		outlet,
		String(words),
		`${(copied * 100).toFixed(1)}%`,
		String(runs.length),
		String(inRuns),
		String(quoted),
		longest ? String(longest.words) : '',
		longest ? String(longest.startB + 1) : '',
		longest ? String(longest.startA + 1) : '',
		longest ? longest.at.join('; ') : '',
		String(kept),
	]),
});
