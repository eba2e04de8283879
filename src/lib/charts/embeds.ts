/** The graphics that other sites may frame, each with what it draws and what it says in words. */
import type { Drawing, Exploration, Story } from '#data/schema';
import type { Component } from 'svelte';
import AdditionsAgainstOriginal from './additions-against-original/AdditionsAgainstOriginal.svelte';
import * as additions from './additions-against-original/describe.ts';
import { additionsAgainstOriginalRows } from './additions-against-original/rows.ts';
import AttributionChart from './attribution/AttributionChart.svelte';
import * as attribution from './attribution/describe.ts';
import { attributionRows } from './attribution/rows.ts';
import { prepare } from './registry.ts';
import TextReuse from './text-reuse/TextReuse.svelte';
import * as reuse from './text-reuse/describe.ts';
import { textReuseRows } from './text-reuse/rows.ts';
import type { Table } from './types.ts';
import Upset from './upset/Upset.svelte';
import * as upset from './upset/describe.ts';
import { initialView, upsetRows } from './upset/rows.ts';

/** A graphic that can be drawn at any width. */
export type Drawable = {
	chart: Component<{ width: number } & Record<string, unknown>>;
	/** Everything that the chart is given beside its width. */
	given: Record<string, unknown>;
	description: string;
	table: Table;
};

type Of<Rows> = {
	chart: unknown;
	rows: Rows;
	describe: (rows: Rows) => string;
	table: (rows: Rows) => Table;
	more?: Record<string, unknown>;
};

const drawn = <Rows>({ chart, rows, describe, table, more }: Of<Rows>): Drawable => ({
	chart: chart as Drawable['chart'],
	given: { rows, ...more },
	description: describe(rows),
	table: table(rows),
});

const explored: Record<Exploration, (story: Story) => Drawable> = {
	upset: (story) =>
		drawn({
			chart: Upset,
			rows: upsetRows(story),
			describe: (rows) => upset.describe(rows, initialView),
			table: (rows) => upset.table(rows, initialView),
			more: { view: initialView },
		}),
	'text-reuse': (story) => drawn({ chart: TextReuse, rows: textReuseRows(story), ...reuse }),
	attribution: (story) =>
		drawn({ chart: AttributionChart, rows: attributionRows(story), ...attribution }),
	additions: (story) =>
		drawn({
			chart: AdditionsAgainstOriginal,
			rows: additionsAgainstOriginalRows(story),
			...additions,
		}),
};

/** What a graphic for other sites draws. */
export function drawable(story: Story, drawing: Drawing): Drawable {
	if ('explore' in drawing) return explored[drawing.explore](story);
	const { view } = drawing;
	const { component, rows, table, describe } = prepare(story, {
		graphic: view.graphic,
		views: [view],
	});
	return {
		chart: component as unknown as Drawable['chart'],
		given: { rows, view },
		description: describe(view),
		table,
	};
}
