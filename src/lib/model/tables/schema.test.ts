import { csvParseRows } from 'd3';
import { describe, expect, it } from 'vitest';
import { strike } from '#data/schema';
import { story } from '$lib/server/story';
import { tableDefinitions, tables } from '../tables.ts';
import { byteOrderMark, plainCell, safeCell } from '#data/csv-cell';
import { joined, type Field } from './table.ts';

const rowsOf = (name: string) =>
	csvParseRows((tables[name]?.(story) ?? '').replace(byteOrderMark, ''));
const column = (name: string, field: string) => {
	const [head = [], ...body] = rowsOf(name);
	return body.map((row) => row[head.indexOf(field)] ?? '');
};

/** What is wrong with a cell, or nothing. */
function fault(text: string, { type, format, ...field }: Field): string | undefined {
	if (text === '') return field.required && 'empty';
	if (type === 'integer' && !/^-?\d+$/.test(text)) return 'no whole number';
	if (type === 'date' && new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) !== text)
		return 'no day';
	if (format === 'uri' && !URL.canParse(text)) return 'no address';
	if (field.enum && !field.enum.includes(text)) return 'none of the values';
	if (field.minimum !== undefined && Number(text) < field.minimum) return 'too small';
	if (field.pattern && !new RegExp(`^(?:${field.pattern})$`).test(text)) return 'another pattern';
	return undefined;
}

describe.each(tableDefinitions)('$name.csv', ({ name, fields, key, references }) => {
	const [head = [], ...body] = rowsOf(name);

	it('begins with the mark by which a spreadsheet knows UTF-8', () => {
		expect(tables[name]!(story).startsWith(byteOrderMark)).toBe(true);
	});

	it('has the names of its fields first', () => {
		expect(head).toEqual(fields.map((field) => field.name));
	});

	it('holds in every cell what its field may hold', () => {
		expect(body.length).toBeGreaterThan(0);
		const faults = body.flatMap((row, i) =>
			row.flatMap((cell, j) => {
				const what = fault(plainCell(cell), fields[j]!);
				return what ? [`row ${i + 1}, ${head[j]}: ${what}: ${cell}`] : [];
			}),
		);
		expect(faults).toEqual([]);
		expect(body.filter((row) => row.length !== fields.length)).toEqual([]);
	});

	it('names each row once by its key', () => {
		const keys = body.map((row) => key.map((field) => row[head.indexOf(field)]).join(' '));
		expect(new Set(keys).size).toBe(body.length);
		for (const field of key) expect(fields.find((one) => one.name === field)?.required).toBe(true);
	});

	it('refers only to rows that there are', () => {
		for (const { fields, table, to } of references)
			fields.forEach((field, i) => {
				const known = new Set(column(table, to[i]!));
				expect(column(name, field).filter((value) => !known.has(value))).toEqual([]);
			});
	});

	it('says of each column what it is', () => {
		expect(fields.filter(({ description }) => !/^\S.*\.$/.test(description))).toEqual([]);
	});
});

it('finds a cell that its field may not hold', () => {
	const field: Field = { name: 'a', type: 'string', description: 'A.' };
	expect(fault('', { ...field, required: true })).toBe('empty');
	expect(fault('x', { ...field, type: 'integer' })).toBe('no whole number');
	expect(fault('-1', { ...field, type: 'integer', minimum: 0 })).toBe('too small');
	expect(fault('2025-02-30', { ...field, type: 'date' })).toBe('no day');
	expect(fault('x', { ...field, enum: ['y'] })).toBe('none of the values');
	expect(fault('a b', { ...field, pattern: '[a-z]+' })).toBe('another pattern');
});

it('has every column of the series that editors write', () => {
	const { fields } = tableDefinitions.find(({ name }) => name === 'strikes')!;
	expect(fields.map(({ name }) => name)).toEqual(Object.keys(strike.shape));
});

describe('cells', () => {
	it.each(['=1', "'=1", "''+1", '＝1', '\n-1', 'plain', "'plain", ''])('come back: %j', (text) => {
		expect(plainCell(safeCell(text))).toBe(text);
		expect(safeCell(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
	});

	it('hold several items only where these can be told apart', () => {
		expect(joined(['a', 'b; c'])).toBe('a | b; c');
		expect(joined(undefined)).toBeUndefined();
		expect(() => joined(['a', 'b | c'])).toThrow('b | c');
	});
});
