import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { story } from '$lib/server/story';
import { prepare } from '../registry.ts';
import { widths } from '../types.ts';
import { moving } from './present.ts';
import { showings } from './views.ts';

/** Graphics in which some marks wait unseen for a step; the others hold the same in every view. */
const withUnseen = ['added', 'authority', 'report', 'timeline', 'wording'];

describe.each(showings(story.chapters.flatMap(({ steps }) => steps)))(
	'the graphic “$graphic”',
	({ graphic, views }) => {
		const { component, rows } = prepare(story, { graphic, views });
		const marks = (moves?: boolean) =>
			views.map((view) => {
				const props = { rows, view, width: widths.narrow };
				const context = moves === undefined ? new Map() : moving(() => moves);
				return render(component, { props, context }).body.match(/<[a-z]/g)?.length ?? 0;
			});

		test('holds as many marks before it moves as one that never does', () => {
			expect(marks(false)).toEqual(marks());
		});

		test(`holds ${withUnseen.includes(graphic) ? 'also those that wait unseen' : 'no others'} when it moves`, () => {
			const sum = (counts: number[]) => counts.reduce((all, n) => all + n, 0);
			if (withUnseen.includes(graphic)) expect(sum(marks(true))).toBeGreaterThan(sum(marks()));
			else expect(marks(true)).toEqual(marks());
		});
	},
);
