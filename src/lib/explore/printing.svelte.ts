/** Whether a page is being printed: then all rows are drawn, as far as paper has room for them. */
import { flushSync } from 'svelte';
import { mostCells } from '../charts/grid/layout.ts';

/** More columns than this are too narrow on paper to be told apart. */
const mostColumns = 60;

/** Whether a grid can be printed whole. */
export const isPrintable = ({ claims, columns }: { claims: number; columns: number }): boolean =>
	columns <= mostColumns && claims * columns <= mostCells;

/**
 * Call it while a component is made.
 * @param scroller a box that paper shows whole; its reader is where they were when all is printed
 */
export function printed(scroller: () => HTMLElement | undefined): { readonly now: boolean } {
	let now = $state(false);
	$effect(() => {
		let [left, top] = [0, 0];
		// a browser prints what is there when the event is over
		const set = (to: boolean) => flushSync(() => (now = to));
		function begin(): void {
			const box = scroller();
			[left, top] = [box?.scrollLeft ?? 0, box?.scrollTop ?? 0];
			set(true);
		}
		function end(): void {
			set(false);
			scroller()?.scrollTo({ left, top, behavior: 'instant' });
		}
		addEventListener('beforeprint', begin);
		addEventListener('afterprint', end);
		return () => {
			removeEventListener('beforeprint', begin);
			removeEventListener('afterprint', end);
		};
	});
	return {
		get now() {
			return now;
		},
	};
}
