/** The labels: names of claims in the original’s sheet, words and counts in the columns, lengths below them. */
import type { ViewOf } from '#data/schema';
import { formatNumber, plural } from '#data/format';
import { dodge } from '../frame/dodge.ts';
import { breakText, fitting } from '../frame/type.ts';
import type { Frame } from './frame.ts';
import type { HighlightedClaim, Met } from './highlighted.ts';
import type { OrderRows } from './rows.ts';

/** Lines of text: `y` is the top of the first, `x` where they begin, end or have their middle. */
export type Label = {
	id: string;
	lines: string[];
	x: number;
	y: number;
	anchor: 'start' | 'middle' | 'end';
	look: 'strong' | 'soft' | 'plain';
	/** From the label to its mark, where it names one. */
	leader?: string;
};

type Options = {
	frame: Frame;
	view: ViewOf<'order'>;
	highlighted: HighlightedClaim[];
	placed: { id: string; at: number[] }[];
	counts: Met[];
	/** Whether few claims are highlighted, and how high their marks are. */
	isFew: boolean;
	height: number;
};

/** Names in a part of the sheet, in as many lines as there is room for; none where there is too little. */
function names(
	claims: { id: string; label: string; told: string; y: number }[],
	{ frame, top, bottom, look }: { frame: Frame; top: number; bottom: number; look: Label['look'] },
): Label[] {
	const { sheet, strip, leading, size } = frame;
	const right = sheet - strip - (frame.wide ? 12 : 6);
	const room = { width: right - 3, size, face: look === 'strong' ? 'strong' : 'ours' } as const;
	for (const most of [4, 3, 2, 1]) {
		const labels = claims.map(({ label, told, ...claim }) => {
			const lines = [...breakText(label, { ...room, lines: most }), ...(told ? [told] : [])];
			return { ...claim, lines, height: lines.length * leading };
		});
		const total = labels.reduce((sum, { height }) => sum + height, 0);
		const isCut = most === 1 && labels.some(({ lines }) => lines[0]?.endsWith('…'));
		if (total > bottom - top || isCut) continue;
		const tops = dodge(
			labels.map(({ y, height }) => ({ y: y - leading / 2, height })),
			{ top, bottom, gap: frame.wide ? 8 : 3 },
		);
		return labels.map(({ id, lines, y }, i) => ({
			...{ id, lines, x: right, y: tops[i]!, anchor: 'end', look },
			leader: `M${right + 2} ${tops[i]! + leading / 2}L${sheet - strip} ${y}`,
		}));
	}
	return [];
}

/** All labels of a view. */
export function placeLabels(
	{ columns }: OrderRows,
	{ frame, view, highlighted, placed, counts, isFew, height }: Options,
): { names: Label[]; labels: Label[] } {
	const { leading, bottom, sheet, strip } = frame;
	/** Names may stand above the sheet, below the outlet’s own, where no slip is there. */
	const top = columns[0]?.isHeaded ? frame.top : (frame.names.lines[0]?.length ?? 1) * leading + 4;
	const tells = isFew && view.depth === undefined;
	const look = isFew ? 'strong' : 'plain';
	const named = highlighted
		.map((claim, i) => ({ claim, y: placed[i]!.at[0]! }))
		.filter(({ claim }) => claim.highlighted[0] && claim.cells[0])
		.sort((a, b) => a.y - b.y)
		.map(({ claim: { id, label, cells }, y }) => {
			const told = tells ? `word ${formatNumber(cells[0]!.word)}` : '';
			return { id, label, told, y };
		});
	/**
	 * Below each text its length; of first paragraphs how many claims it has; at a depth how much of what is
	 * highlighted has been met.
	 */
	const foot = (bodyWords: number, i: number) => {
		if (view.lead) {
			const n = highlighted.filter(({ highlighted: cells }) => cells[i]).length;
			const room = { width: sheet, size: frame.size, face: 'strong' } as const;
			const told = ['in the first paragraph', 'in the lead'].map((where) => `${n} ${where}`);
			return i ? String(n) : fitting(told, room);
		}
		const met = counts[i];
		const all = met ? met.met + met.notMet : 0;
		if (met && all === 1) return met.met ? 'met' : 'not';
		if (met) return `${formatNumber(met.met)}${i ? '' : ` of ${formatNumber(all)} met`}`;
		return i ? formatNumber(bodyWords) : plural(bodyWords, 'word');
	};
	const labels: Label[] = columns.map(({ id, bodyWords }, i) => {
		const { x, width, end } = frame.columns[i]!;
		return {
			...{ id: `${id}-foot`, lines: [foot(bodyWords, i)], y: end + 2 },
			look: counts.length || view.lead ? 'strong' : 'soft',
			...(i ? { x: x + width / 2, anchor: 'middle' } : { x: sheet, anchor: 'end' }),
		};
	});
	if (tells)
		columns.forEach(({ id }, i) => {
			if (!i) return;
			const { x, width, end } = frame.columns[i]!;
			const told = highlighted
				.flatMap(({ id: claim, cells }, j) => {
					const cell = cells[i];
					return cell?.word ? [{ claim, text: formatNumber(cell.word), y: placed[j]!.at[i]! }] : [];
				})
				.sort((a, b) => a.y - b.y);
			const tops = dodge(
				told.map(({ y }) => {
					const below = y + height / 2 + 1;
					const isTaken = placed.some(
						({ at }) => at[i]! - height / 2 < below + leading && at[i]! + height / 2 > below,
					);
					const isBelow = below + leading <= end && !isTaken;
					return { y: isBelow ? below : y - height / 2 - leading, height: leading };
				}),
				{ top: frame.top, bottom: end, gap: 0 },
			);
			told.forEach(({ claim, text }, j) =>
				labels.push({
					...{ id: `${claim}-${id}`, lines: [text], x: x + width / 2, y: tops[j]! },
					...{ anchor: 'middle', look: 'strong' },
				}),
			);
		});
	if (view.depth === undefined)
		return { names: names(named, { frame, top, bottom, look }), labels };
	const depthY = frame.y(view.depth + 1);
	labels.push({
		...{ id: 'depth', lines: [plural(view.depth, 'word')], x: sheet - strip - 6 },
		y: depthY + 2 + leading > bottom ? depthY - leading - 2 : depthY + 2,
		...{ anchor: 'end', look: 'strong' },
	});
	const below = depthY + leading + 6;
	return {
		names: [
			...names(
				named.filter(({ y }) => y < depthY),
				{ frame, top, bottom: depthY, look },
			),
			...names(
				named.filter(({ y }) => y >= depthY),
				{ frame, top: below, bottom, look },
			),
		],
		labels,
	};
}
