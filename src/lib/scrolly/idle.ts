/** Runs a task when the browser has nothing else to do, or in Safari, which cannot tell, after a pause. */
export function whenIdle(task: () => void): void {
	if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: 2000 });
	else setTimeout(task, 50);
}
