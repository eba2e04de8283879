import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDebounce } from './debounce.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a pause', () => {
	it('comes once so much time has passed since the last word, and tells that one', () => {
		const told: string[] = [];
		const quiet = createDebounce();
		for (const word of ['one', 'two', 'three']) {
			quiet.schedule(() => told.push(word), 100);
			vi.advanceTimersByTime(60);
		}
		vi.advanceTimersByTime(39);
		expect(told).toEqual([]);
		vi.advanceTimersByTime(1);
		expect(told).toEqual(['three']);
		vi.advanceTimersByTime(1000);
		expect(told).toEqual(['three']);
	});

	it('has one timer, however many words come', () => {
		const quiet = createDebounce();
		for (let i = 0; i < 50; i++) quiet.schedule(vi.fn(), 100);
		expect(vi.getTimerCount()).toBe(1);
	});

	it('says nothing of what was dropped, and what is told after in its own time', () => {
		const dropped = vi.fn();
		const then = vi.fn();
		const quiet = createDebounce();
		quiet.schedule(dropped, 100);
		quiet.cancel();
		vi.advanceTimersByTime(50);
		quiet.schedule(then, 100);
		vi.advanceTimersByTime(99);
		expect(then).not.toHaveBeenCalled();
		vi.advanceTimersByTime(1);
		expect(dropped).not.toHaveBeenCalled();
		expect(then).toHaveBeenCalledOnce();
	});

	it('is as short as its last word asks', () => {
		const then = vi.fn();
		const quiet = createDebounce();
		quiet.schedule(vi.fn(), 1000);
		quiet.schedule(then, 10);
		vi.advanceTimersByTime(10);
		expect(then).toHaveBeenCalledOnce();
	});

	it('begins anew when it tells something that asks for another', () => {
		const then = vi.fn();
		const quiet = createDebounce();
		quiet.schedule(() => quiet.schedule(then, 100), 100);
		vi.advanceTimersByTime(199);
		expect(then).not.toHaveBeenCalled();
		vi.advanceTimersByTime(1);
		expect(then).toHaveBeenCalledOnce();
	});
});
