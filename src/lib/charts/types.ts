/**
 * The contract between a graphic and the page around it.
 *
 * A graphic is a folder with `rows.ts` (what it draws, derived from the story), `layout.ts` (where
 * everything goes, pure), a component (the drawing) and `describe.ts` (a sentence and a table).
 */
import type { Graphic, Story, ViewOf } from '#data/schema';
import type { Component } from 'svelte';

/** What every chart component is given. `width` is the width of its coordinate system in pixels. */
export type ChartProps<Rows, G extends Graphic> = { rows: Rows; view: ViewOf<G>; width: number };

/** A point of a chart's own coordinate system, in pixels from its top left corner. */
export type Point = { x: number; y: number };

export type Size = { width: number; height: number };

/** A rectangle by its top left corner. */
export type Box = Point & Size;

/** A graphic's data as a reader may open it below the graphic. */
export type Table = { caption: string; head: string[]; body: string[][] };

/** Everything that the page needs to know of a graphic. */
export type GraphicEntry<Rows, G extends Graphic> = {
	/** What the graphic is, in a few words; its accessible name. */
	title: string;
	component: Component<ChartProps<Rows, G>>;
	/** The rows drawn, given the views that will be asked of them (so that a page carries no more). */
	rows: (story: Story, views: ViewOf<G>[]) => Rows;
	/** One sentence that says what a view shows. */
	describe: (rows: Rows, view: ViewOf<G>) => string;
	table: (rows: Rows) => Table;
};

/** From this width on, in pixels, a layout is wide. */
export const wideFrom = 560;

/** The two widths at which graphics are drawn on the server; CSS shows the one that fits. */
export const widths = { narrow: 360, wide: 760 } as const;

/** The widths at which a graphic is drawn for frames in other sites' pages. */
export const embedWidths = { small: 280, ...widths } as const;
