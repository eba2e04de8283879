/**
 * Brings a graphic that the server drew to life.
 *
 * The living drawing takes the place of the server's in one go. If it can't be made, the server's
 * drawing stays: a reader loses the movement, not the graphic.
 */
import type { Graphic, View } from '#data/schema';
import { mount, type Component } from 'svelte';

type Chart = Component<{ rows: unknown; view: View; width: number }>;

const charts: Record<Graphic, () => Promise<{ default: unknown }>> = {
	added: () => import('../added/Added.svelte'),
	agreement: () => import('../agreement/Agreement.svelte'),
	authority: () => import('../authority/Authority.svelte'),
	carried: () => import('../carried/Carried.svelte'),
	report: () => import('../report/Report.svelte'),
	strikes: () => import('../strikes/Strikes.svelte'),
	timeline: () => import('../timeline/Timeline.svelte'),
	wording: () => import('../wording/Wording.svelte'),
};

const load = async (graphic: Graphic) => (await charts[graphic]()).default as Chart;

/** A living graphic: `show` sets its view. */
export type Living = { show: (view: View) => void };

export type Sleeping = { target: HTMLElement; graphic: Graphic; rows: unknown; view: View };

/**
 * Replaces what the server drew in `target`, an element with `data-width`.
 * @throws what the graphic threw; the server's drawing is back in place by then
 */
export async function wake({ target, graphic, rows, view }: Sleeping): Promise<Living> {
	const chart = await load(graphic);
	const drawn = [...target.childNodes];
	let current: View = $state.raw(view);
	target.replaceChildren();
	try {
		mount(chart, {
			target,
			props: {
				rows,
				width: Number(target.dataset.width),
				get view() {
					return current;
				},
			},
		});
	} catch (error) {
		target.replaceChildren(...drawn);
		throw error;
	}
	return { show: (next) => (current = next) };
}
