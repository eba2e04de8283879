import { describe, expect, it, vi } from 'vitest';
import { runAtIdle } from './idle.ts';

const now = (then: (left: () => number) => void) => then(() => 0);

describe('tasks at idle', () => {
	it('run one after another, each in an idle time of its own', async () => {
		const told: string[] = [];
		const task = (name: string) => async () => {
			told.push(`${name} begins`);
			await Promise.resolve();
			told.push(`${name} ends`);
		};
		const idle = (then: (left: () => number) => void) => {
			told.push('idle');
			then(() => 0);
		};
		await runAtIdle([task('a'), task('b')], idle);
		expect(told).toEqual(['idle', 'a begins', 'a ends', 'idle', 'b begins', 'b ends']);
	});

	it('share an idle time that is long enough', async () => {
		let left = 50;
		let times = 0;
		const short = () => (left -= 8);
		const idle = (then: (left: () => number) => void) => {
			times += 1;
			left = 50;
			then(() => left);
		};
		await runAtIdle([short, short, short], idle);
		expect(times).toBe(2);
	});

	it('wait until the browser is idle', () => {
		const task = vi.fn();
		void runAtIdle([task], () => undefined);
		expect(task).not.toHaveBeenCalled();
	});

	it('go on after one that throws, and one whose promise is broken', async () => {
		const last = vi.fn();
		const fault = () => {
			throw new Error('no');
		};
		await runAtIdle([fault, () => Promise.reject(new Error('no')), last], now);
		expect(last).toHaveBeenCalledOnce();
	});

	it('run where there are no idle callbacks', async () => {
		const task = vi.fn();
		await runAtIdle([task]);
		expect(task).toHaveBeenCalledOnce();
	});
});
