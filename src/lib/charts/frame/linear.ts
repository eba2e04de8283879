/**
 * A straight scale. d3's own brings its number formats, colours and calendars to every reader, more
 * than eight kilobytes that no graphic uses.
 */

/** What is measured, and the pixels that show it; either may run downwards. */
export type Stretch = readonly [number, number];

/** Maps numbers of a domain to pixels; where the domain has no length, to the middle. */
export function linear([from, to]: Stretch, [start, end]: Stretch): (n: number) => number {
	const length = to - from;
	return (n) => {
		const share = length === 0 ? 0.5 : (n - from) / length;
		return start * (1 - share) + end * share;
	};
}
