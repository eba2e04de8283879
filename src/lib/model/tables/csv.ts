/** Tables as CSV: commas, a header row, line feeds; safe to open in a spreadsheet. */
import { csvFormatRows } from 'd3';
import type { Story } from '#data/schema';
import type { Table, Value } from './table.ts';

const formula = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** A text that no spreadsheet evaluates: one that looks like a formula gets an apostrophe in front. */
export const safeCell = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The inverse of `safeCell`. */
export const plainCell = (cell: string): string =>
	cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;

const cell = (value: Value): string =>
	typeof value === 'number' ? String(value) : safeCell(value ?? '');

/** Rows as CSV; the first is the header. */
export const csvOf = (rows: readonly (readonly Value[])[]): string =>
	`${csvFormatRows(rows.map((row) => row.map(cell)))}\n`;

/** The whole table of a story. */
export const toCsv = ({ fields, rows }: Table, story: Story): string =>
	csvOf([fields.map(({ name }) => name), ...rows(story)]);
