/** Type on the smallest screen: a drawing of 360 is shown there at 288 px, and 11 px is the least. */
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { story } from '$lib/server/story';
import { viewsByGraphic } from './frame/views.ts';
import { prepare } from './registry.ts';
import { widths } from './types.ts';

const least = 11 / 0.8;

const sizes = (svg: string) =>
	[...svg.matchAll(/font-size="([^"]*)"/g)].map(([, size]) => Number(size));

const isDate = (words: string) => /^(\d{1,2} )?[A-Z][a-z]{2,3}$|^\d{1,2}$/.test(words.trim());

/**
 * Sizes below the least. Only the days' dates in a calendar of nine weeks may be of 11: they have their
 * size from a group, in which any other words must have their own.
 */
function small(svg: string, graphic: string): (number | string)[] {
	const group = graphic === 'strikes' ? /(?<=<g\b[^>]*) font-size="11"/ : null;
	const [before = '', dates = '', ...more] = group ? svg.split(group) : [svg];
	const others = [...dates.matchAll(/<text(?![^>]* font-size=)[^>]*>([^<]*)/g)].flatMap(
		([, words = '']) => (isDate(words) ? [] : [words]),
	);
	return [...sizes(before + dates).filter((size) => !(size >= least)), ...others, ...more];
}

describe.each(viewsByGraphic(story.chapters.flatMap(({ steps }) => steps)))(
	'the graphic “$graphic”',
	({ graphic, views }) => {
		test(`is drawn ${widths.narrow} px wide with type of ${least} px and more`, () => {
			const { component, rows } = prepare(story, { graphic, views });
			for (const view of views) {
				const { body } = render(component, { props: { rows, view, width: widths.narrow } });
				expect(sizes(body).length).toBeGreaterThan(0);
				expect({ view, small: small(body, graphic) }).toEqual({ view, small: [] });
			}
		});
	},
);
