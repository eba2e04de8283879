import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from './pipeline.ts';
import {
	mistakes,
	mistakesInFiles,
	smallRoot,
	withMistake,
} from '../../tests/fixtures/small-story.ts';
import { causesOf } from './causes.ts';
import { isInput, rebuild } from './watch.ts';

describe('the files whose saves rebuild the story', () => {
	it.each([
		'data/site.json',
		'data/script.json',
		'data/strikes.csv',
		'data/documents.lock.json',
		'data/coding/anadolu.json',
		'data/coding/first/anadolu.json',
		'data/coding/second/anadolu.json',
		'data/coding/places/first/anadolu.json',
	])('%s is one', (file) => expect(isInput(file)).toBe(true));

	it.each([
		'data/story.json',
		'data/story.json.123.tmp',
		'data/README.md',
		'data/schema/common.ts',
		'data/schema/json/coding.schema.json',
		'data/pipeline/cli.ts',
		'package.json',
		'tests/fixtures/small/data/site.json',
	])('%s is none', (file) => expect(isInput(file)).toBe(false));
});

it.each(mistakesInFiles.filter(({ warns }) => !warns))(
	'the overlay says what the command says, by cause: $mistake',
	(mistake) => {
		const { causes, summary } = causesOf(build(withMistake(mistake)).problems, '/project');
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
	const [cause] = causesOf(build(withMistake(mistake!)).problems, '/project').causes;
	expect(cause?.places[0]?.address).toBe(
		'/__open-in-editor?file=%2Fproject%2Fdata%2Fcodebook.json%3A40%3A72',
	);
});

describe('a rebuild', () => {
	let root = '';
	const path = (file: string) => join(root, file);
	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), 'rebuild-'));
		cpSync(smallRoot, root, { recursive: true });
	});
	afterEach(() => rmSync(root, { recursive: true }));

	it('writes the story, keeps it while something is wrong, and takes up from there', () => {
		const documents = path('documents');
		const first = rebuild(root, documents);
		const story = readFileSync(path('data/story.json'), 'utf8');
		expect(first).toMatchObject({ story });

		const site = readFileSync(path('data/site.json'), 'utf8');
		writeFileSync(path('data/site.json'), site.slice(0, -3));
		expect(rebuild(root, documents)).toHaveProperty('wrong.summary');
		expect(readFileSync(path('data/story.json'), 'utf8')).toBe(story);

		writeFileSync(path('data/site.json'), site);
		expect(rebuild(root, documents)).toMatchObject({ story });
		expect(rebuild(root, undefined)).toMatchObject({ story });
	});

	it('hands back what it cannot foresee', () => {
		rmSync(path('data'), { recursive: true });
		writeFileSync(path('data'), 'a file where a folder should be');
		expect(rebuild(root, undefined)).toHaveProperty('wrong.summary');
	});
});
