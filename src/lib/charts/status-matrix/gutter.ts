/** What is counted at the end of the rows: how many retellings carry a claim, or how many claims so many. */
import { group } from 'd3';
import { formatNumber } from '../../model/format.ts';
import { dodge } from '../frame/dodge.ts';
import { fitting, type Type } from '../frame/type.ts';
import type { Frame, RowSizes } from './measure.ts';
import type { MatrixClaim } from './rows.ts';

/** `y` is the middle of the line; a rule stands above a group, but not above the first. */
export type PlacedCount = {
	id: string;
	text: string;
	y: number;
	rule: number | null;
	/** Whether its row is lit; of a group always. */
	lit: boolean;
};

/** `from` is where rules begin: beside the labels, which a line below them would underline. */
export type PlacedGutter = { x: number; from: number; head: string[]; counts: PlacedCount[] };

/** Height of a group's label. */
const line = 15;

/** How a count is set. */
export const setting = ({ wide }: Frame): Type => ({ size: wide ? 14 : 13.8, face: 'strong' });

const gutterX = ({ right, wide }: Frame): number => right + (wide ? 12 : 6);

type Options = {
	frame: Frame;
	sizes: RowSizes;
	sorted: boolean;
	retellings: number;
	/** The claims that are lit; null where all are. */
	lit: Set<string> | null;
};

const nothing = { head: [], counts: [] };

/** Counts beside the rows, given in their order; nothing where there is no gutter. */
export function placeGutter(claims: MatrixClaim[], options: Options): PlacedGutter {
	const { frame, sizes, sorted, retellings, lit } = options;
	const x = gutterX(frame);
	const from = frame.left;
	if (!frame.gutter) return { x, from, ...nothing };
	if (sorted) return { x, from, head: ['kept or', 'trimmed'], counts: groups(claims, options) };
	if (!sizes.label || sizes.pitch < 20) return { x, from, ...nothing };
	const room = { ...setting(frame), width: frame.width - x };
	const counts = claims.map(({ id, carried }, i) => ({
		id,
		text: fitting(
			[`${formatNumber(carried)} of ${formatNumber(retellings)}`, formatNumber(carried)],
			room,
		),
		y: frame.head + i * sizes.pitch + sizes.top + sizes.height / 2,
		rule: null,
		lit: !lit || lit.has(id),
	}));
	return { x, from, head: ['kept or', 'trimmed'], counts };
}

/** A label a group of claims that as many retellings carry; only the first and last where they are many. */
function groups(claims: MatrixClaim[], { frame, sizes, retellings }: Options): PlacedCount[] {
	const room = { ...setting(frame), width: frame.width - gutterX(frame) };
	let from = 0;
	const all = [...group(claims, ({ carried }) => carried)].map(([carried, { length }]) => {
		const top = frame.head + from * sizes.pitch;
		from += length;
		const by = carried === 0 ? 'none' : carried === retellings ? 'all' : formatNumber(carried);
		const n = formatNumber(length);
		return {
			id: `carried-${carried}`,
			text: fitting([`${n} by ${by}`, `${n} by ${formatNumber(carried)}`, n], room),
			top,
			height: length * sizes.pitch,
		};
	});
	const isMany = all.length * line > frame.height - frame.head - frame.foot;
	const told = isMany ? all.filter((_, i) => i === 0 || i === all.length - 1) : all;
	const tops = dodge(
		told.map(({ top, height }) => ({ y: top + (height - line) / 2, height: line })),
		{ top: frame.head, bottom: frame.height - frame.foot, gap: 0 },
	);
	return told.map(({ id, text, top }, i) => ({
		id,
		text,
		y: (tops[i] ?? 0) + line / 2,
		rule: i > 0 ? top - sizes.pitch * 0.18 : null,
		lit: true,
	}));
}
