/**
 * The part of a long list that stands in a scrolled box, kept up to date as the box scrolls.
 *
 * `keep` is a place that is always drawn, so that what has the focus is never taken away.
 */
import {
	elementScroll,
	observeElementOffset,
	observeElementRect,
	Virtualizer,
	defaultRangeExtractor,
} from '@tanstack/virtual-core';
import { untrack } from 'svelte';

export type VirtualListOptions = {
	count: number;
	/** Of each, in pixels. */
	size: number;
	/** What sticks over the list's beginning, in pixels. */
	over: number;
	keep: number;
	scroller: HTMLElement | undefined;
	/** Nothing is left out where not. */
	on: boolean;
	/** Whether what is drawn stays as it is, wherever the box is scrolled to. */
	held: boolean;
};

/** Places of what is drawn, and the way to a place. Call it while a component is made. */
export function virtualList(options: () => VirtualListOptions, horizontal = false) {
	let places: number[] = $state.raw([]);
	const virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
		count: 0,
		horizontal,
		getScrollElement: () => null,
		estimateSize: () => 1,
		scrollToFn: elementScroll,
		observeElementRect,
		observeElementOffset,
	});
	const same = (next: number[]) =>
		next.length === places.length && next.every((place, i) => place === places[i]);
	function show(): void {
		if (options().held) return;
		const next = virtualizer.getVirtualItems().map(({ index }) => index);
		if (!same(next)) places = next;
	}
	$effect(() => virtualizer._didMount());
	// before the list is drawn: what would be out of sight at another size is not drawn first
	$effect.pre(() => {
		const { count, size, over, keep, scroller, on } = options();
		virtualizer.setOptions({
			count,
			horizontal,
			overscan: horizontal ? 2 : 3,
			enabled: on,
			paddingStart: over,
			scrollPaddingStart: over,
			getScrollElement: () => scroller ?? null,
			estimateSize: () => size,
			scrollToFn: elementScroll,
			observeElementRect,
			observeElementOffset,
			rangeExtractor: (range) => {
				const drawn = defaultRangeExtractor(range);
				return keep < 0 || keep >= count || drawn.includes(keep)
					? drawn
					: [...drawn, keep].sort((a, b) => a - b);
			},
			onChange: () => show(),
		});
		virtualizer.measure();
		virtualizer._willUpdate();
		untrack(show);
	});
	return {
		get places() {
			return places;
		},
		bring: (place: number) => virtualizer.scrollToIndex(place, { align: 'auto' }),
	};
}
