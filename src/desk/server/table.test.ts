import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rewriteTable, rowsOf } from './table.ts';

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
