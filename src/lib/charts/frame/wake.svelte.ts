/**
 * Draws graphics in the browser: living ones on the stage, still ones where the story is unrolled.
 *
 * A drawing takes the place of what the server drew there, if anything, in one go. If it can't be made, or
 * fails at a later view, what was there comes back: a reader loses the movement, not the graphic.
 */
import type { Graphic, View } from '#data/schema';
import Guarded from '$lib/ui/Guarded.svelte';
import { mount, type Component } from 'svelte';

type Chart = Component<{ rows: object; view: View; width: number }>;

/** A graphic's module: its component, and where things go in it. */
type Drawing = {
	default: Chart;
	place: (rows: object, options: { width: number; view: View }) => unknown;
};

const charts: Record<Graphic, () => Promise<{ default: unknown; place: unknown }>> = {
	added: () => import('../added/Added.svelte'),
	agreement: () => import('../agreement/Agreement.svelte'),
	authority: () => import('../authority/Authority.svelte'),
	carried: () => import('../carried/Carried.svelte'),
	report: () => import('../report/Report.svelte'),
	strikes: () => import('../strikes/Strikes.svelte'),
	timeline: () => import('../timeline/Timeline.svelte'),
	wording: () => import('../wording/Wording.svelte'),
};

/** The graphics whose code has come. */
const here: Partial<Record<Graphic, Drawing>> = {};

/**
 * Lets the browser see to its reader first. The code that came, where things go, and each drawing of an
 * act in one go would keep a slow phone busy for a quarter of a second.
 */
const nextTask = () => new Promise<void>((begin) => setTimeout(begin));

/**
 * Fetches a graphic's code, once.
 * @throws when it can't be had
 */
export async function load(graphic: Graphic): Promise<void> {
	if (here[graphic]) return;
	const drawing = (await charts[graphic]()) as Drawing;
	await nextTask();
	here[graphic] = drawing;
}

/** A living graphic: `show` sets its view, and throws once the graphic has failed. */
export type Living = { show: (view: View) => void };

/** What is to be drawn in `target`, an element with `data-width`. */
export type Sleeping = { target: HTMLElement; graphic: Graphic; rows: object; view: View };

/** The same, and who is told that the graphic failed. */
export type Woken = Sleeping & { onlost: () => void };

/**
 * Works out where things go in a view that nobody sees yet, so that showing it costs only the moves.
 * Does nothing where the graphic's code has not come.
 */
export function workAhead({ target, graphic, rows, view }: Sleeping): void {
	here[graphic]?.place(rows, { width: Number(target.dataset.width), view });
}

/**
 * Draws at once, which it can once the graphic's code was loaded.
 * @returns null where the code has not come
 * @param woken `onlost` is called when the graphic threw, then or later; what stood in `target` before
 * is back in place by then
 */
export function draw({ target, graphic, rows, view, onlost }: Woken): Living | null {
	const chart = here[graphic]?.default;
	if (!chart) return null;
	const before = [...target.childNodes];
	let current: View = $state.raw(view);
	let lost = false;
	target.replaceChildren();
	mount(Guarded, {
		target,
		props: {
			component: chart,
			onerror: (error: unknown) => {
				lost = true;
				reportError(error);
				target.replaceChildren(...before);
				onlost();
			},
			rows,
			width: Number(target.dataset.width),
			get view() {
				return current;
			},
		},
	});
	return {
		show: (next) => {
			if (lost) throw new Error(`${graphic} has failed`);
			current = next;
		},
	};
}

/** Draws as soon as the graphic's code is there; throws what {@link load} throws. */
export async function wake(sleeping: Woken): Promise<Living> {
	await load(sleeping.graphic);
	workAhead(sleeping);
	await nextTask();
	return draw(sleeping)!;
}
