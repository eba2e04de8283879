/** The graphics that some steps show, each with its views. */
import { group } from 'd3';
import type { Graphic, StoryStep, View, ViewOf } from '#data/schema';

type GraphicViews<G extends Graphic = Graphic> = { graphic: G; views: ViewOf<G>[] };

export const viewsByGraphic = (steps: StoryStep[]): GraphicViews[] =>
	[...group(steps, ({ view }) => view.graphic)].map(([graphic, group]) => ({
		graphic,
		views: group.map(({ view }): View => view),
	})) as GraphicViews[];
