export type Debounced = {
	/** Calls `task` after `wait` milliseconds, in place of a task that still waits. */
	schedule: (task: () => void, wait: number) => void;
	cancel: () => void;
};

/** A timer that holds one task: a new one replaces the one that waits. */
export function createDebounce(): Debounced {
	let timer: ReturnType<typeof setTimeout> | undefined;
	return {
		schedule(task, wait) {
			clearTimeout(timer);
			timer = setTimeout(task, wait);
		},
		cancel: () => clearTimeout(timer),
	};
}
