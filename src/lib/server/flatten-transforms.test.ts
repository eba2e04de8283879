import { expect, it } from 'vitest';
import { flattenTransforms } from './flatten-transforms.ts';

it('puts a mark where its transform would', () => {
	expect(
		flattenTransforms('<circle class="ink" r="4" style="transform: translate(10px,-2.5px);"/>'),
	).toBe('<circle class="ink" r="4" cx="10" cy="-2.5"/>');
	expect(
		flattenTransforms('<rect width="9" x="1" style="transform: translate(2px, 3px);"></rect>'),
	).toBe('<rect width="9" x="3" y="3"/>');
	expect(flattenTransforms('<path d="M-5-9L0-1l5-9zH2V3" transform="translate(10 20)"/>')).toBe(
		'<path d="M5 11L10 19l5-9zH12V23"/>',
	);
});

it('puts the lines of a text with it', () => {
	const tspan = (x: number) => `<tspan x="${x}" dy="0">a</tspan><tspan x="${x}" dy="9">b</tspan>`;
	expect(
		flattenTransforms(`<text style="transform: translate(19px,7px);">${tspan(0)}</text>`),
	).toBe(`<text x="19" y="7">${tspan(19)}</text>`);
	expect(flattenTransforms('<text y="8" transform="translate(4)">word</text>')).toBe(
		'<text y="8" x="4">word</text>',
	);
});

it('draws a mark as large as its transform makes it', () => {
	expect(
		flattenTransforms('<path d="M0 0h1v1H0z" style="transform: translate(3px,4px) scale(10,2);"/>'),
	).toBe('<path d="M3 4h10v2H3z"/>');
	expect(
		flattenTransforms('<circle r="2" style="transform: translate(3px,4px) scale(1.5);"/>'),
	).toBe('<circle r="3" cx="3" cy="4"/>');
	expect(flattenTransforms('<path d="M1 1a2 2 0 0 1 4 0" transform="translate(1 1)"/>')).toBe(
		'<path d="M2 2a2 2 0 0 1 4 0"/>',
	);
});

it('keeps beside a mark that moves what its transform was', () => {
	expect(
		flattenTransforms(
			'<path data-key="a" d="M0 0v1" style="transform: translate(3px,4px) scale(1,40);"/>',
		),
	).toBe('<path data-key="a" d="M3 4v40" data-at="3 4 1 40"/>');
});

it('puts what a group holds where the group would', () => {
	expect(
		flattenTransforms(
			'<g transform="translate(10 20)"><g style="transform: translate(1px,2px);"><circle r="1" cx="1"/></g><text y="3">a</text></g>',
		),
	).toBe('<circle r="1" cx="12" cy="22"/><text y="23" x="10">a</text>');
	expect(
		flattenTransforms('<g class="is-dimmed" transform="translate(5)"><path d="m1 1h2"/></g>'),
	).toBe('<g class="is-dimmed"><path d="M6 1h2"/></g>');
});

it('counts where a mark stands from the group that it moves with', () => {
	expect(
		flattenTransforms(
			'<g transform="translate(100 0)"><g data-key="a" transform="translate(1 2)"><g transform="translate(0 10)"><circle data-key="b" r="1" transform="translate(3)"/></g></g></g>',
		),
	).toBe(
		'<g data-key="a" data-at="101 2"><circle data-key="b" r="1" cx="104" cy="12" data-at="3 10"/></g>',
	);
});

it('keeps from where a mark comes, counted from where it is drawn', () => {
	expect(
		flattenTransforms('<g data-key="a" data-from="-5 0" transform="translate(20 3)"><text/></g>'),
	).toBe('<g data-key="a" data-from="-25 -3" data-at="20 3"><text x="20" y="3"/></g>');
});

it('leaves out what is not to be seen: marks of other views, and what draws nothing', () => {
	expect(
		flattenTransforms(
			'<g class="a"><circle class="ink is-hidden" r="2"/><path d=""/></g><g><g/></g>',
		),
	).toBe('');
	expect(flattenTransforms('<text class="not-is-hidden">a</text>')).toBe(
		'<text class="not-is-hidden">a</text>',
	);
});

it('leaves out what only the script of a living drawing would look for', () => {
	expect(
		flattenTransforms(
			'<g data-key="a" data-delay="2" data-claim="a"><text x="1" y="1">a</text></g>',
		),
	).toBe('<g data-key="a" data-delay="2"><text x="1" y="1">a</text></g>');
});

it('writes a path in as few letters as it takes', () => {
	const written = (d: string) => /d="([^"]*)"/.exec(flattenTransforms(`<path d="${d}"/>`))?.[1];
	expect(written('M0 0m0.5 -0.25h70.003v2.73h-70zM74 0m0 1h2')).toBe('M.5-.25h70v2.73h-70zM74 1h2');
	expect(written('m0 3q1 -2 2 0t2 0t2 0t-2 1')).toBe('M0 3q1-2 2 0t2 0 2 0-2 1');
	expect(written('m1 2 3 4')).toBe('M1 2l3 4');
	expect(written('M1 1M2 2m3 3zm1 1z')).toBe('M1 1M5 5zm1 1z');
});

it('leaves what it can’t write: text made larger, other transforms, arcs out of proportion', () => {
	for (const svg of [
		'<text style="transform: translate(3px,4px) scale(2);">a</text>',
		'<g class="a" style="transform: translate(3px,4px) scale(2);"><text x="0" y="0">a</text></g>',
		'<path d="M0 0" style="transform: rotate(3deg);"/>',
		'<path d="M0 0" style="opacity: 0;transform: skew(1deg);"/>',
		'<path d="M1 1a2 2 0 0 1 4 0" style="transform: translate(3px,4px) scale(1,2);"/>',
		'<circle r="2" transform="matrix(1 0 0 1 0 0)"/>',
	])
		expect(flattenTransforms(svg)).toBe(svg);
});

it('has what it can’t write do so where the groups around it would have it', () => {
	expect(
		flattenTransforms(
			'<g transform="translate(3 4)"><text transform="rotate(-90)">a</text><g style="transform: translate(1px,1px) scale(2);"><circle r="1"/></g></g>',
		),
	).toBe(
		'<text transform="translate(3,4) rotate(-90)">a</text><g style="transform: translate(3px,4px) translate(1px,1px) scale(2);"><circle r="1"/></g>',
	);
});

it('takes a transform out of a style and leaves the rest of that', () => {
	expect(
		flattenTransforms('<path d="M0 0h1" style="transform: translate(3px,4px);opacity: 0;"/>'),
	).toBe('<path d="M3 4h1" style="opacity: 0;"/>');
});
