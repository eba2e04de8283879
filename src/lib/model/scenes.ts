/**
 * Acts: consecutive chapters that begin with the same graphic and so share one stage. Its marks are
 * not drawn again where the chapter changes; they stay, and move on.
 */
import type { StoryChapter } from '#data/schema';

const opensWith = (chapter: StoryChapter) => chapter.steps[0]?.view.graphic;

/** The chapters by acts, in their order: every chapter in one act, and no act without one. */
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
