/**
 * JSON text to a value that remembers where everything stands.
 *
 * Places are worked out only when a problem asks for one: a sound corpus of a thousand files never
 * pays for them.
 */
import { parse, type ValueNode } from '@humanwhocodes/momoa';
import type { Path, Place, Problem } from './problems.ts';
import { pathText } from './problems.ts';
import { scan } from './scan.ts';

/** A parsed file. */
export type Located<T = unknown> = {
	file: string;
	value: T;
	/** The place of a value, or of its key, or of a character inside a text; else of what holds it. */
	at(path: Path, spot?: Spot): Place;
	/** A problem at that place. */
	problem(path: Path, what: What): Problem;
};

/** `key`: the key rather than the value. `offset`: a character of the text, counted from 0. */
export type Spot = { key?: boolean; offset?: number };
export type What = Spot & { expected: string; saw: string; hint?: string | undefined };

/** Line and column (from 1) of an offset. */
export function placeOf(text: string, offset: number): Place {
	const before = text.slice(0, offset);
	return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** A JSON file as a located value, or the one problem that keeps it from being read. */
export function parseJson(file: string, text: string): { parsed: Located } | { problem: Problem } {
	const fault = scan(text);
	if (!fault) return { parsed: locate(file, text) };
	const { offset, ...what } = fault;
	return { problem: { file, path: '', ...placeOf(text, offset), ...what } };
}

/** The same file with a value of another type: the outcome of validation. */
export function withValue<T>(parsed: Located, value: T): Located<T> {
	return { ...parsed, value };
}

function locate(file: string, text: string): Located {
	let body: ValueNode | undefined;
	const at = (path: Path, { key = false, offset }: Spot = {}): Place => {
		body ??= parse(text, { mode: 'json', ranges: true }).body;
		let node = body;
		let place = node.loc.start;
		for (const [depth, step] of path.entries()) {
			const child = childOf(node, step);
			if (!child) return { line: place.line, column: place.column };
			node = child.value;
			place = key && depth === path.length - 1 ? child.start : node.loc.start;
		}
		const shift = offset === undefined ? 0 : rawOffset(text, { node, offset });
		return { line: place.line, column: place.column + shift };
	};
	return {
		file,
		value: JSON.parse(text) as unknown,
		at,
		problem: (path, { key, offset, ...what }) => ({
			file,
			path: pathText(path),
			...at(path, { ...(key !== undefined && { key }), ...(offset !== undefined && { offset }) }),
			...what,
		}),
	};
}

function childOf(node: ValueNode, step: string | number) {
	if (node.type === 'Object') {
		const member = node.members.find(
			({ name }) => (name.type === 'String' ? name.value : name.name) === String(step),
		);
		return member && { value: member.value, start: member.name.loc.start };
	}
	if (node.type === 'Array' && typeof step === 'number') {
		const element = node.elements[step];
		return element && { value: element.value, start: element.value.loc.start };
	}
	return undefined;
}

/** How far into the raw text of a string node its nth character stands, the opening quote included. */
function rawOffset(text: string, { node, offset }: { node: ValueNode; offset: number }): number {
	const start = node.loc.start.offset + 1;
	let at = start;
	for (let i = 0; i < offset; i += 1) at += text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 6 : 2;
	return at - start + 1;
}
