/**
 * Layout of the word diff: a block for each document, the original first and on a sheet. The words have the
 * largest type in which all passages fit. The blocks spread to fill the frame. Marks move the words beside
 * them, but no block.
 */
import { sum } from 'd3';
import { formatNumber } from '#data/format';
import { statuses } from '#data/vocabulary';
import { breakText, fitting } from '../frame/type.ts';
import type { LayoutOptions } from '../types.ts';
import { breakPassages, fitType, heightOf, visibleSources } from './fit-type.ts';
import { frameOf } from './frame.ts';
import { emptySlot, placeWords } from './passage.ts';
import type { WordDiffRows, WordDiffSource } from './rows.ts';

/** “And in 30 more: 9 kept, 21 dropped”, for documents that are not drawn. */
function moreText(sources: WordDiffSource[], claims: string[]): string {
	const counts = statuses.flatMap((status) => {
		const n = sources.filter(({ passages }) =>
			claims.some((claim) => passages[claim]?.status === status),
		).length;
		return n > 0 ? `${formatNumber(n)} ${status}` : [];
	});
	return `And in ${formatNumber(sources.length)} more: ${counts.join(', ')}`;
}

export function layout(all: WordDiffRows, { width, view }: LayoutOptions<'word-diff'>) {
	const { claims, marks } = view;
	const frame = frameOf(width);
	const { padding, statusWidth, wordsWidth } = frame;
	const rows = { ...all, sources: visibleSources(all, frame) };
	const hidden = all.sources.filter((source) => !rows.sources.includes(source));
	const { size, leading, deletions, blocks, height: needed } = fitType(rows, { frame, claims });
	const height = Math.max(heightOf(rows, frame), needed);
	const gap = frame.blockGap + (height - needed) / Math.max(1, blocks.length - 1);
	const tops = blocks.map((_, i) => 1 + sum(blocks.slice(0, i)) + i * gap);
	const label = frame.blockPadding + frame.labelSize;
	const labelWidth = wordsWidth - statusWidth * claims.length - 6;
	const labelRoom = { width: labelWidth, size: frame.labelSize, face: 'strong', lines: 1 } as const;

	const passages = (source: WordDiffSource) => {
		let y = frame.blockPadding + frame.heading;
		return breakPassages(source, { claims, frame, size, deletions }).map((passage, i) => {
			const box = { x: padding, y, width: wordsWidth, size, leading, marks };
			const status = source.passages[passage.claim]?.status ?? null;
			y += passage.lineCount * leading + frame.passageGap;
			return {
				claim: passage.claim,
				status,
				/** Left end and baseline of the status. */
				mark: { x: width - padding - statusWidth * (claims.length - i), y: label },
				...placeWords(passage, box),
				dropped: status === 'dropped' ? emptySlot(box) : null,
			};
		});
	};
	const moreRoom = { size: frame.statusSize, face: 'ours', width: wordsWidth } as const;
	const moreWords = fitting([moreText(hidden, claims), `And in ${hidden.length} more`], moreRoom);
	return {
		frame,
		width,
		height: hidden.length > 0 ? height + frame.more : height,
		size,
		label,
		/** The sheet behind the original's block. */
		sheet: blocks[0] === undefined ? null : { x: 0.5, y: 0.5, width: width - 1, height: blocks[0] },
		sources: rows.sources.map((source, i) => ({
			id: source.id,
			label: breakText(source.outlet, labelRoom).join(''),
			y: tops[i] ?? 0,
			highlighted: view.light?.includes(source.id) ?? true,
			passages: passages(source),
		})),
		/** A line below every retelling's block but the last. */
		rules: rows.sources.slice(1, -1).map(({ id }, i) => ({
			id,
			y: tops[i + 1]! + blocks[i + 1]! + gap / 2,
		})),
		/** What became of the passage in the documents that there is no room for. */
		more: hidden.length > 0 ? { y: height + frame.more * 0.6, text: moreWords } : null,
	};
}
