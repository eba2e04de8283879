/** What stands on the stages of a story: its acts, each with the graphics that its steps ask for. */
import type { Graphic, Story, StoryChapter, View } from '#data/schema';
import { groupScenes } from '$lib/model/scenes';
import { showings } from './frame/views.ts';
import { prepare, type Prepared } from './registry.ts';

export type Scene = {
	chapters: StoryChapter[];
	/** In the order of their first steps, each with all views asked of it. */
	graphics: Partial<Record<Graphic, { views: View[]; prepared: Prepared }>>;
};

export const storyScenes = (story: Story): Scene[] =>
	groupScenes(story.chapters).map((chapters) => ({
		chapters,
		graphics: Object.fromEntries(
			showings(chapters.flatMap(({ steps }) => steps)).map((showing) => [
				showing.graphic,
				{ views: showing.views, prepared: prepare(story, showing) },
			]),
		),
	}));
