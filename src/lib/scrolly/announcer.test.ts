import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announcer } from './announcer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A region that remembers everything that was ever put into it. */
function heard() {
	const said: string[] = [];
	const region = {
		get textContent() {
			return said.at(-1) ?? '';
		},
		set textContent(text: string) {
			said.push(text);
		},
	};
	const schedule = announcer(region as HTMLElement);
	return { said, say: (text: string) => schedule(text, 500) };
}

it('tells a step once the reader has stopped at it', () => {
	const { said, say } = heard();
	say('one');
	vi.advanceTimersByTime(499);
	expect(said).toEqual([]);
	vi.advanceTimersByTime(1);
	expect(said).toEqual(['one']);
});

it('tells only the last of many that pass quickly', () => {
	const { said, say } = heard();
	for (const step of ['one', 'two', 'three']) {
		say(step);
		vi.advanceTimersByTime(200);
	}
	vi.advanceTimersByTime(500);
	expect(said).toEqual(['three']);
});

it('does not say the same again', () => {
	const { said, say } = heard();
	for (let i = 0; i < 2; i++) {
		say('one');
		vi.advanceTimersByTime(500);
	}
	expect(said).toEqual(['one']);
});
