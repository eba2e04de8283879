/**
 * Parses JSON and gives the place of each value. Places are computed only where a problem needs one, so
 * that a thousand sound files cost little.
 */
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import {
	fileProblem,
	formatPath,
	formatValue,
	placeOf,
	type Message,
	type Path,
	type Place,
	type Problem,
} from './problems.ts';
import { syntaxErrors } from './syntax-errors.ts';
import { valueAt } from './value-at.ts';

/** Which part of a value: its `key`, or a character of its text at an `offset` from 0. */
type Part = { key?: boolean | undefined; offset?: number | undefined };

export type JsonFile<T = unknown> = {
	file: string;
	value: T;
	/** A problem at a value, its key or a character; without a place, at what should hold the value. */
	problem(path: Path, message: Omit<Message, 'saw'> & { saw?: string } & Part): Problem;
};

export function parseJson(
	file: string,
	text: string,
): { parsed: JsonFile } | { problems: Problem[] } {
	const errors = syntaxErrors(text);
	if (errors.length) {
		const problems = errors.map(({ offset, ...message }) =>
			fileProblem(file, { ...message, ...placeOf(text, offset) }),
		);
		return { problems };
	}
	const value = JSON.parse(text) as unknown;
	let root: Node | undefined;
	const problem: JsonFile['problem'] = (path, { key, offset, ...message }) => {
		root ??= parseTree(text);
		const place = root && placeIn(text, { root, path, part: { key, offset } });
		const saw = formatValue(key ? path.at(-1) : valueAt(value, path));
		return fileProblem(file, { saw, ...message, path: formatPath(path), ...place });
	};
	return { parsed: { file, value, problem } };
}

function placeIn(
	text: string,
	{ root, path, part }: { root: Node; path: Path; part: Part },
): Place {
	const depths = [...path.keys(), path.length].reverse();
	const nodes = depths.map((depth) => findNodeAtLocation(root, path.slice(0, depth)));
	const node = nodes.find((found) => found !== undefined) ?? root;
	if (node !== nodes[0]) return placeOf(text, node.offset);
	if (part.key) return placeOf(text, node.parent?.offset ?? node.offset);
	const inText =
		part.offset === undefined ? 0 : offsetInSource(text, { node, offset: part.offset });
	return placeOf(text, node.offset + inText);
}

/** How far into the source of a string its nth character stands; the opening quote counts. */
function offsetInSource(text: string, { node, offset }: { node: Node; offset: number }): number {
	const start = node.offset + 1;
	let at = start;
	for (let i = 0; i < offset; i += 1) at += text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 6 : 2;
	return at - start + 1;
}
