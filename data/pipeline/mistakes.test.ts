import { describe, expect, it } from 'vitest';
import { causesOf } from './problem-groups.ts';
import { build } from './pipeline.ts';
import {
	buildWithMistake,
	mistakes,
	mistakesInFiles,
	saidOf,
	small,
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
		expect(Boolean(buildWithMistake(mistake).built)).toBe(Boolean(mistake.warns));
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

it.each(mistakesInFiles.filter(({ warns }) => !warns))(
	'the overlay says what the command says, by cause: $mistake',
	(mistake) => {
		const { causes, summary } = causesOf(buildWithMistake(mistake).problems, '/project');
		const places = causes.flatMap(({ expected, places }) =>
			places.map(({ name, path, saw, hint }) =>
				[name, path && ` ${path}`, `: expected ${expected}, saw ${saw}`, hint && ` (${hint})`].join(
					'',
				),
			),
		);
		expect(places.sort()).toEqual([...mistake.messages].sort());
		expect(new Set(causes.map(({ expected }) => expected)).size).toBe(causes.length);
		expect(summary).toContain(`${places.length} problem`);
	},
);

it('gives each place an address that opens it in the editor', () => {
	const [mistake] = mistakes;
	const [cause] = causesOf(buildWithMistake(mistake!).problems, '/project').causes;
	expect(cause?.places[0]?.address).toBe(
		'/__open-in-editor?file=%2Fproject%2Fdata%2Fcodebook.json%3A40%3A72',
	);
});
