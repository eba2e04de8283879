/** How a move goes, as `--move` and `--ease` say in `styles/tokens.css`: its length in milliseconds. */
export const move = { duration: 700, easing: 'cubic-bezier(0.3, 0, 0.15, 1)' };

/**
 * How soon after a step, in milliseconds, the next finds its moves made at once: as long as a move takes,
 * since who hurries on would see each overtaken by the one after.
 */
export const hurriedWithin = move.duration;

/**
 * How long, in milliseconds, a reader rests at a step before what is not seen is written: what a screen
 * reader says of it, and the address. Who passes on pays for neither.
 */
export const restDelay = 1000;

/** Tells, at each step, whether the reader hurries. Times are in milliseconds, from any start. */
export function createPaceMeter(): (now: number) => boolean {
	let before = -Infinity;
	return (now) => {
		const hurries = now - before < hurriedWithin;
		before = now;
		return hurries;
	};
}
