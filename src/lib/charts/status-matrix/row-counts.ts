/** Counts at the right: how many retellings carry a claim or, of sorted rows, how many claims so many carry. */
import { group } from 'd3';
import { formatNumber } from '#data/format';
import { dodge } from '../frame/dodge.ts';
import { fitting, type Type } from '../frame/type.ts';
import type { Frame } from './frame.ts';
import type { RowSizes } from './row-sizes.ts';
import type { MatrixClaim } from './rows.ts';

const lineHeight = 15;

export const countType = ({ wide }: Frame): Type => ({ size: wide ? 14 : 13.8, face: 'strong' });

const countX = ({ right, wide }: Frame): number => right + (wide ? 12 : 6);

type Options = {
	frame: Frame;
	sizes: RowSizes;
	sorted: boolean;
	retellings: number;
	isHighlighted: (claim: MatrixClaim) => boolean;
};

/** Counts beside the rows, which are given in their order; none where no view sorts. */
export function placeCounts(claims: MatrixClaim[], options: Options) {
	const { frame, sizes, sorted } = options;
	const isShown = frame.countWidth > 0 && (sorted || (sizes.label && sizes.pitch >= 20));
	return {
		x: countX(frame),
		/** Left end of the rules, which do not underline the labels. */
		ruleX: frame.left,
		head: isShown ? ['kept or', 'trimmed'] : [],
		counts: isShown ? (sorted ? groupCounts : claimCounts)(claims, options) : [],
	};
}

const fitCount = (wordings: string[], frame: Frame) =>
	fitting(wordings, { ...countType(frame), width: frame.width - countX(frame) });

/** A count for each claim. As for groups, `y` is the middle of the text. */
const claimCounts = (claims: MatrixClaim[], { frame, sizes, retellings, isHighlighted }: Options) =>
	claims.map((claim, i) => {
		const n = formatNumber(claim.carriedBy);
		return {
			id: claim.id,
			text: fitCount([`${n} of ${formatNumber(retellings)}`, n], frame),
			y: frame.head + i * sizes.pitch + sizes.top + sizes.height / 2,
			rule: null,
			highlighted: isHighlighted(claim),
		};
	});

/** A count for each group of claims that as many retellings carry; only the ends where there are many. */
function groupCounts(claims: MatrixClaim[], { frame, sizes, retellings }: Options) {
	const [top, bottom] = [frame.head, frame.height - frame.foot];
	const groups = [...group(claims, ({ carriedBy }) => carriedBy)].map(([carriedBy, group]) => {
		const by =
			carriedBy === 0 ? 'none' : carriedBy === retellings ? 'all' : formatNumber(carriedBy);
		const n = formatNumber(group.length);
		return {
			id: `carried-${carriedBy}`,
			text: fitCount([`${n} by ${by}`, `${n} by ${formatNumber(carriedBy)}`, n], frame),
			top: top + claims.indexOf(group[0]!) * sizes.pitch,
			height: group.length * sizes.pitch,
		};
	});
	const isMany = groups.length * lineHeight > bottom - top;
	const shown = isMany ? groups.filter((_, i) => i === 0 || i === groups.length - 1) : groups;
	const ys = dodge(
		shown.map(({ top, height }) => ({ y: top + (height - lineHeight) / 2, height: lineHeight })),
		{ top, bottom, gap: 0 },
	);
	const isFree = (rule: number) => ys.every((y) => rule < y - 1 || rule > y + lineHeight + 1);
	return shown.map(({ id, text, top }, i) => {
		const rule = top - sizes.pitch * 0.18;
		return {
			id,
			text,
			y: (ys[i] ?? 0) + lineHeight / 2,
			/** Above every group but the first; none where a count that had to move stands on it. */
			rule: i > 0 && isFree(rule) ? rule : null,
			highlighted: true,
		};
	});
}
