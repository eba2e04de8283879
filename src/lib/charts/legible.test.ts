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

/** The dates of the days in a calendar of nine weeks; figures and words in it are held to the rule. */
const dates = { graphic: 'strikes', size: 11 };

const isDate = (size: number, graphic: string) => graphic === dates.graphic && size === dates.size;

describe.each(showings(story.chapters.flatMap(({ steps }) => steps)))(
	'the graphic “$graphic”',
	({ graphic, views }) => {
		test(`is drawn ${widths.narrow} px wide with type of ${least} px and more`, () => {
			const { component, rows } = prepare(story, { graphic, views });
			for (const view of views) {
				const { body } = render(component, { props: { rows, view, width: widths.narrow } });
				expect(sizes(body).length).toBeGreaterThan(0);
				expect({
					view,
					small: sizes(body).filter((size) => !(size >= least || isDate(size, graphic))),
				}).toEqual({
					view,
					small: [],
				});
			}
		});
	},
);
