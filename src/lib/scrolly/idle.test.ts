import { afterEach, expect, it, vi } from 'vitest';
import { whenIdle } from './idle.ts';

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

it('runs the task when the browser is idle, and after two seconds at the latest', () => {
	const request = vi.fn();
	vi.stubGlobal('requestIdleCallback', request);
	const task = vi.fn();
	whenIdle(task);
	expect(task).not.toHaveBeenCalled();
	expect(request).toHaveBeenCalledWith(task, { timeout: 2000 });
});

it('runs the task after a pause in a browser without idle callbacks', () => {
	vi.useFakeTimers();
	vi.stubGlobal('requestIdleCallback', undefined);
	const task = vi.fn();
	whenIdle(task);
	expect(task).not.toHaveBeenCalled();
	vi.runAllTimers();
	expect(task).toHaveBeenCalledOnce();
});
