/** Where the drawing of a picture comes from: from the page, or made for the occasion. */
import { mount, unmount, type Component } from 'svelte';
import type { Drawing } from './types.ts';

/** The drawing within an element that a reader sees; of two widths, the one that CSS shows. */
export function shown(within: Element | null | undefined): Drawing | null {
	const all = [...(within?.querySelectorAll<SVGSVGElement>('svg.chart') ?? [])];
	const svg = all.find((one) => one.getClientRects().length > 0);
	return svg ? { svg } : null;
}

/**
 * A chart drawn out of sight, for a view that the page shows as something other than a drawing.
 * `props` are the chart's own, its width among them.
 */
export function made<Props extends { width: number }>(
	chart: Component<Props>,
	props: Props,
): Drawing | null {
	const target = document.createElement('div');
	target.setAttribute('aria-hidden', 'true');
	target.style.cssText = `position:absolute;left:-100000px;top:0;width:${props.width}px`;
	document.body.append(target);
	const chartMade = mount(chart, { target, props });
	const svg = target.querySelector<SVGSVGElement>('svg.chart');
	const done = () => {
		void unmount(chartMade);
		target.remove();
	};
	if (svg) return { svg, done };
	done();
	return null;
}
