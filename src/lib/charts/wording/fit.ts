/**
 * How large the words of a set of claims may be, and how much room each document's block needs.
 */
import { balance, charsIn } from '../frame/type.ts';
import { wideFrom } from '../types.ts';
import { lines, type Lines } from './lines.ts';
import type { WordingRows, WordingSource } from './rows.ts';

/** Everything about a width that does not hang on the words. */
export function frameOf(width: number, claims: number) {
	const wide = width >= wideFrom;
	const status = wide ? 13 : 11;
	const statusWidth = wide ? 92 : 68;
	const words = wide ? 136 + statusWidth : 0;
	return {
		wide,
		sizes: wide ? [20, 19, 18, 17, 16, 15] : [15, 14, 13, 12, 11],
		aim: wide ? 540 : 350,
		size: { label: wide ? 14 : 12, status, leading: wide ? 17 : 15 },
		mark: wide ? { width: 24, height: 9 } : { width: 18, height: 7 },
		outlet: wide ? 126 : width - statusWidth * claims - 6,
		words: { x: words, width: width - words },
		status: (i: number) => (wide ? 136 : width - statusWidth * (claims - i)),
		/** From a header's top to the words' top, and the least distance of two blocks. */
		head: wide ? 0 : 16,
		gap: wide ? 22 : 7,
	};
}

export type Frame = ReturnType<typeof frameOf>;

/** An outlet's name, in two even lines where it is long and there is room. */
export const nameLines = (outlet: string, { outlet: width, size, wide }: Frame): string[] =>
	balance(outlet, { width, size: size.label, face: 'strong', lines: wide ? 2 : 1 });

export type Fit = {
	size: number;
	pitch: number;
	between: number;
	blocks: number[];
	height: number;
};

/** How large the words of a set of claims may be, and how high each document's block then is. */
export function fit(
	rows: WordingRows,
	{ width, claims }: { width: number; claims: string[] },
): Fit {
	const frame = frameOf(width, claims.length);
	const measured = frame.sizes.map((size): Fit => {
		const pitch = Math.round(size * (frame.wide ? 1.45 : 1.25));
		const between = frame.wide ? 8 : 1;
		const blocks = rows.sources.map((source) => {
			const counts = broken(rows, { source, claims, chars: charsOf(frame.words.width, size) });
			const text = counts.reduce(
				(sum, { marked, plain }) => sum + Math.max(1, marked.count, plain.count) * pitch,
				between * Math.max(0, counts.length - 1),
			);
			const label = nameLines(source.outlet, frame).length * frame.size.leading;
			return frame.wide ? Math.max(text, label) : frame.head + text;
		});
		const gaps = frame.gap * Math.max(0, blocks.length - 1);
		return { size, pitch, between, blocks, height: gaps + blocks.reduce((a, b) => a + b, 0) + 4 };
	});
	const fits = measured.find(({ height }) => height <= frame.aim) ?? measured.at(-1);
	return fits ?? { size: 0, pitch: 0, between: 0, blocks: [], height: 0 };
}

/** How many characters of a size stand side by side in `width`. */
export const charsOf = (width: number, size: number) => charsIn({ width, size, face: 'theirs' });

export type Broken = { claim: string; marked: Lines; plain: Lines };

/** Each passage of one document in lines, with room for marks and without. */
export function broken(
	rows: WordingRows,
	{ source, claims, chars }: { source: WordingSource; claims: string[]; chars: number },
): Broken[] {
	return claims.flatMap((id) => {
		const claim = rows.claims.find((candidate) => candidate.id === id);
		const passage = source.passages[id];
		if (!claim || !passage) return [];
		const set = (marks: boolean) =>
			lines(passage.differences, { chars, marks, quotation: passage.quotation });
		return [{ claim: id, marked: set(true), plain: set(false) }];
	});
}
