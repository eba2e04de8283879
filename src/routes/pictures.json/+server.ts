/** What the stage of a wide window shows at each step: markup by the step's id. */
import { staged } from '$lib/charts/staged';
import { widths } from '$lib/charts/types';
import { flat } from '$lib/server/flat';
import { lean } from '$lib/server/lean';
import { story } from '$lib/server/story';
import { json } from '@sveltejs/kit';
import { render } from 'svelte/server';

export const prerender = true;

export const GET = () => {
	const pictures = staged(story).flatMap(({ chapters, graphics }) =>
		chapters.flatMap(({ steps }) =>
			steps.map(({ id, view }) => {
				const { component, rows } = graphics[view.graphic]!.prepared;
				const { body } = render(component, { props: { rows, view, width: widths.wide } });
				return [id, flat(lean(body))] as const;
			}),
		),
	);
	return json(Object.fromEntries(pictures));
};
