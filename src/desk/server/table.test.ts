import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { changed } from '../values.ts';
import { rewriteTable as rewriteWhole, rowsOf } from './table.ts';

type At = { path: (string | number)[]; value?: unknown };
const rewriteTable = (text: string, at: At) =>
	rewriteWhole(text, changed(rowsOf(text), at) as object[]);

const table = readFileSync('data/strikes.csv', 'utf8');
const linesThatDiffer = (after: string) =>
	after.split('\n').filter((line, i) => line !== table.split('\n')[i]).length;

it('changes the line of a row alone', () => {
	const after = rewriteTable(table, { path: [3, 'note'], value: 'A “note”, with a comma' });
	expect(linesThatDiffer(after)).toBe(1);
	expect(rowsOf(after)[3]!['note']).toBe('A “note”, with a comma');
});

it('leaves a table alone in which nothing changes', () => {
	expect(rewriteTable(table, { path: [], value: rowsOf(table) })).toBe(table);
});

it('keeps the lines of a table that a spreadsheet saved', () => {
	const windows = table.replaceAll('\n', '\r\n');
	const after = rewriteTable(windows, { path: [0, 'note'], value: 'two\nlines' });
	expect(rowsOf(after)).toHaveLength(rowsOf(table).length);
	expect(rowsOf(after)[0]!['note']).toBe('two\nlines');
});

it('adds a row and takes one away', () => {
	const rows = rowsOf(table);
	const more = rewriteTable(table, { path: [], value: [...rows, { ...rows[0]!, note: 'new' }] });
	expect(more.startsWith(table)).toBe(true);
	expect(rewriteTable(more, { path: [], value: rows })).toBe(table);
});

it.each([';', '\t'])('keeps the separator “%s” of a table', (separator) => {
	const other = ['date,note,killed', '2025-09-02,"a, b",11', '2025-09-15,,3', '']
		.join('\n')
		.replace(/,(?! b)/g, separator);
	const after = rewriteTable(other, { path: [1, 'note'], value: 'new' });
	expect(after).toBe(other.replace(/15.{2}3/, `15${separator}new${separator}3`));
	expect(rowsOf(after)[1]).toEqual({ date: '2025-09-15', note: 'new', killed: '3' });
});

it('counts the rows as the pipeline does, without empty ones', () => {
	const after = rewriteTable(`${table}\n,,,,\n`, { path: [], value: rowsOf(table) });
	expect(after).toBe(table);
});
