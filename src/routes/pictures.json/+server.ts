/** The graphics on the wide stage as markup, by the id of the step. */
import { storyScenes } from '$lib/charts/scenes';
import { widths } from '$lib/charts/types';
import { flattenTransforms } from '$lib/server/flatten-transforms';
import { stripHydration } from '$lib/server/strip-hydration';
import { story } from '$lib/server/story';
import { json } from '@sveltejs/kit';
import { render } from 'svelte/server';

export const prerender = true;

export const GET = () => {
	const pictures = storyScenes(story).flatMap(({ chapters, graphics }) =>
		chapters.flatMap(({ steps }) =>
			steps.map(({ id, view }) => {
				const { component, rows } = graphics[view.graphic]!.prepared;
				const { body } = render(component, { props: { rows, view, width: widths.wide } });
				return [id, flattenTransforms(stripHydration(body))] as const;
			}),
		),
	);
	return json(Object.fromEntries(pictures));
};
