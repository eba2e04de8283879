import { csvParse, csvParseRows } from 'd3';
import { describe, expect, it } from 'vitest';
import { byteOrderMark } from '../../data/csv-cell.ts';
import { elements, files, read, story, table } from './built-site.ts';

const csv = (name: string) => csvParse(table(`data/${name}.csv`));
const retellings = story.sources.filter(({ role }) => role === 'retelling');

describe('the downloads', () => {
	it('give the story as it was built', () => {
		expect(JSON.parse(read('data/story.json'))).toEqual(story);
	});

	it('give every claim, every cell and every strike', () => {
		expect(csv('claims').map(({ id }) => id)).toEqual(story.claims.map(({ id }) => id));
		const cells = csv('coding').filter(({ claim }) => !claim?.startsWith('add-'));
		expect(cells).toHaveLength(retellings.length * story.claims.length);
		expect(csv('strikes').map(({ date }) => date)).toEqual(story.strikes.map(({ date }) => date));
	});

	it('give every addition once', () => {
		const rows = files
			.filter((file) => /^data\/(coding|additions)\.csv$/.test(file))
			.flatMap((file) => csvParse(table(file)))
			.map(({ id, claim }) => id ?? claim)
			.filter((id) => id?.startsWith('add-'));
		expect(rows.sort()).toEqual(story.added.map(({ id }) => id).sort());
	});

	it('hold no cell that is ragged: each row of a table has all its columns', () => {
		for (const file of files.filter((file) => file.endsWith('.csv'))) {
			const [head = [], ...rows] = csvParseRows(table(file));
			expect(rows.length, file).toBeGreaterThan(0);
			expect(
				rows.filter((row) => row.length !== head.length),
				file,
			).toEqual([]);
		}
	});

	it('begin, as tables, with one mark by which a spreadsheet knows UTF-8', () => {
		const tables = files.filter((file) => file.endsWith('.csv'));
		expect(tables.length).toBeGreaterThan(3);
		expect(tables.filter((file) => read(file).lastIndexOf(byteOrderMark) !== 0)).toEqual([]);
	});

	it('are all offered on the method page', () => {
		const offered = elements(read('method/index.html')).map(({ attributes }) => attributes.href);
		const data = files.filter((file) => file.startsWith('data/'));
		expect(data.length).toBeGreaterThan(3);
		expect(data.filter((file) => !offered.includes(`../${file}`))).toEqual([]);
	});
});
