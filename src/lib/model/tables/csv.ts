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

/** The whole table of a story. */
export function toCsv({ fields, rows }: Table, story: Story): string {
	const head = fields.map(({ name }) => name);
	return `${csvFormatRows([head, ...rows(story).map((row) => row.map(cell))])}\n`;
}
