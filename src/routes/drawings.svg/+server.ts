/** The drawing of each step for a wide window, in one file: see `lib/story/wide-drawings.ts`. */
import { storyScenes } from '$lib/charts/scenes';
import { widths } from '$lib/charts/types';
import { bakeTransforms } from '$lib/server/bake-transforms';
import { stripClient } from '$lib/server/strip-client';
import { story } from '$lib/server/story';
import { render } from 'svelte/server';

export const prerender = true;

export const GET = () => {
	const drawings = storyScenes(story).flatMap(({ chapters, graphics }) =>
		chapters.flatMap(({ steps }) =>
			steps.map(({ id, view }) => {
				const { component, rows } = graphics[view.graphic]!.prepared;
				const { body } = render(component, { props: { rows, view, width: widths.wide } });
				return `<g data-step="${id}">${bakeTransforms(stripClient(body))}</g>`;
			}),
		),
	);
	return new Response(`<svg xmlns="http://www.w3.org/2000/svg">${drawings.join('\n')}</svg>\n`, {
		headers: { 'content-type': 'image/svg+xml' },
	});
};
