import { describe, expect, it } from 'vitest';
import { progressOf } from './progress.ts';

describe('how far a reader is', () => {
	it('is nowhere before the first step', () => {
		expect(progressOf([2, 3], -1)).toEqual({ chapter: -1, chapters: [0, 0], whole: 0 });
	});

	it('counts the current step as read', () => {
		expect(progressOf([2, 3], 0)).toEqual({ chapter: 0, chapters: [0.5, 0], whole: 0.2 });
		expect(progressOf([2, 3], 1)).toEqual({ chapter: 0, chapters: [1, 0], whole: 0.4 });
		expect(progressOf([2, 3], 2)).toEqual({ chapter: 1, chapters: [1, 1 / 3], whole: 0.6 });
		expect(progressOf([2, 3], 4)).toEqual({ chapter: 1, chapters: [1, 1], whole: 1 });
	});

	it('passes over a chapter without steps', () => {
		expect(progressOf([1, 0, 1], 0)).toEqual({ chapter: 0, chapters: [1, 0, 0], whole: 0.5 });
		expect(progressOf([1, 0, 1], 1)).toEqual({ chapter: 2, chapters: [1, 1, 1], whole: 1 });
	});

	it('goes no further than the end, and has none of nothing', () => {
		expect(progressOf([2], 9)).toEqual({ chapter: 0, chapters: [1], whole: 1 });
		expect(progressOf([], -1)).toEqual({ chapter: -1, chapters: [], whole: 0 });
	});
});
