/**
 * Scenes: consecutive chapters that begin with the same graphic and share one stage, so that its marks
 * move from one chapter to the next instead of being drawn again.
 */
import type { StoryChapter } from '#data/schema';

const opensWith = (chapter: StoryChapter) => chapter.steps[0]?.view.graphic;

/** The chapters by scenes, in order. Every chapter is in one scene, and no scene is empty. */
export function groupScenes(chapters: StoryChapter[]): StoryChapter[][] {
	const grouped: StoryChapter[][] = [];
	for (const chapter of chapters) {
		const scene = grouped.at(-1);
		const before = scene?.[0] && opensWith(scene[0]);
		if (scene && before && before === opensWith(chapter)) scene.push(chapter);
		else grouped.push([chapter]);
	}
	return grouped;
}
