/** Type on the smallest screen: a drawing of 360 is shown there at 288 px, and 11 px is the least. */
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { story } from '$lib/server/story';
import { showings } from './frame/views.ts';
import { prepare } from './registry.ts';
import { widths } from './types.ts';

const least = 11 / 0.8;

const sizes = (svg: string) =>
	[...svg.matchAll(/font-size="([^"]*)"/g)].map(([, size]) => Number(size));

/** The calendar of the strikes sets nine weeks of days into a phone’s width. */
const dense = ['strikes'];

const shown = showings(story.chapters.flatMap(({ steps }) => steps));

describe.each(shown.filter(({ graphic }) => !dense.includes(graphic)))(
	'the graphic “$graphic”',
	({ graphic, views }) => {
		test(`is drawn ${widths.narrow} px wide with type of ${least} px and more`, () => {
			const { component, rows } = prepare(story, { graphic, views });
			for (const view of views) {
				const { body } = render(component, { props: { rows, view, width: widths.narrow } });
				expect(sizes(body).length).toBeGreaterThan(0);
				expect({ view, small: sizes(body).filter((size) => !(size >= least)) }).toEqual({
					view,
					small: [],
				});
			}
		});
	},
);
