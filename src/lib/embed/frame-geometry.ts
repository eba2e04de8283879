/** Where the story stands in its frame, and where the host's page must scroll to for it. */

/** The block that the story's frame sticks in, in CSS pixels; `top` is measured from the window's top. */
export type Block = { top: number; length: number; frameHeight: number };

const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), Math.max(most, 0));

/** How far the story is scrolled in its frame while the block passes. */
export const storyScroll = ({ top, length, frameHeight }: Block): number =>
	clamp(-top, length - frameHeight);

/** How far the host's page must scroll from where it is to show a place in the story. */
export const distanceTo = (place: number, { top, length, frameHeight }: Block): number =>
	top + clamp(place, length - frameHeight);
