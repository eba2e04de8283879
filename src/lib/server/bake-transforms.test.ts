import { describe, expect, it } from 'vitest';
import { bakeTransforms } from './bake-transforms.ts';

const baked = (marks: string) => bakeTransforms(`<svg>${marks}</svg>`).slice(5, -6);

describe('transforms written into coordinates', () => {
	it('adds the translations of groups and of a mark to its coordinates, and unwraps bare groups', () => {
		expect(
			baked(
				'<g transform="translate(1 2)"><rect x="3" style="transform: translate(10px,20px);"/></g>',
			),
		).toBe('<rect x="14" y="22"/>');
		expect(
			baked(
				'<g transform="translate(1,2)"><text x="1"><tspan x="5">a</tspan><tspan dx="2">b</tspan></text></g>',
			),
		).toBe('<text x="2" y="2"><tspan x="6">a</tspan><tspan dx="2">b</tspan></text>');
		expect(baked('<path d="M0 0v4" transform="translate(2 3)"/>')).toBe('<path d="M2 3v4"/>');
	});

	it('keeps a group that has an attribute, and its other styles', () => {
		expect(
			baked('<g class="a" style="opacity: 0; transform: translate(1px,2px);"><rect x="1"/></g>'),
		).toBe('<g class="a" style="opacity: 0;"><rect x="2" y="2"/></g>');
	});

	it('keeps the place of a mark that moves, counted from the nearest group that moves', () => {
		expect(
			baked(
				'<g transform="translate(100 0)"><g data-key="a" transform="translate(1 2)"><rect data-key="b" data-from="6 6" transform="translate(5 5)"/></g></g>',
			),
		).toBe(
			'<g data-key="a" data-at="101 2"><rect data-key="b" data-from="1 1" data-at="5 5" x="106" y="7"/></g>',
		);
	});

	it('leaves what is more than a translation, where its groups put it', () => {
		expect(baked('<g transform="translate(1 2)"><text transform="rotate(90)">a</text></g>')).toBe(
			'<text transform="translate(1,2) rotate(90)">a</text>',
		);
		expect(baked('<circle r="1" style="transform: translate(1px,2px) scale(3);"/>')).toContain(
			'scale(3)',
		);
	});

	it('leaves alone what stands around drawings', () => {
		expect(bakeTransforms('<p>a<br>b</p><svg><path d=""/></svg><img alt="">')).toContain(
			'<p>a<br>b</p>',
		);
	});
});
