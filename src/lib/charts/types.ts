/** The contract between a graphic and the page around it; README.md has the rules. */
import type { Graphic, Story, ViewOf } from '#data/schema';
import type { Component } from 'svelte';

/** The props of every chart component; `width` is that of its coordinate system, in pixels. */
export type ChartProps<Rows, G extends Graphic> = { rows: Rows } & LayoutOptions<G>;

export type LayoutOptions<G extends Graphic> = { width: number; view: ViewOf<G> };

/** A point of a chart's own coordinate system, in pixels from its top left corner. */
export type Point = { x: number; y: number };

export type Size = { width: number; height: number };

/** A rectangle by its top left corner. */
export type Box = Point & Size;

/** A graphic's data, which a reader may open below it. */
export type Table = { caption: string; head: string[]; body: string[][] };

export type GraphicEntry<Rows, G extends Graphic> = {
	/** Its accessible name. */
	title: string;
	component: Component<ChartProps<Rows, G>>;
	/** The rows for some views, and no more than these need. */
	rows: (story: Story, views: ViewOf<G>[]) => Rows;
	/** What a view shows, in a sentence or a few. */
	describe: (rows: Rows, view: ViewOf<G>) => string;
	table: (rows: Rows) => Table;
};

/** From this width on, in pixels, a layout is wide. */
export const wideFrom = 560;

/** The two widths at which graphics are drawn on the server; CSS shows the one that fits. */
export const widths = { narrow: 360, wide: 760 } as const;

/** The widths at which a graphic is drawn for frames in other sites' pages. */
export const embedWidths = { small: 280, ...widths } as const;
