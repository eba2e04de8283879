import { describe, expect, it } from 'vitest';
import { build } from './pipeline.ts';
import {
	mistakes,
	mistakesInFiles,
	saidOf,
	small,
	withMistake,
} from '../../tests/fixtures/small-story.ts';

describe('every kind of mistake', () => {
	it('starts from a story without any', () => {
		expect(build(small())).toMatchObject({ problems: [], warnings: [] });
	});

	it.each(mistakes)('$mistake gets its message', (mistake) => {
		expect(saidOf(mistake)).toEqual(mistake.messages);
		expect(mistake.messages.length).toBeGreaterThan(0);
	});

	it.each(mistakesInFiles)('$mistake builds a story only where it is warned of', (mistake) => {
		expect(Boolean(build(withMistake(mistake)).built)).toBe(Boolean(mistake.warns));
	});

	it('reports the problems of several files at once, in the order of files and lines', () => {
		const files = small();
		for (const [file, from, to] of [
			['data/script.json', 'claim:storm-toll', 'claim:storm-tool'],
			['data/coding/coast-wire.json', '"trimmed"', '"trimed"'],
			['data/coding/bay-blog.json', '"altered"', '"alterd"'],
			['data/codebook.json', '"number"', '"numbr"'],
		] as const)
			files.texts.set(file, (files.texts.get(file) ?? '').replaceAll(from, to));
		const places = build(files).problems.map(({ file, line }) => `${file}:${line}`);
		expect(new Set(places.map((place) => place.split(':')[0]))).toEqual(
			new Set([
				'data/codebook.json',
				'data/coding/bay-blog.json',
				'data/coding/coast-wire.json',
				'data/script.json',
			]),
		);
		expect(places.filter((place) => place.startsWith('data/coding/bay-blog'))).toEqual([
			'data/coding/bay-blog.json:14',
			'data/coding/bay-blog.json:23',
		]);
	});
});
