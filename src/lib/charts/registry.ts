/** The graphics of the story by name. Only the server draws them; pages hold the drawings. */
import type { Graphic, Story, View } from '#data/schema';
import type { Component } from 'svelte';
import AdditionsByOutlet from './additions-by-outlet/AdditionsByOutlet.svelte';
import * as additions from './additions-by-outlet/describe.ts';
import { additionsByOutletRows } from './additions-by-outlet/rows.ts';
import Agreement from './agreement/Agreement.svelte';
import * as agreement from './agreement/describe.ts';
import { agreementRows } from './agreement/rows.ts';
import Authority from './authority/Authority.svelte';
import * as authority from './authority/describe.ts';
import { authorityRows } from './authority/rows.ts';
import Order from './order/Order.svelte';
import * as order from './order/describe.ts';
import { orderRows } from './order/rows.ts';
import StatusMatrix from './status-matrix/StatusMatrix.svelte';
import * as statusMatrix from './status-matrix/describe.ts';
import { statusMatrixRows } from './status-matrix/rows.ts';
import Report from './report/Report.svelte';
import * as report from './report/describe.ts';
import { reportRows } from './report/rows.ts';
import Strikes from './strikes/Strikes.svelte';
import * as strikes from './strikes/describe.ts';
import { strikesRows } from './strikes/rows.ts';
import Timeline from './timeline/Timeline.svelte';
import * as timeline from './timeline/describe.ts';
import { timelineRows } from './timeline/rows.ts';
import type { GraphicEntry, Table } from './types.ts';
import WordDiff from './word-diff/WordDiff.svelte';
import * as wordDiff from './word-diff/describe.ts';
import { wordDiffRows } from './word-diff/rows.ts';

type Words<Rows, G extends Graphic> = Pick<GraphicEntry<Rows, G>, 'title' | 'describe' | 'table'>;

const entry = <Rows, G extends Graphic>(
	component: GraphicEntry<Rows, G>['component'],
	rows: GraphicEntry<Rows, G>['rows'],
	words: Words<Rows, G>,
): GraphicEntry<Rows, G> => ({ ...words, component, rows });

export const graphics = {
	report: entry(Report, reportRows, report),
	authority: entry(Authority, authorityRows, authority),
	'word-diff': entry(WordDiff, wordDiffRows, wordDiff),
	strikes: entry(Strikes, strikesRows, strikes),
	'status-matrix': entry(StatusMatrix, statusMatrixRows, statusMatrix),
	timeline: entry(Timeline, timelineRows, timeline),
	additions: entry(AdditionsByOutlet, additionsByOutletRows, additions),
	agreement: entry(Agreement, agreementRows, agreement),
	order: entry(Order, orderRows, order),
};

/** A graphic with its rows, ready to be drawn for each of its views. */
export type Prepared = {
	graphic: Graphic;
	title: string;
	component: Component<{ rows: unknown; view: View; width: number }>;
	rows: unknown;
	table: Table;
	describe: (view: View) => string;
};

const entryOf = (graphic: Graphic) =>
	graphics[graphic] as unknown as GraphicEntry<unknown, Graphic>;

export function prepared(graphic: Graphic, rows: unknown): Prepared {
	const { title, component, table, describe } = entryOf(graphic);
	const describeView = (view: View) => describe(rows, view);
	return { graphic, title, component, rows, table: table(rows), describe: describeView };
}

/** Derives the rows of a graphic for the given views, which must all be its own. */
export const prepare = (
	story: Story,
	{ graphic, views }: { graphic: Graphic; views: View[] },
): Prepared => prepared(graphic, entryOf(graphic).rows(story, views));
