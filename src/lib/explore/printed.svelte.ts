/** Whether a page is being printed: then all rows are drawn, as far as paper has room for them. */
import { flushSync } from 'svelte';
import { mostCells } from '../charts/grid/layout.ts';

/** More columns than this are too narrow on paper to be told apart. */
const mostColumns = 60;

/** Whether a grid can be printed whole. */
export const isPrintable = ({ rows, columns }: { rows: number; columns: number }): boolean =>
	columns <= mostColumns && rows * columns <= mostCells;

/** Call it while a component is made. */
export function printed(): { readonly now: boolean } {
	let now = $state(false);
	$effect(() => {
		// a browser prints what is there when the event is over
		const set = (to: boolean) => () => flushSync(() => (now = to));
		const [begin, end] = [set(true), set(false)];
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
