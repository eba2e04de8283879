/**
 * Does one thing after another, each when the browser has nothing better to do, so that no two make
 * one long wait.
 */
type Idle = (then: () => void) => void;

/** Safari has no idle callbacks; there a pause leaves room for a reader's own doings. */
const browser: Idle = (then) =>
	typeof requestIdleCallback === 'function'
		? void requestIdleCallback(then, { timeout: 500 })
		: void setTimeout(then, 50);

/**
 * Runs tasks in order; one that fails is left, and the rest go on.
 * @param idle tells when the next may begin
 */
export async function atIdle(tasks: (() => unknown)[], idle: Idle = browser): Promise<void> {
	for (const task of tasks) {
		await new Promise<void>(idle);
		try {
			await task();
		} catch {
			// Whoever needs what this task makes will ask for it, and hear of the fault, themselves.
		}
	}
}
