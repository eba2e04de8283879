/** The scenes of a story, each with the graphics that its steps show. */
import type { Graphic, Story, StoryChapter, View } from '#data/schema';
import { groupScenes } from '$lib/model/scenes';
import { viewsByGraphic } from './frame/views.ts';
import { prepare, type Prepared } from './registry.ts';

export type Scene = {
	chapters: StoryChapter[];
	/** In the order of their first steps, each with all its views. */
	graphics: Partial<Record<Graphic, { views: View[]; prepared: Prepared }>>;
};

export const storyScenes = (story: Story): Scene[] =>
	groupScenes(story.chapters).map((chapters) => ({
		chapters,
		graphics: Object.fromEntries(
			viewsByGraphic(chapters.flatMap(({ steps }) => steps)).map(({ graphic, views }) => [
				graphic,
				{ views, prepared: prepare(story, { graphic, views }) },
			]),
		),
	}));
