/** The shapes that the four arrangements share; all lengths are pixels of the chart. */
import type { Rank } from './rows.ts';

/** Words on the chart: lines from a first baseline at `x`, `y`. */
export type Label = {
	id: string;
	lines: string[];
	x: number;
	y: number;
	size: number;
	/** What stands beside a single line, in its own size. */
	then?: { text: string; size: number };
	tone: 'strong' | 'plain' | 'soft' | 'faint';
};

/** One person's mark. */
export type Dot = { id: string; rank: Rank; x: number; y: number; r: number };

/** What an arrangement adds to the marks that persist; it fades in and out in place. */
export type Furniture = { labels: Label[]; rules: string[] };
