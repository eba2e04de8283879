/** Where the data and the pictures of a scene’s graphics are, for those who take them along. */
import type { Graphic, StoryEmbed, StoryStep } from '#data/schema';
import type { Prepared } from './registry.ts';
import type { Scene } from './scenes.ts';

export type SceneFiles = {
	prepared: Prepared;
	/** The step whose view is in the picture: the scene’s last with this graphic. */
	step: StoryStep;
	/** The address of the files, from the site’s root and without their ending. */
	files: string;
	/** What of the gallery other sites may frame: the graphic, or the story where there is none of it. */
	embed: string;
};

/** The graphics of a scene; the files of one that other sites may frame are those of its embed. */
export function sceneFiles(scene: Scene, embeds: readonly StoryEmbed[]): SceneFiles[] {
	const steps = scene.chapters.flatMap(({ steps }) => steps);
	const isHere = ({ step }: StoryEmbed) => steps.some(({ id }) => id === step);
	return (Object.keys(scene.graphics) as Graphic[]).map((graphic) => {
		const step = steps.findLast(({ view }) => view.graphic === graphic)!;
		const embed = embeds.find(
			(one) => 'view' in one && one.view.graphic === graphic && isHere(one),
		)?.id;
		return {
			...{ prepared: scene.graphics[graphic]!.prepared, step, embed: embed ?? 'story' },
			files: embed ? `embed/${embed}` : `graphics/${step.id}`,
		};
	});
}
