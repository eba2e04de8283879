/**
 * Does one thing after another when the browser has nothing better to do, so that no two make one
 * long wait.
 */

/** Calls back in an idle time; `left` says how many milliseconds of it remain. */
type Idle = (then: (left: () => number) => void) => void;

/** Safari has no idle callbacks; there a pause leaves room for a reader's own doings. */
const browser: Idle = (then) =>
	typeof requestIdleCallback === 'function'
		? void requestIdleCallback((time) => then(() => time.timeRemaining()), { timeout: 200 })
		: void setTimeout(() => then(() => 0), 50);

/** With so many milliseconds left, most of an idle time, another task begins in the same one. */
const enough = 40;

/**
 * Runs tasks in order; one that fails is left, and the rest go on.
 * @param idle tells when the next may begin
 */
export async function runAtIdle(tasks: (() => unknown)[], idle: Idle = browser): Promise<void> {
	let left = () => 0;
	for (const task of tasks) {
		if (left() < enough) left = await new Promise<() => number>(idle);
		try {
			await task();
		} catch {
			// Whoever needs what this task makes will ask for it, and hear of the fault, themselves.
		}
	}
}
