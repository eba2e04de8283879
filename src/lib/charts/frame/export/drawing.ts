/** The chart that is exported: one of the page, or one drawn for the export. */
import { mount, unmount, type Component } from 'svelte';
import type { Drawing } from './types.ts';

/** The chart within an element that is visible: CSS shows one of several widths. */
export function visibleChart(container: Element | undefined): Drawing | null {
	const charts = [...(container?.querySelectorAll<SVGSVGElement>('svg.chart') ?? [])];
	const svg = charts.find((chart) => chart.getClientRects().length > 0);
	return svg ? { svg } : null;
}

export function drawOffScreen<Props extends { width: number }>(
	chart: Component<Props>,
	props: Props,
): Drawing | null {
	const target = document.createElement('div');
	target.setAttribute('aria-hidden', 'true');
	target.style.cssText = `position:absolute;left:-100000px;top:0;width:${props.width}px`;
	document.body.append(target);
	const mounted = mount(chart, { target, props });
	const dispose = () => {
		void unmount(mounted);
		target.remove();
	};
	const svg = target.querySelector<SVGSVGElement>('svg.chart');
	if (svg) return { svg, dispose };
	dispose();
	return null;
}
