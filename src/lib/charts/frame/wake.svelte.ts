/**
 * Draws graphics in the browser: living ones on the stage, still ones where the story is unrolled.
 *
 * Each is drawn apart from the page, and takes the place of what the server drew there, if anything, in
 * one go, or not at all: a reader may lose the movement, not the graphic.
 */
import type { Graphic, View } from '#data/schema';
import Guarded from '$lib/ui/Guarded.svelte';
import { flushSync, mount, unmount, type Component } from 'svelte';
import { moving } from './present.ts';
import { pictures, replica, type Picture } from './replica.ts';

/** A graphic's module: its component, and where things go in it. */
type Chart = {
	default: Component<{ rows: object; view: View; width: number }>;
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
const here: Partial<Record<Graphic, Chart>> = {};

/**
 * Lets the browser see to its reader first. The code that came, and each drawing of an act, in one go
 * would keep a slow phone busy for a quarter of a second.
 */
const nextTask = () => new Promise<void>((begin) => setTimeout(begin));

/**
 * Fetches a graphic's code, once.
 * @throws when it can't be had
 */
export async function load(graphic: Graphic): Promise<void> {
	if (here[graphic]) return;
	const chart = (await charts[graphic]()) as Chart;
	await nextTask();
	here[graphic] = chart;
}

/** What is to be drawn: a graphic of some rows, `width` pixels wide, at first with this view. */
export type Sleeping = { graphic: Graphic; rows: object; view: View; width: number };

/**
 * `at` sets a drawing's view, and whether it is to move from now on, and gives the drawing as it is then; after
 * `end` it changes no more.
 */
type Drawing = { at: (view: View, moves?: boolean) => Element; end: () => void };

/**
 * Draws apart from the page, which it can once the graphic's code was loaded.
 * @throws when the code has not come, and from `at` once the graphic has failed
 */
export function draw({ graphic, rows, view, width }: Sleeping): Drawing {
	const component = here[graphic]?.default;
	if (!component) throw new Error(`${graphic} has not come`);
	const apart = document.createElement('div');
	let current: View = $state.raw(view);
	let moves = $state(false);
	let lost = false;
	const mounted = mount(Guarded, {
		target: apart,
		context: moving(() => moves),
		props: {
			component,
			onerror: (error: unknown) => {
				lost = true;
				reportError(error);
			},
			rows,
			width,
			get view() {
				return current;
			},
		},
	});
	return {
		at(next, moving = false) {
			if (!lost)
				flushSync(() => {
					current = next;
					moves ||= moving;
				});
			const drawing = apart.firstElementChild;
			if (lost || !drawing) throw new Error(`${graphic} has failed`);
			return drawing;
		},
		end: () => void unmount(mounted),
	};
}

/**
 * A living graphic: `show` sets its view; `ahead` works one out that nobody sees yet, so that showing it
 * costs only the moves. Either fails where the graphic fails at this view. `settle` when all were worked out:
 * what each looks like is kept, and what drew it goes.
 */
export type Living = {
	show: (view: View) => void;
	ahead: (view: View) => Promise<void>;
	settle: () => void;
};

/** Draws as soon as the graphic's code is there, to be shown in `target`; throws what {@link load} throws. */
export async function wake(target: Element, sleeping: Sleeping): Promise<Living> {
	const { graphic, rows, width, view } = sleeping;
	await load(graphic);
	const place = async (view: View) => {
		here[graphic]?.place(rows, { width, view });
		await nextTask();
	};
	await place(view).catch(() => {
		// to be told of by the drawing
	});
	let drawing: Drawing | undefined = draw(sleeping);
	await nextTask();
	try {
		// what waits unseen comes after what is seen: all in one go would keep the reader waiting
		drawing.at(view, true);
	} catch {
		// nor can it be shown then
	}
	await nextTask();
	const copy = replica(target);
	const known = new WeakMap<View, Picture>();
	let take: (() => Picture) | undefined;
	const pictureAt = (view: View) => {
		const before = known.get(view);
		if (before) return before;
		try {
			drawing ??= draw({ ...sleeping, view });
			const drawn = drawing.at(view, true);
			const picture = (take ??= pictures(drawn))();
			known.set(view, picture);
			return picture;
		} catch (fault) {
			// it may fail at this view alone: for the next it is drawn anew
			drawing = take = undefined;
			throw fault;
		}
	};
	return {
		show: (view) => copy.show(pictureAt(view)),
		ahead: async (view) => {
			await place(view);
			copy.ready(pictureAt(view));
		},
		settle() {
			drawing?.end();
			drawing = take = undefined;
		},
	};
}
