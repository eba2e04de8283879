/**
 * The room that a graphic's page needs in a frame, before the page can say so. A page shows one of several
 * drawings, by the width of its frame; the drawing grows with the frame, and the texts around it do not.
 */

/** What a page needs from a width of its frame on. Lengths are CSS pixels. */
export type Fitted = {
	/** The least width of the frame. */
	from: number;
	/** The height of all but the drawing. */
	texts: number;
	/** The drawing's height as a share of its width. */
	ratio: number;
	/** The greatest height of the drawing. */
	most: number;
};

/** The narrowest first. */
export type Room = readonly [Fitted, ...Fitted[]];

/** The page's padding on both sides together, in CSS pixels. */
export const padding = 24;

/** The height that a page needs at a width of its frame, in CSS pixels. */
export function heightAt(room: Room, width: number): number {
	const { texts, ratio, most } = room.filter(({ from }) => from <= width).pop() ?? room[0];
	return Math.ceil(texts + Math.min(ratio * (width - padding), most));
}

/** The greatest height that a page needs on a phone, in CSS pixels. */
export const phoneHeight = (room: Room): number =>
	Math.max(...[320, 363, 390, 430].map((width) => heightAt(room, width)));

const rounded = (value: number) => Number(value.toFixed(1));

/**
 * The height as CSS, which follows the width of the container, or of the window where the host has no
 * container. What a drawing needs counts only below the width from which on the next one is shown.
 */
export function cssHeight(room: Room): string {
	const heights = room.map(({ texts, ratio, most }, i) => {
		const drawing = ratio
			? ` + min(${most}px, ${rounded(ratio * 100)}cqw - ${rounded(ratio * padding)}px)`
			: '';
		const next = room[i + 1];
		const height = `${texts}px${drawing}`;
		return next ? `min(${height}, (${next.from}px - 100cqw) * 9999)` : height;
	});
	return heights.length > 1 ? `max(${heights.reverse().join(', ')})` : heights.join('');
}

/** The widths of a frame from which on the card of a claim has a height of its own. */
export const cardWidths = [320, 360, 400, 480, 640] as const;

/** The room of a card, which has texts alone, from its heights at {@link cardWidths}. */
export const cardRoom = (heights: readonly number[]): Room =>
	cardWidths
		.map((from, i) => ({ from: i ? from : 0, texts: heights[i]!, ratio: 0, most: 0 }))
		.filter(({ texts }, i) => texts !== heights[i - 1]) as [Fitted, ...Fitted[]];
