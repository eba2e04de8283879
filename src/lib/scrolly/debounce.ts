/** Waits until nothing more is told. */

/** `tell` sets what is to be done once `wait` milliseconds have passed without another word; `drop` forgets it. */
export type Debounce = { schedule: (then: () => void, wait: number) => void; cancel: () => void };

/**
 * One timer for all words: each puts it off, and none makes another, which would cost a reader who
 * hurries on more than the words themselves.
 */
export function createDebounce(): Debounce {
	let then: (() => void) | undefined;
	let due = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const look = () => {
		const left = due - performance.now();
		timer = then && left > 0 ? setTimeout(look, left) : undefined;
		if (timer) return;
		const last = then;
		then = undefined;
		last?.();
	};
	return {
		schedule(next, wait) {
			then = next;
			const before = due;
			due = performance.now() + wait;
			// one that would come too late is no help
			if (timer && due < before) {
				clearTimeout(timer);
				timer = undefined;
			}
			timer ??= setTimeout(look, wait);
		},
		cancel() {
			then = undefined;
		},
	};
}
