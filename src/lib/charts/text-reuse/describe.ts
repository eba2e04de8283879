/** The sentences and the table of the graphics of copied wording. */
import { cross, greatest, sort } from 'd3';
import { formatList, formatNumber, plural } from '#data/format';
import { formatShare } from '../../model/format.ts';
import type { Table } from '../types.ts';
import type { ReuseDocument, TextReuseRows } from './rows.ts';

/** “35 words, 20 inside quotation marks”; “35 words, all inside quotation marks”. */
export function runLength({ words, quoted }: { words: number; quoted: number }): string {
	const length = plural(words, 'word');
	if (quoted === 0) return length;
	return `${length}, ${quoted === words ? 'all' : formatNumber(quoted)} inside quotation marks`;
}

const maxNamed = 8;

/** How much of each retelling's wording is the original's, and the longest run of all. */
export function describe({ original, documents }: TextReuseRows): string {
	const shares = sort(documents, ({ copied }) => -copied).map(
		({ outlet, copied }) => `${formatShare(copied)} in ${outlet}`,
	);
	const [highest, lowest] = [shares[0], shares.at(-1)];
	if (!highest || !lowest) return 'There is no retelling to compare.';
	const list = shares.length <= maxNamed ? formatList(shares) : `from ${lowest} to ${highest}`;
	const copier = greatest(documents, ({ longest }) => longest?.words);
	const run = copier?.longest
		? ` The longest run, in ${copier.outlet}, has ${runLength(copier.longest)}.`
		: '';
	return `Of the runs of five words of a retelling, so many stand in ${original.outlet}’s report too: ${list}.${run}`;
}

/**
 * Compares all pairs of retellings that differ in both measures.
 * @returns in how many the one that shares more also kept more (`concordant`) or kept fewer
 *   (`discordant`), and the discordant pair that is furthest apart
 */
export function comparePairs({ documents, claims }: TextReuseRows) {
	let concordant = 0;
	let discordant = 0;
	let furthest: { copier: ReuseDocument; keeper: ReuseDocument; distance: number } | null = null;
	for (const [copier, keeper] of cross(documents, documents)) {
		const more = copier.copied - keeper.copied;
		const fewer = claims ? (keeper.kept - copier.kept) / claims : 0;
		if (more <= 0 || fewer === 0) continue;
		if (fewer < 0) concordant += 1;
		else discordant += 1;
		const distance = Math.min(more, fewer);
		if (distance > (furthest?.distance ?? 0)) furthest = { copier, keeper, distance };
	}
	return { concordant, discordant, furthest };
}

/** Whether copying and keeping go together, in one sentence and only as far as the figures say. */
export function describeScatter(rows: TextReuseRows): string {
	const { concordant, discordant, furthest } = comparePairs(rows);
	const all = concordant + discordant;
	if (!all)
		return 'No two of these retellings differ both in what they share and in what they kept.';
	const start = `Copying and keeping are two measures. Of ${plural(all, 'pair')} of retellings, in ${formatNumber(concordant)} the one that shares more of the original’s wording also kept more claims whole`;
	if (!furthest) return `${start}.`;
	const { copier, keeper } = furthest;
	return `${start}, and in ${formatNumber(discordant)} it kept fewer: ${copier.outlet} shares ${formatShare(copier.copied)} of its runs of five words and kept ${formatNumber(copier.kept)} of ${plural(rows.claims, 'claim')}, ${keeper.outlet} ${formatShare(keeper.copied)} and ${formatNumber(keeper.kept)}.`;
}

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
	body: documents.map(({ outlet, words, copied, runs, inRuns, quoted, longest, kept }) =>
		[
			outlet,
			words,
			`${(copied * 100).toFixed(1)}%`,
			runs.length,
			inRuns,
			quoted,
			...(longest
				? [longest.words, longest.startB + 1, longest.startA + 1, longest.at.join('; ')]
				: ['', '', '', '']),
			kept,
		].map(String),
	),
});
