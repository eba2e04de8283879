/** Where the story's frame is, and where its host has to be for it: sums, without a browser. */

/** Everything in CSS pixels; `top` of the block is measured from the top of the host's window. */
export type Block = { top: number; length: number; view: number };

/** How far the story is scrolled in a frame that sticks while its block passes. */
export const progressOf = ({ top, length, view }: Block): number =>
	Math.min(Math.max(-top, 0), Math.max(length - view, 0));

/** How far the host must scroll from where it is, to bring the story to a place of its own. */
export const distanceTo = (place: number, { top, length, view }: Block): number =>
	top + Math.min(Math.max(place, 0), Math.max(length - view, 0));

/** Whether an ancestor with these computed styles would keep a frame from sticking to the window. */
export const breaksSticky = ({
	overflowX,
	overflowY,
}: {
	overflowX: string;
	overflowY: string;
}): boolean =>
	[overflowX, overflowY].some((overflow) => overflow !== 'visible' && overflow !== 'clip');
