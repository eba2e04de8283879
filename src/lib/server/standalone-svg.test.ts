import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { graphics, prepare } from '$lib/charts/registry';
import { widths } from '$lib/charts/types';
import type { Graphic } from '#data/schema';
import { palette } from './palette.ts';
import { standalone } from './standalone-svg.ts';
import { story } from './story.ts';

const wrapped = (inside: string) =>
	`<div><svg class="chart" viewBox="0 0 40 30">${inside}</svg></div>`;

describe('a drawing by itself', () => {
	it('has the colours of the theme in place of names', () => {
		const html = wrapped('<path class="altered" d="M0 0h9"></path>');
		expect(standalone(html, 'light')).toContain(`fill="${palette.get('red')!.light}"`);
		expect(standalone(html, 'dark')).toContain(`fill="${palette.get('red')!.dark}"`);
	});

	it('has its size, and its transforms as attributes', () => {
		const html = wrapped(
			'<g style="transform: translate(1.5px,-2px) scale(3)"><path d="M0 0h9"></path></g>',
		);
		const svg = standalone(html, 'light');
		expect(svg).toMatch(/^<svg [^>]*width="40" height="30"/);
		expect(svg).toContain('transform="translate(1.5,-2) scale(3)"');
	});

	it('has no part that the view hides, and keeps what it dims', () => {
		const html = wrapped(
			'<path style="opacity: 0" d="M0 0h8"></path><path class="is-dimmed" d="M0 0h9"></path>',
		);
		const svg = standalone(html, 'light');
		expect(svg).not.toContain('M0 0h8');
		expect(svg).toMatch(/opacity="0?\.28"/);
	});

	it('has a stretched mark of one pixel in its place and size', () => {
		const html = wrapped(
			'<path class="ink" d="M0 0h1v1H0z" style="transform: translate(5px,6px) scale(7,8)"></path>',
		);
		expect(standalone(html, 'light')).toContain('d="M5 6h7v8H5z"');
	});

	it('keeps words as they are, markup in them escaped', () => {
		const svg = standalone(wrapped('<text class="theirs">a &amp; b &lt; “c”</text>'), 'light');
		expect(svg).toContain('a &amp; b &lt; “c”');
		expect(svg).toContain('Courier Prime');
	});

	it('is refused where there is none', () => {
		expect(() => standalone('<p>no drawing</p>', 'light')).toThrow('no <svg>');
	});
});

const shown = new Map(
	story.chapters.flatMap(({ steps }) => steps.map(({ view }) => [view.graphic, view] as const)),
);

describe.each(Object.keys(graphics).filter((name) => shown.has(name as Graphic)) as Graphic[])(
	'the graphic %s by itself',
	(graphic) => {
		const view = shown.get(graphic)!;
		const { component, rows } = prepare(story, { graphic, views: [view] });
		const { body } = render(component, { props: { rows, view, width: widths.narrow } });

		it('asks for nothing that only the page has', () => {
			const svg = standalone(body, 'dark');
			expect(svg).not.toMatch(
				/var\(|light-dark|\bclass=|\bstyle=|<style|px|NaN|undefined|vector-effect/,
			);
			expect(svg).toMatch(/<(text|path)/);
		});
	},
);
