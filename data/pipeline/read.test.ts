/** Files as other programs leave them. */
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { build } from './pipeline.ts';
import { smallRoot } from '../../tests/fixtures/small-story.ts';
import { formatProblem } from './problems.ts';
import { readFiles } from './read.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'read-'));
	cpSync(smallRoot, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (file: string) => join(root, 'data', file);
const messages = () =>
	build(readFiles(root, join(root, 'documents'))).problems.map((problem) => formatProblem(problem));

it.each(['coding/bay-blog.json', 'strikes.csv', 'site.json', 'codebook.json'])(
	'says where in %s the first letter of another encoding stands, and nothing that follows from it',
	(file) => {
		const bytes = readFileSync(at(file));
		const end = bytes.indexOf('\n') + 3;
		writeFileSync(
			at(file),
			Buffer.concat([bytes.subarray(0, end), Buffer.from([0xe9]), bytes.subarray(end)]),
		);
		expect(messages()).toEqual([
			file.endsWith('.csv')
				? `data/${file}:2:3: expected a table as CSV in UTF-8, saw a byte that is not UTF-8 (a letter was saved here in another encoding: save the table as “CSV UTF-8”)`
				: `data/${file}:2:3: expected a text file in UTF-8, saw a byte that is not UTF-8 (a letter was saved here in another encoding: type it again and save the file as UTF-8)`,
		]);
	},
);

it('names UTF-16 by its name', () => {
	writeFileSync(
		at('site.json'),
		Buffer.from(`\ufeff${readFileSync(at('site.json'), 'utf8')}`, 'utf16le'),
	);
	expect(messages()).toEqual([
		'data/site.json:1:1: expected a text file in UTF-8, saw UTF-16 (save the file as UTF-8)',
	]);
});

it('passes over what a computer leaves beside the files', () => {
	writeFileSync(at('coding/._bay-blog.json'), 'x');
	writeFileSync(at('.~strikes.csv'), 'x');
	expect(messages()).toEqual([]);
});

it('names a copy of a coding by its file and its document, and not every id in it', () => {
	copyFileSync(at('coding/bay-blog.json'), at('coding/bay-blog copy.json'));
	expect(messages()).toEqual([
		'data/coding/bay-blog copy.json:3:9 source.id: expected "bay-blog copy", as the file is named, saw "bay-blog" (rename the file or change the id)',
		'data/coding/bay-blog copy.json:10:15 source.document: expected a document that no other coding has, saw "2-bay-blog.txt", which data/coding/bay-blog.json has too',
	]);
});

it('reads a table whose lines end as old spreadsheets end them', () => {
	writeFileSync(at('strikes.csv'), readFileSync(at('strikes.csv'), 'utf8').replaceAll('\n', '\r'));
	expect(messages()).toEqual([]);
});

it.each([
	['trailing empty columns', (text: string) => text.replaceAll('\n', ',,\n')],
	['no last line end', (text: string) => text.trimEnd()],
])('takes a table with %s', (_, change) => {
	writeFileSync(at('strikes.csv'), change(readFileSync(at('strikes.csv'), 'utf8')));
	expect(messages()).toEqual([]);
});

it('does not count totals over days that are out of order', () => {
	const [header, first, second, ...rest] = readFileSync(at('strikes.csv'), 'utf8').split('\n');
	writeFileSync(at('strikes.csv'), [header, second, first, ...rest].join('\n'));
	expect(messages()).toEqual([
		expect.stringMatching(/^data\/strikes.csv:3:1 row 2 date: expected a day after/),
	]);
});

it('says of a column left out that, and nothing of its rows', () => {
	const text = readFileSync(at('strikes.csv'), 'utf8');
	writeFileSync(at('strikes.csv'), text.replace('group_claimed,', ''));
	expect(messages()).toEqual([
		'data/strikes.csv:1:1 header: expected a column "group_claimed", saw none',
	]);
});
