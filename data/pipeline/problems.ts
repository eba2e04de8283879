/**
 * Problems of the data: each has a place, what was expected, what was seen and, where possible, what to do.
 * Bad data throw no errors: every module returns problems, and only the command decides to stop.
 */
import { ascending } from 'd3';
import { formatList } from '../format.ts';
import { escapeForbidden, showUnseen } from './characters.ts';

/** Keys and indexes from the top of a file down to a value. */
export type Path = readonly (string | number)[];

/** A place in a text file; lines and columns count from 1. */
export type Place = { line: number; column: number };

export type Message = {
	expected: string;
	saw: string;
	/** What to do, or the nearest valid value. */
	hint?: string | undefined;
};

export type Problem = Place &
	Message & {
		/** Path from the project's root, with forward slashes. */
		file: string;
		/** Keys and indexes down to the value; empty for the file as a whole. */
		path: string;
	};

/** A problem with a file as a whole, or at a place of it. */
export const fileProblem = (
	file: string,
	message: Message & Partial<Place> & { path?: string },
): Problem => ({ ...{ file, path: '', line: 1, column: 1 }, ...message });

export const missingFile = (file: string, hint?: string): Problem =>
	fileProblem(file, { expected: 'this file', saw: 'no file', hint });

export function placeOf(text: string, offset: number): Place {
	const before = text.slice(0, offset);
	return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** `['chapters', 0, 'text', 2]` as `chapters[0].text[2]`. */
export function formatPath(path: Path): string {
	return path
		.map((key, i) => (typeof key === 'number' ? `[${key}]` : i ? `.${key}` : key))
		.join('');
}

/** A value as a message shows it: short, on one line, in straight quotes where it is text. */
export function formatValue(value: unknown): string {
	if (value === undefined) return 'nothing';
	if (Array.isArray(value)) return value.length ? `a list of ${value.length}` : 'an empty list';
	if (typeof value === 'object' && value !== null) return 'an object';
	if (typeof value !== 'string') return String(value);
	const line = showUnseen(escapeForbidden(value.slice(0, 400))).replace(/\s+/gu, ' ');
	return `"${line.length > 90 ? `${[...line].slice(0, 89).join('')}…` : line}"`;
}

/** `kept, trimmed, altered or dropped`. */
export const oneOf = (words: readonly string[]): string => formatList(words, 'or');

/** Orders problems by file, then by place, then by path. */
export function compareProblems(a: Problem, b: Problem): number {
	return (
		ascending(a.file, b.file) ||
		a.line - b.line ||
		a.column - b.column ||
		ascending(a.path, b.path) ||
		ascending(a.expected, b.expected)
	);
}

/** One line: `file:line:column path: expected …, saw … (hint)`. `prefix` goes before the file's path. */
export function formatProblem(problem: Problem, prefix = ''): string {
	const { file, line, column, path } = problem;
	const place = `${prefix}${file}:${line}:${column}`;
	return `${place}${path && ` ${escapeForbidden(path)}`}: ${formatMessage(problem)}`;
}

/** `expected …, saw … (hint)` */
export const formatMessage = ({ expected, saw, hint }: Message): string =>
	`expected ${expected}, saw ${saw}${hint ? ` (${hint})` : ''}`;
