import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAnnouncer } from './announcer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A region that records every text written into it. */
function recordingRegion() {
	const texts: string[] = [];
	const region = {
		get textContent() {
			return texts.at(-1) ?? '';
		},
		set textContent(text: string) {
			texts.push(text);
		},
	};
	const schedule = createAnnouncer(region as HTMLElement);
	return { texts, announce: (text: string) => schedule(text, 500) };
}

it('announces a step once the reader has stopped at it', () => {
	const { texts, announce } = recordingRegion();
	announce('one');
	vi.advanceTimersByTime(499);
	expect(texts).toEqual([]);
	vi.advanceTimersByTime(1);
	expect(texts).toEqual(['one']);
});

it('announces only the last of many steps that pass quickly', () => {
	const { texts, announce } = recordingRegion();
	for (const step of ['one', 'two', 'three']) {
		announce(step);
		vi.advanceTimersByTime(200);
	}
	vi.advanceTimersByTime(500);
	expect(texts).toEqual(['three']);
});

it('takes a text back once it was heard', () => {
	const { texts, announce } = recordingRegion();
	announce('one');
	vi.advanceTimersByTime(500 + 5000);
	expect(texts).toEqual(['one', '']);
});

it('does not announce the same text again', () => {
	const { texts, announce } = recordingRegion();
	for (let i = 0; i < 2; i++) {
		announce('one');
		vi.advanceTimersByTime(500);
	}
	expect(texts).toEqual(['one']);
});
