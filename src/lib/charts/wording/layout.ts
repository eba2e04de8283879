/**
 * Where each document's words go: one block a document, the original on top.
 *
 * The size of the words is the largest that lets the tallest documents' words fit; blocks that need
 * less room stand further apart, so that every view fills the same frame. Marks make room for
 * themselves between the words; blocks stay where they are.
 */
import type { ViewOf } from '#data/schema';
import { broken, charsOf, fit, frameOf, nameLines } from './fit.ts';
import { baseline, emptySlot, placeWords, type PlacedPassage } from './passage.ts';
import type { WordingRows, WordingSource } from './rows.ts';

export type PlacedSource = {
	id: string;
	label: string[];
	y: number;
	height: number;
	lit: boolean;
	passages: PlacedPassage[];
};

export type WordingLayout = {
	width: number;
	height: number;
	/** Sizes of type: the documents' words, our own, and the distance of our lines. */
	size: { words: number; label: number; status: number; leading: number };
	mark: { width: number; height: number };
	/** Baseline of an outlet's first line. */
	label: number;
	sources: PlacedSource[];
	/** A line below every block but the last; the original's is stronger. */
	rules: { id: string; y: number; strong: boolean }[];
};

type Options = { width: number; view: ViewOf<'wording'> };

/** Words, slots and marks for one view, in pixels; `rows` may be empty. */
export function layout(rows: WordingRows, { width, view }: Options): WordingLayout {
	const { claims, marks } = view;
	const frame = frameOf(width, claims.length);
	const sets = rows.sets.length > 0 ? rows.sets : [claims];
	const height = Math.max(...sets.map((set) => fit(rows, { width, claims: set }).height));
	const { size, pitch, between, blocks, height: needed } = fit(rows, { width, claims });
	const gap = frame.gap + (height - needed) / Math.max(1, blocks.length - 1);
	const top = (i: number) => blocks.slice(0, i).reduce((sum, block) => sum + block + gap, 1);
	const lit = view.light ? new Set(view.light) : null;
	const label = frame.wide ? baseline({ size, pitch }) : frame.size.label;

	const passages = (source: WordingSource): PlacedPassage[] => {
		let y = frame.head;
		const chars = charsOf(frame.words.width, size);
		return broken(rows, { source, claims, chars }).map((passage, i) => {
			const box = { ...frame.words, y, size, pitch, marks };
			const status = source.passages[passage.claim]?.status ?? null;
			y += Math.max(1, passage.marked.count, passage.plain.count) * pitch + between;
			return {
				claim: passage.claim,
				status,
				mark: { x: frame.status(i), y: frame.wide ? box.y + label : label },
				...placeWords(passage, box),
				dropped: status === 'dropped' ? emptySlot(box) : null,
			};
		});
	};

	return {
		width,
		height,
		size: { words: size, ...frame.size },
		mark: frame.mark,
		label,
		sources: rows.sources.map((source, i) => ({
			id: source.id,
			label: nameLines(source.outlet, frame),
			y: top(i),
			height: blocks[i] ?? 0,
			lit: !lit || lit.has(source.id),
			passages: passages(source),
		})),
		rules: rows.sources.slice(0, -1).map(({ id }, i) => ({
			id,
			y: top(i) + (blocks[i] ?? 0) + gap / 2,
			strong: i === 0,
		})),
	};
}
