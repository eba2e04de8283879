/**
 * Where each document's words go: one block a document, the original on top, on paper of its own.
 *
 * The size of the words is the largest that lets the tallest documents' words fit; blocks that need
 * less room stand further apart, so that every view fills the same frame. Marks make room for
 * themselves between the words; blocks stay where they are.
 */
import type { ViewOf } from '#data/schema';
import type { Box } from '../types.ts';
import { formatNumber } from '../../model/format.ts';
import { statuses } from '../../model/vocabulary.ts';
import { fitting } from '../frame/type.ts';
import { broken, charsOf, drawnSources, fit, frameOf, nameLine, vertical } from './fit.ts';
import { emptySlot, placeWords, type PlacedPassage } from './passage.ts';
import type { WordDiffRows, WordDiffSource } from './rows.ts';

export type PlacedSource = {
	id: string;
	label: string;
	y: number;
	height: number;
	lit: boolean;
	passages: PlacedPassage[];
};

export type WordDiffLayout = {
	width: number;
	height: number;
	/** Left edge of names and words. */
	x: number;
	/** Sizes of type: the documents' words, and our own. */
	size: { words: number; label: number; status: number };
	mark: { width: number; height: number };
	/** Baseline of an outlet's name. */
	label: number;
	/** The paper behind the original's block. */
	sheet: Box | null;
	sources: PlacedSource[];
	/** A line below every retelling's block but the last. */
	rules: { id: string; y: number }[];
	/** What became of the passage in the documents that there is no room for. */
	more: { text: string; y: number } | null;
};

type Options = { width: number; view: ViewOf<'word-diff'> };

/** “And in 30 more: 9 kept, 21 dropped”, for documents that are not drawn. */
function moreWords(sources: WordDiffSource[], claims: string[]): string {
	const counts = statuses.flatMap((status) => {
		const n = sources.filter(({ passages }) =>
			claims.some((claim) => passages[claim]?.status === status),
		).length;
		return n > 0 ? [`${formatNumber(n)} ${status}`] : [];
	});
	return `And in ${formatNumber(sources.length)} more: ${counts.join(', ')}`;
}

/** Words, slots and marks for one view, in pixels; `rows` may be empty. */
export function layout(all: WordDiffRows, { width, view }: Options): WordDiffLayout {
	const { claims, marks } = view;
	const rows = { ...all, sources: drawnSources(all, width) };
	const hidden = all.sources.filter((source) => !rows.sources.includes(source));
	const frame = frameOf(width, claims.length);
	const sets = rows.sets.length > 0 ? rows.sets : [claims];
	const height = Math.max(...sets.map((set) => fit(rows, { width, claims: set }).height));
	const { size, pitch, between, gone, blocks, height: needed } = fit(rows, { width, claims });
	const gap = frame.gap + (height - needed) / Math.max(1, blocks.length - 1);
	const top = (i: number) => blocks.slice(0, i).reduce((sum, block) => sum + block + gap, 1);
	const lit = view.light ? new Set(view.light) : null;
	const edge = vertical(frame);
	const label = edge + frame.size.label;

	const passages = (source: WordDiffSource): PlacedPassage[] => {
		let y = edge + frame.head;
		const chars = charsOf(frame.words.width, size);
		return broken(rows, { source, claims, chars, gone }).map((passage, i) => {
			const box = { ...frame.words, y, size, pitch, marks };
			const status = source.passages[passage.claim]?.status ?? null;
			y += Math.max(1, passage.marked.count, passage.plain.count) * pitch + between;
			return {
				claim: passage.claim,
				status,
				mark: { x: frame.status(i), y: label },
				...placeWords(passage, box),
				dropped: status === 'dropped' ? emptySlot(box) : null,
			};
		});
	};

	return {
		width,
		height: hidden.length > 0 ? height + frame.more : height,
		x: frame.pad,
		size: { words: size, label: frame.size.label, status: frame.size.status },
		mark: frame.mark,
		label,
		sheet:
			blocks[0] === undefined
				? null
				: { x: 0.5, y: 0.5, width: width - 1, height: top(0) + blocks[0] - 1 },
		sources: rows.sources.map((source, i) => ({
			id: source.id,
			label: nameLine(source.outlet, frame),
			y: top(i),
			height: blocks[i] ?? 0,
			lit: !lit || lit.has(source.id),
			passages: passages(source),
		})),
		rules: rows.sources.slice(1, -1).map(({ id }, i) => ({
			id,
			y: top(i + 1) + (blocks[i + 1] ?? 0) + gap / 2,
		})),
		more:
			hidden.length > 0
				? {
						...{ y: height + frame.more * 0.6 },
						text: fitting([moreWords(hidden, claims), `And in ${hidden.length} more`], {
							...{ size: frame.size.status, face: 'ours', width: frame.words.width },
						}),
					}
				: null,
	};
}
