/** What the graphic of combinations measures, in pixels, at a width. */

/** From this width on combinations are columns; below it they are rows, which a phone has room for. */
export const columnsFrom = 720;

/** Room around the marks of a drawing in columns. */
export function wideSizes(width: number, { sets, shown }: { sets: number; shown: number }) {
	const left = Math.round(Math.min(300, Math.max(256, width * 0.3)));
	const column = Math.min(60, (width - left) / Math.max(1, shown));
	const row = sets <= 8 ? 44 : sets <= 24 ? 22 : sets <= 60 ? 14 : Math.max(3, 800 / sets);
	return {
		left,
		column,
		row,
		/** Whether there is room for names, and for a second line below them. */
		named: row >= 14,
		second: row >= 30,
		mark: { width: Math.max(6, Math.min(28, column * 0.56)), height: Math.min(10, row * 0.5) },
		/** The bar of a retelling: where it begins and how long it is when everything was carried. */
		bar: { x: 160, width: left - 160 - 46 },
		/** The tallest stack of claims, and most that one claim may take of it. */
		stack: 176,
		claim: 13,
	};
}

/** Room around the marks of a drawing in rows. */
export function narrowSizes(width: number, { sets }: { sets: number }) {
	const room = Math.min(150, width * 0.4);
	const column = Math.min(30, room / Math.max(1, sets));
	const drawn = column >= 3;
	return {
		column: drawn ? column : 0,
		/** From the marks' right end to whatever stands beside them. */
		beside: drawn ? sets * column + 8 : 0,
		row: 32,
		head: !drawn ? 0 : sets <= 8 ? 34 : 14,
		second: sets <= 8,
		mark: { width: Math.max(2, Math.min(22, column * 0.72)), height: 9 },
		claim: 14,
	};
}
