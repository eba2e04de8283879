/**
 * The sizes of the frame, how large the words of some claims may be, and how much room each
 * document's block needs.
 */
import { balance, charsIn } from '../frame/type.ts';
import { wideFrom } from '../types.ts';
import { lines, type Gone, type Lines } from './lines.ts';
import type { WordDiffRows, WordDiffSource } from './rows.ts';

/** Everything about a width that does not hang on the words. */
export function frameOf(width: number, claims: number) {
	const wide = width >= wideFrom;
	const status = wide ? 17 : 13.8;
	const statusWidth = wide ? 108 : 79;
	const pad = wide ? 16 : 6;
	return {
		wide,
		/** Sizes of the words, largest first; below `spelt` nothing is struck but slots stand. */
		sizes: wide ? [30, 28, 26, 24, 22, 20, 18, 16] : [17, 16, 15, 14.4, 13.8],
		spelt: wide ? 20 : 13.8,
		aim: wide ? 650 : 352,
		size: { label: wide ? 19 : 13.8, status },
		mark: wide ? { width: 30, height: 12 } : { width: 18, height: 8 },
		outlet: width - 2 * pad - statusWidth * claims - 6,
		words: { x: pad, width: width - 2 * pad },
		status: (i: number) => width - pad - statusWidth * (claims - i),
		/** From a block's top to its words' top; above and below its words; between two blocks. */
		head: wide ? 27 : 16,
		pad,
		gap: wide ? 12 : 3,
		/** The height of the words on documents that are not drawn. */
		more: wide ? 34 : 22,
	};
}

/** How far all documents may overfill the frame before some are left out, and how many never are. */
const slack = 1.1;
const never = 5;

export type Frame = ReturnType<typeof frameOf>;

/** An outlet's name, in one line. */
export const nameLine = (outlet: string, { outlet: width, size }: Frame): string =>
	balance(outlet, { width, size: size.label, face: 'strong', lines: 1 })[0] ?? '';

/**
 * The documents that are drawn: all of them where they fit, else the original, those that a view
 * lights and the first others, as many as fit in their smallest type.
 */
export function drawnSources(rows: WordDiffRows, width: number): WordDiffSource[] {
	const room = ({ sources }: WordDiffRows) =>
		Math.max(0, ...rows.sets.map((claims) => fit({ ...rows, sources }, { width, claims }).height));
	const { aim, more } = frameOf(width, 1);
	const limit = aim * slack;
	if (rows.sources.length <= never || room(rows) <= limit) return rows.sources;
	const isFirst = ({ id }: WordDiffSource, i: number) => i === 0 || rows.lit.includes(id);
	const chosen = rows.sources.filter(isFirst);
	for (const source of rows.sources) {
		if (chosen.includes(source)) continue;
		const next = [...chosen, source];
		if (next.length > never && room({ ...rows, sources: next }) + more > limit) break;
		chosen.push(source);
	}
	return rows.sources.filter((source) => chosen.includes(source));
}

export type Fit = {
	size: number;
	pitch: number;
	between: number;
	gone: Gone;
	blocks: number[];
	height: number;
};

/** How large the words of a set of claims may be, and how high each document's block then is. */
export function fit(
	rows: WordDiffRows,
	{ width, claims }: { width: number; claims: string[] },
): Fit {
	const frame = frameOf(width, claims.length);
	const measured = (gone: Gone) =>
		frame.sizes.map((size): Fit => {
			const pitch = Math.round(size * (frame.wide ? 1.42 : 1.2));
			const between = frame.wide ? 8 : 1;
			const chars = charsOf(frame.words.width, size);
			const blocks = rows.sources.map((source) => {
				const counts = broken(rows, { source, claims, chars, gone });
				const text = counts.reduce(
					(sum, { marked, plain }) => sum + Math.max(1, marked.count, plain.count) * pitch,
					between * Math.max(0, counts.length - 1),
				);
				return frame.head + text + 2 * vertical(frame);
			});
			const gaps = frame.gap * Math.max(0, blocks.length - 1);
			const height = gaps + blocks.reduce((a, b) => a + b, 0) + 2;
			return { size, pitch, between, gone, blocks, height };
		});
	const isLow = ({ height }: Fit) => height <= frame.aim;
	const spelt = measured('struck').find((tried) => isLow(tried) && tried.size >= frame.spelt);
	if (spelt) return spelt;
	const short = measured('slots');
	return (
		short.find(isLow) ??
		short.at(-1) ?? { size: 0, pitch: 0, between: 0, gone: 'slots', blocks: [], height: 0 }
	);
}

/** Above and below the words of a block, in pixels. */
export const vertical = ({ wide }: Frame): number => (wide ? 10 : 3);

/** How many characters of a size stand side by side in `width`. */
export const charsOf = (width: number, size: number) => charsIn({ width, size, face: 'theirs' });

export type Broken = { claim: string; marked: Lines; plain: Lines };

type Breaking = { source: WordDiffSource; claims: string[]; chars: number; gone: Gone };

/** Each passage of one document in lines, with room for marks and without. */
export function broken(rows: WordDiffRows, { source, claims, chars, gone }: Breaking): Broken[] {
	return claims.flatMap((id) => {
		const claim = rows.claims.find((candidate) => candidate.id === id);
		const passage = source.passages[id];
		if (!claim || !passage) return [];
		const set = (mark: Gone | null) =>
			lines(passage.differences, { chars, gone: mark, quotation: passage.quotation });
		return [{ claim: id, marked: set(gone), plain: set(null) }];
	});
}
