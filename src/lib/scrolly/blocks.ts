/** The blocks of a page that steps stand in, and which of them are near the reader. */

/** Steps by their block, in order. */
export function blocks(steps: HTMLElement[], blockOf: (step: HTMLElement) => Element) {
	const found = new Map<Element, HTMLElement[]>();
	for (const step of steps) {
		const block = blockOf(step);
		found.set(block, [...(found.get(block) ?? []), step]);
	}
	return [...found].map(([block, steps]) => ({ block, steps }));
}

/**
 * Calls back when a block comes within a window's height of the window, and when it goes farther away.
 * @returns a function that stops it
 */
export function whileNear<One extends { block: Element }>(
	all: One[],
	onchange: (one: One, isNear: boolean) => void,
): () => void {
	const watcher = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries)
				for (const one of all) if (one.block === target) onchange(one, isIntersecting);
		},
		{ rootMargin: '100% 0px' },
	);
	for (const { block } of all) watcher.observe(block);
	return () => watcher.disconnect();
}
