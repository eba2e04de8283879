/**
 * A linear scale for the graphics that a browser draws: d3's own brings formats, colours and calendars
 * along, more than eight kilobytes that these do not use. Graphics of the server use d3's.
 */

/** The two ends of a domain or of a range; the second may be the lower. */
export type Interval = readonly [number, number];

/** Maps numbers of a domain to a range; where the domain has no length, to the middle. */
export function linear([d0, d1]: Interval, [r0, r1]: Interval): (n: number) => number {
	return (n) => {
		const t = d0 === d1 ? 0.5 : (n - d0) / (d1 - d0);
		return r0 * (1 - t) + r1 * t;
	};
}
