/** Sizes and places of the columns and their heads: the same for all views of a width, in pixels. */
import { scaleBand } from 'd3';
import { breakText } from '../frame/type.ts';
import { wideFrom } from '../types.ts';
import { maxQuotedClaims, type StatusMatrixRows } from './rows.ts';

/** How far a name may reach into the space between columns, which is at least a twentieth. */
export const nameOverhang = 1.045;

const headTypes = {
	large: { names: { size: 15, leading: 17 }, notes: { size: 13, leading: 15 } },
	medium: { names: { size: 13.8, leading: 15 }, notes: { size: 13.8, leading: 15 } },
	small: { names: { size: 12, leading: 14 }, notes: { size: 11, leading: 13 } },
};

function headTypeOf({ width, isMany }: { width: number; isMany: boolean }) {
	// few rows are set in large type, and so are the heads above them
	if (width >= wideFrom) return isMany ? headTypes.small : headTypes.large;
	// below 340 px a drawing is in a frame of another site, at its own size: type need not be larger than 11 px
	return width < 340 ? headTypes.small : headTypes.medium;
}

export type Frame = ReturnType<typeof frameOf>;

export function frameOf({ columns, claims, sorts }: StatusMatrixRows, width: number) {
	const wide = width >= wideFrom;
	const countWidth = sorts ? (wide ? 90 : 66) : 0;
	const left = wide ? 284 : 0;
	const right = width - countWidth;
	const band = scaleBand()
		.domain(columns.map(({ id }) => id))
		.range([left, right])
		.paddingInner(wide ? 0.1 : 0.05);
	const columnWidth = band.bandwidth();
	const isVertical = columnWidth < 44;

	const isMany = claims.length > maxQuotedClaims[wide ? 'wide' : 'narrow'];
	const { names, notes } = headTypeOf({ width, isMany });
	const maxLines = wide ? 2 : 3;
	const noteLines = isMany ? 2 : 1;
	const name = { width: columnWidth * nameOverhang, size: names.size, face: 'strong' } as const;
	const nameLines = wide
		? maxLines
		: Math.max(
				1,
				...columns.map(({ outlet }) => breakText(outlet, { ...name, lines: maxLines }).length),
			);
	return {
		wide,
		width,
		height: wide ? 700 : 350,
		head: isVertical
			? wide
				? 130
				: 92
			: nameLines * names.leading + noteLines * notes.leading + 4,
		foot: wide ? 15 : 20,
		names: { ...names, maxLines },
		notes: { ...notes, lines: noteLines },
		/** The area of the columns, the left edge of each, and their width. */
		left,
		right,
		x: columns.map(({ id }) => band(id) ?? 0),
		columnWidth,
		isVertical,
		/** Width of the counts at the right; 0 where no view sorts the rows. */
		countWidth,
	};
}
