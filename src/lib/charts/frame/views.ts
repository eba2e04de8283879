/** Which graphics some steps show, with all views asked of each. */
import type { Graphic, StoryStep, View, ViewOf } from '#data/schema';

export type Showing<G extends Graphic = Graphic> = { graphic: G; views: ViewOf<G>[] };

/** The graphics of some steps, a chapter's or an act's, in the order of their first. */
export function showings(steps: StoryStep[]): Showing[] {
	const views = new Map<Graphic, View[]>();
	for (const { view } of steps) {
		views.set(view.graphic, [...(views.get(view.graphic) ?? []), view]);
	}
	return [...views].map(([graphic, of]) => ({ graphic, views: of }) as Showing);
}
