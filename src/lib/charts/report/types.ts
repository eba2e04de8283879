/** The shapes that the four arrangements share; all lengths are pixels of the chart. */
import type { Selector } from '#data/schema';
import type { Box, Point } from '../types.ts';
import type { Frame } from './frame.ts';
import type { Rank } from './rows.ts';

/** Words on the chart: lines from a first baseline at `x`, `y`; `look` is their class. */
export type Label = Point & {
	id: string;
	lines: string[];
	size: number;
	look: 'strong' | 'plain' | 'soft' | 'faint';
	/** What stands beside a single line, in its own size. */
	suffix?: { text: string; size: number };
};

export type Dot = Point & { id: string; rank: Rank; r: number; isHighlighted: boolean };

export type Bar = { id: string; box: Box; isHighlighted: boolean };

/** A retelling's page; `from` is how far off the original's page lies, from which it slides out. */
export type Page = {
	id: string;
	sheet: Box;
	from: Point;
	/** Claims that it asserts, and places of those that it does not. */
	asserted: Bar[];
	missing: Bar[];
	slotLine: number;
};

/** What one arrangement draws; `boxes` are those of the original's claims, by their ids. */
export type Arrangement = {
	boxes: Map<string, Box>;
	sheet?: Box;
	pages?: Page[];
	dots?: Dot[];
	/** Links from lines to the officials of one rank, in one path. */
	links?: { rank: Rank; path: string }[];
	/** Words and the paths of rules, which fade in together. */
	annotations: { id: string; labels: Label[]; rules?: string[] }[];
};

/** `selected`: ids of the claims that the view's selector, `light`, selects; null is all of them. */
export type ArrangeOptions = {
	frame: Frame;
	selected: Set<string> | null;
	light: Selector | undefined;
};
