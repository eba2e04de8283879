import { describe, expect, it } from 'vitest';
import { hostile, refused } from '../../tests/fixtures/hostile.ts';
import { build } from './pipeline.ts';
import { escapeForbidden, forbiddenInTable } from './characters.ts';
import { edit, small } from '../../tests/fixtures/small-story.ts';

/** The small story with some words at the end of a step. */
function withWords(words: string) {
	const files = small();
	const put = JSON.stringify(`The order of events. ${words}`).slice(1, -1);
	edit(files, { file: 'data/script.json', from: 'The order of events.', to: put });
	return build(files);
}

describe('the words of a step', () => {
	it.each(Object.entries(refused))('may not hold %s, and the build says where', (_, words) => {
		const { built, problems } = withWords(words);
		expect(built).toBeUndefined();
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({ file: 'data/script.json', line: 130 });
	});

	it('may hold any script, joined emoji, and whatever else a reader can see', () => {
		for (const words of hostile.filter((words) => !/[<>&*_`\\]/.test(words)))
			expect(withWords(words).problems, words).toEqual([]);
	});

	it('of a megabyte are refused within two seconds', () => {
		const began = performance.now();
		expect(withWords(`${'word '.repeat(200_000)}`).built).toBeUndefined();
		expect(performance.now() - began).toBeLessThan(2000);
	});
});

it('nested a hundred thousand deep are refused where the sixty-fifth bracket opens', () => {
	const files = small();
	files.texts.set('data/script.json', '['.repeat(100_000) + ']'.repeat(100_000));
	const { problems } = build(files);
	expect(problems.filter(({ file }) => file === 'data/script.json')).toEqual([
		expect.objectContaining({ line: 1, column: 65 }),
	]);
});

it('lets a table end its lines as spreadsheets do, after a byte order mark', () => {
	expect(forbiddenInTable('a.csv', '\ufeffa,b\r\n1,2\r\n')).toEqual([]);
	expect(forbiddenInTable('a.csv', '\ufeffa,b\r\n1,\u202e2\r\n')).toEqual([
		expect.objectContaining({ line: 2, column: 3 }),
	]);
});

it('shows in a message what nobody could see there', () => {
	expect(escapeForbidden('a\u202eb\ud800\u0000')).toBe('a<U+202E>b<U+D800><U+0000>');
	expect(escapeForbidden('עברית 👩‍👩‍👧\n')).toBe('עברית 👩‍👩‍👧\n');
});
