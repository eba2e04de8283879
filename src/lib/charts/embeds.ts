/** The graphics that other sites may embed, each with its rows, sentence and table. */
import type { Drawing, Exploration, Story, View } from '#data/schema';
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
import { asExcerpts, type WordDiffRows } from './word-diff/rows.ts';

/** A graphic that can be drawn at any width. */
export type Drawable = {
	component: Component<{ width: number } & Record<string, unknown>>;
	/** All but the width. */
	props: Record<string, unknown>;
	description: string;
	table: Table;
};

type Words<Args extends unknown[]> = {
	describe: (...args: Args) => string;
	table: (...args: Args) => Table;
};

/** A graphic of the whole record, from its rows and, where it has one, its view. */
const explored = <Args extends [rows: unknown, view?: unknown]>(
	component: unknown,
	args: [...Args],
	{ describe, table }: Words<Args>,
): Drawable => ({
	component: component as Drawable['component'],
	props: { rows: args[0], view: args[1] },
	description: describe(...args),
	table: table(...args),
});

const explorations: Record<Exploration, (story: Story) => Drawable> = {
	upset: (story) => explored(Upset, [upsetRows(story), initialView], upset),
	'text-reuse': (story) => explored(TextReuse, [textReuseRows(story)], reuse),
	attribution: (story) => explored(AttributionChart, [attributionRows(story)], attribution),
	additions: (story) =>
		explored(AdditionsAgainstOriginal, [additionsAgainstOriginalRows(story)], additions),
};

/** One claim in every document: its mark there, and its words, which are excerpts. */
export function claimDrawable(story: Story, id: string): Drawable {
	const view: View = { graphic: 'word-diff', claims: [id], marks: true };
	const drawn = drawable(story, { view });
	return { ...drawn, props: { view, rows: asExcerpts(drawn.props['rows'] as WordDiffRows) } };
}

export function drawable(story: Story, drawing: Drawing): Drawable {
	if ('explore' in drawing) return explorations[drawing.explore](story);
	const { view } = drawing;
	const { graphic } = view;
	const { component, rows, table, describe } = prepare(story, { graphic, views: [view] });
	return {
		component: component as unknown as Drawable['component'],
		props: { rows, view },
		description: describe(view),
		table,
	};
}
