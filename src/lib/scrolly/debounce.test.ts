import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDebounce } from './debounce.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a debounce', () => {
	it('runs the last task once its time has passed without another', () => {
		const ran: string[] = [];
		const pending = createDebounce();
		for (const task of ['one', 'two', 'three']) {
			pending.schedule(() => ran.push(task), 100);
			vi.advanceTimersByTime(60);
		}
		vi.advanceTimersByTime(39);
		expect(ran).toEqual([]);
		vi.advanceTimersByTime(1);
		expect(ran).toEqual(['three']);
		vi.advanceTimersByTime(1000);
		expect(ran).toEqual(['three']);
	});

	it('has one timer, however many tasks come', () => {
		const pending = createDebounce();
		for (let i = 0; i < 50; i++) pending.schedule(vi.fn(), 100);
		expect(vi.getTimerCount()).toBe(1);
	});

	it('forgets a cancelled task, and runs the next one in its own time', () => {
		const cancelled = vi.fn();
		const next = vi.fn();
		const pending = createDebounce();
		pending.schedule(cancelled, 100);
		pending.cancel();
		vi.advanceTimersByTime(50);
		pending.schedule(next, 100);
		vi.advanceTimersByTime(99);
		expect(next).not.toHaveBeenCalled();
		vi.advanceTimersByTime(1);
		expect(cancelled).not.toHaveBeenCalled();
		expect(next).toHaveBeenCalledOnce();
	});

	it('waits as long as the last task asks', () => {
		const task = vi.fn();
		const pending = createDebounce();
		pending.schedule(vi.fn(), 1000);
		pending.schedule(task, 10);
		vi.advanceTimersByTime(10);
		expect(task).toHaveBeenCalledOnce();
	});

	it('starts again when a task schedules another', () => {
		const task = vi.fn();
		const pending = createDebounce();
		pending.schedule(() => pending.schedule(task, 100), 100);
		vi.advanceTimersByTime(199);
		expect(task).not.toHaveBeenCalled();
		vi.advanceTimersByTime(1);
		expect(task).toHaveBeenCalledOnce();
	});
});
