import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { progressBar } from './progress-bar.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function stream(isTTY: boolean) {
	const written: string[] = [];
	const write = (text: string) => written.push(text) > 0;
	return { written, target: { isTTY, write } as unknown as NodeJS.WriteStream };
}

it('draws nothing where no terminal is', () => {
	const { written, target } = stream(false);
	const bar = progressBar(target);
	expect(bar.progress).toBeUndefined();
	bar.end();
	expect(written).toEqual([]);
});

it('draws on a terminal once a build takes long, and wipes itself', () => {
	const { written, target } = stream(true);
	const bar = progressBar(target);
	bar.progress?.('quotes', 0.1);
	expect(written).toEqual([]);
	vi.advanceTimersByTime(500);
	bar.progress?.('quotes', 0.5);
	bar.progress?.('quotes', 0.6);
	expect(written).toEqual(['\r████████████░░░░░░░░░░░░ 50 % quotes\u001b[K']);
	bar.end();
	expect(written.at(-1)).toBe('\r\u001b[K');
});
