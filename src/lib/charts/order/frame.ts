/** Sizes and places that depend on the width and the columns alone, in pixels. */
import { linear } from '../frame/linear.ts';
import { breakText, em } from '../frame/type.ts';
import { wideFrom } from '../types.ts';
import type { OrderRows } from './rows.ts';

const types = {
	wide: { name: 15, label: 15, lead: 1.2 },
	narrow: { name: 13.8, label: 13.8, lead: 1.12 },
	// below 340 px a drawing is in a frame of another site, at its own size
	small: { name: 11, label: 11, lead: 1.15 },
};

export type Frame = ReturnType<typeof frameOf>;

/** A column's share of the distance between columns. */
const columnShare = 0.62;

/** The frame of a graphic of `width` pixels. */
export function frameOf({ columns }: Pick<OrderRows, 'columns'>, width: number) {
	const wide = width >= wideFrom;
	const type = types[wide ? 'wide' : width < 340 ? 'small' : 'narrow'];
	const height = wide ? 680 : 350;
	/** The original's sheet has the names of claims beside its marks, which are a strip at its right. */
	const sheet = Math.round(width * (wide ? 0.34 : 0.367));
	/** A name's share: on a phone it reaches into the space between. The last reaches beyond its column, too. */
	const nameShare = wide || width < 340 ? 1 : 1.085;
	/** On a phone the first retelling’s name stands aside from the next, over the original’s sheet. */
	const aside = nameShare > 1 ? 5 : 0;
	const reach = (nameShare - columnShare) / 2;
	const pitch = (width - sheet) / (Math.max(1, columns.length - 1) + reach);
	const columnWidth = pitch * columnShare;
	const strip = Math.min(columnWidth, wide ? 44 : width < 340 ? 15 : 20);
	const leading = Math.round(type.label * type.lead);

	const isVertical = columnWidth < 22;
	const nameRoom = { width: pitch * nameShare, size: type.name, face: 'strong' } as const;
	const broken = columns.map(({ outlet }, i) =>
		breakText(outlet, { ...nameRoom, width: i ? nameRoom.width : sheet, lines: wide ? 2 : 3 }),
	);
	const nameLines = Math.max(1, ...broken.map(({ length }) => length));
	const head = isVertical ? (wide ? 110 : 80) : nameLines * leading;
	/** A headline and standfirst are a slip above the text. */
	const slip = wide ? 12 : 8;
	const top = head + 8 + slip;
	const bottom = height - leading - 4;
	const longest = Math.max(1, ...columns.map(({ bodyWords }) => bodyWords));
	const y = linear([1, longest + 1], [top, bottom]);
	return {
		...{ wide, width, height, sheet, strip, leading, top, bottom, slip },
		size: type.label,
		/** Left edge and width of each column’s marks, and the middle of its name. */
		columns: columns.map(({ bodyWords }, i) => {
			const x = i ? width - columnWidth - (columns.length - 1 - i + reach) * pitch : sheet - strip;
			const middle = x + columnWidth / 2 - (i === 1 ? aside : 0);
			return { x, width: i ? columnWidth : strip, middle, end: y(bodyWords + 1) };
		}),
		/** Height of a mark: of a quiet one, of one of a few highlighted claims, and of one of many. */
		mark: wide
			? { quiet: 2.4, highlighted: 9, many: 6.5 }
			: { quiet: 1.4, highlighted: 6.5, many: 4.5 },
		names: {
			lines: broken,
			isVertical,
			chars: Math.floor(head / (type.name * em.strong)),
			...type,
		},
		/** The height of a word; 0 is above the text. */
		y: (word: number) => (word < 1 ? top - 3 - slip / 2 : y(word)),
	};
}
