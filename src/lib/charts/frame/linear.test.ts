import { scaleLinear } from 'd3';
import { expect, it } from 'vitest';
import { linear, type Interval } from './linear.ts';

const intervals: [Interval, Interval][] = [
	[
		[0, 10],
		[0, 100],
	],
	[
		[0.1, 0.7],
		[320, 12],
	],
	[
		[-5, 5],
		[7, 7],
	],
	[
		[3, 3],
		[20, 40],
	],
	[
		[10, 0],
		[0, 100],
	],
];

it.each(intervals)('maps %j to %j as d3 does, beyond its ends too', (domain, range) => {
	const ours = linear(domain, range);
	const theirs = scaleLinear(domain, range);
	for (const n of [-20, -1, 0, 0.3, 3, 5, 9.99, 10, 400]) expect(ours(n)).toBeCloseTo(theirs(n), 9);
});
