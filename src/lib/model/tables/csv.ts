/** A table as CSV: commas, UTF-8, a header row, lines that end in a line feed; safe to open. */
import { csvFormatRows } from 'd3';
import type { Story } from '#data/schema';
import type { Table, Value } from './table.ts';

const risky = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** A text that no spreadsheet runs: what begins like a formula gets an apostrophe in front. */
export const safeCell = (text: string): string => (risky.test(text) ? `'${text}` : text);

/** The text that a safe cell stands for. */
export const plainCell = (cell: string): string =>
	cell.startsWith("'") && risky.test(cell) ? cell.slice(1) : cell;

const cell = (value: Value): string =>
	typeof value === 'number' ? String(value) : safeCell(value ?? '');

/** Rows, the first of which is the header. */
export const csvOf = (rows: readonly (readonly Value[])[]): string =>
	`${csvFormatRows(rows.map((row) => row.map(cell)))}\n`;

/** The whole table of a story. */
export const toCsv = ({ fields, rows }: Table, story: Story): string =>
	csvOf([fields.map(({ name }) => name), ...rows(story)]);
