/** A transition of the stage, as `--move` and `--ease` in `styles/tokens.css` have it; milliseconds. */
export const transition = { duration: 700, easing: 'cubic-bezier(0.3, 0, 0.15, 1)' };

/**
 * How long a reader stays at a step, in milliseconds, before the address and the text for screen
 * readers follow. A reader who scrolls on causes neither.
 */
export const settleDelay = 1000;

/**
 * Tells, at each step, whether it follows the step before so soon that its transition would be cut off
 * by the next one. Such a step shows its marks in place at once.
 * @returns a function that takes the current time, in milliseconds from any start
 */
export function createHurryMeter(): (now: number) => boolean {
	let before = -Infinity;
	return (now) => {
		const isHurried = now - before < transition.duration;
		before = now;
		return isHurried;
	};
}
