/** How large the documents' words may be, which documents there is room for, and how high their blocks are. */
import { sum } from 'd3';
import { charsIn } from '../frame/type.ts';
import type { Frame } from './frame.ts';
import { breakPassage, type DeletionStyle } from './lines.ts';
import type { WordDiffRows, WordDiffSource } from './rows.ts';

/** How far all documents may exceed the height before some are left out, and how many never are. */
const tolerance = 1.1;
const minSources = 5;

/** A passage in lines, with its marks and without; it is as high as the longer. */
export type BrokenPassage = ReturnType<typeof breakPassages>[number];

type BreakOptions = { claims: string[]; frame: Frame; size: number; deletions: DeletionStyle };

export function breakPassages(source: WordDiffSource, options: BreakOptions) {
	const { claims, frame, size, deletions } = options;
	const chars = charsIn({ width: frame.wordsWidth, size, face: 'theirs' });
	return claims.flatMap((claim) => {
		const passage = source.passages[claim];
		if (!passage) return [];
		const marked = breakPassage(passage, { chars, deletions });
		const plain = breakPassage(passage, { chars, deletions: null });
		return { claim, marked, plain, lineCount: Math.max(1, marked.count, plain.count) };
	});
}

type Options = { frame: Frame; claims: string[] };

/** Type size and line height of the words, the height of each block and of all of them with their gaps. */
function measure(sources: WordDiffSource[], options: BreakOptions) {
	const { frame, size, deletions } = options;
	const leading = Math.round(size * frame.leading);
	const blocks = sources.map((source) => {
		const passages = breakPassages(source, options);
		const gaps = frame.passageGap * Math.max(0, passages.length - 1);
		const lines = sum(passages, ({ lineCount }) => lineCount);
		return frame.heading + lines * leading + gaps + 2 * frame.blockPadding;
	});
	const height = sum(blocks) + frame.blockGap * Math.max(0, blocks.length - 1) + 2;
	return { size, leading, deletions, blocks, height };
}

/** The largest type in which the passages of a set of claims fit the height, else the smallest. */
export function fitType({ sources }: WordDiffRows, { frame, claims }: Options) {
	const measured = (deletions: DeletionStyle) =>
		frame.typeSizes.map((size) => measure(sources, { frame, claims, size, deletions }));
	const fits = ({ height }: { height: number }) => height <= frame.maxHeight;
	const struck = measured('struck').find((fit) => fits(fit) && fit.size >= frame.minStruckSize);
	if (struck) return struck;
	const slots = measured('slots');
	return slots.find(fits) ?? slots.at(-1)!;
}

/** The height that the highest of some sets of claims takes. */
export const heightOf = (rows: WordDiffRows, frame: Frame): number =>
	Math.max(0, ...rows.sets.map((claims) => fitType(rows, { frame, claims }).height));

/** All documents if they fit, else the original, highlighted ones and as many others as fit. */
export function visibleSources(rows: WordDiffRows, frame: Frame): WordDiffSource[] {
	const limit = frame.maxHeight * tolerance;
	if (rows.sources.length <= minSources || heightOf(rows, frame) <= limit) return rows.sources;
	const chosen = rows.sources.filter(({ id }, i) => i === 0 || rows.highlighted.includes(id));
	for (const source of rows.sources) {
		if (chosen.includes(source)) continue;
		const sources = [...chosen, source];
		if (sources.length > minSources && heightOf({ ...rows, sources }, frame) + frame.more > limit)
			break;
		chosen.push(source);
	}
	return rows.sources.filter((source) => chosen.includes(source));
}
