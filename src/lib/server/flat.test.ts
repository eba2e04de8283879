import { expect, it } from 'vitest';
import { flat } from './flat.ts';

it('puts a mark where its transform would', () => {
	expect(flat('<circle class="ink" r="4" style="transform: translate(10px,-2.5px);"/>')).toBe(
		'<circle class="ink" r="4" cx="10" cy="-2.5"/>',
	);
	expect(flat('<rect width="9" x="1" style="transform: translate(2px, 3px);"></rect>')).toBe(
		'<rect width="9" x="3" y="3"></rect>',
	);
	expect(flat('<path d="M-5-9L0-1l5-9zH2V3" transform="translate(10 20)"/>')).toBe(
		'<path d="M5 11L10 19l5 -9zH12V23"/>',
	);
});

it('puts the lines of a text with it', () => {
	const tspan = (x: number) => `<tspan x="${x}" dy="0">a</tspan><tspan x="${x}" dy="9">b</tspan>`;
	expect(flat(`<text style="transform: translate(19px,7px);">${tspan(0)}</text>`)).toBe(
		`<text x="19" y="7">${tspan(19)}</text>`,
	);
	expect(flat('<text y="8" transform="translate(4)">word</text>')).toBe(
		'<text y="8" x="4">word</text>',
	);
});

it('draws a mark as large as its transform makes it', () => {
	expect(flat('<path d="M0 0h1v1H0z" style="transform: translate(3px,4px) scale(10,2);"/>')).toBe(
		'<path d="M3 4h10v2H3z"/>',
	);
	expect(flat('<circle r="2" style="transform: translate(3px,4px) scale(1.5);"/>')).toBe(
		'<circle r="3" cx="3" cy="4"/>',
	);
	expect(flat('<path d="M1 1a2 2 0 0 1 4 0" transform="translate(1 1)"/>')).toBe(
		'<path d="M2 2a2 2 0 0 1 4 0"/>',
	);
});

it('keeps beside a mark that moves what its transform was', () => {
	expect(
		flat('<path data-moves="a" d="M0 0v1" style="transform: translate(3px,4px) scale(1,40);"/>'),
	).toBe('<path data-moves="a" d="M3 4v40" data-at="3 4 1 40"/>');
});

it('leaves what it can’t write: groups, text made larger, other transforms, arcs out of proportion', () => {
	for (const svg of [
		'<g style="transform: translate(3px,4px);"><path d="M0 0"/></g>',
		'<text style="transform: translate(3px,4px) scale(2);">a</text>',
		'<path d="M0 0" style="transform: rotate(3deg);"/>',
		'<path d="M0 0" style="transform: translate(3px,4px);opacity: 0;"/>',
		'<path d="M1 1a2 2 0 0 1 4 0" style="transform: translate(3px,4px) scale(1,2);"/>',
		'<path d="m1 1" transform="translate(1 1)"/>',
		'<circle r="2" transform="matrix(1 0 0 1 0 0)"/>',
	])
		expect(flat(svg)).toBe(svg);
});
