/** Which graphics a chapter shows, with all views asked of each. */
import type { Graphic, StoryChapter, View, ViewOf } from '#data/schema';

export type Showing<G extends Graphic = Graphic> = { graphic: G; views: ViewOf<G>[] };

/** A chapter's graphics in the order of their first step. */
export function showings(chapter: StoryChapter): Showing[] {
	const views = new Map<Graphic, View[]>();
	for (const { view } of chapter.steps) {
		views.set(view.graphic, [...(views.get(view.graphic) ?? []), view]);
	}
	return [...views].map(([graphic, of]) => ({ graphic, views: of }) as Showing);
}
