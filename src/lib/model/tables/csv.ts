/** Tables as CSV: UTF-8 with its mark, commas, a header row, line feeds; safe to open in a spreadsheet. */
import { csvFormatRows } from 'd3';
import { byteOrderMark, safeCell } from '#data/csv-cell';
import type { Story } from '#data/schema';
import type { Table, Value } from './table.ts';

const cell = (value: Value): string =>
	typeof value === 'number' ? String(value) : safeCell(value ?? '');

export const csvOf = (rows: readonly (readonly Value[])[]): string =>
	`${byteOrderMark}${csvFormatRows(rows.map((row) => row.map(cell)))}\n`;

export const toCsv = ({ fields, rows }: Table, story: Story): string =>
	csvOf([fields.map(({ name }) => name), ...rows(story)]);
