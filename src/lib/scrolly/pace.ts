/**
 * How soon after a step, in milliseconds, the next finds its moves made at once: as long as a move takes
 * (`--move` in `styles/tokens.css`), since who hurries on would see each overtaken by the one after.
 */
export const soon = 700;

/** Tells, at each step, whether the reader hurries. Times are in milliseconds, from any start. */
export function pace(): (now: number) => boolean {
	let before = -Infinity;
	return (now) => {
		const hurries = now - before < soon;
		before = now;
		return hurries;
	};
}
