/**
 * Gives a JSON text another value at a path, and leaves every line of it that says the same as it is.
 * Objects are compared by key, lists by the ids of their entries: an entry that moves takes its own lines
 * along.
 */
import { isDeepStrictEqual } from 'node:util';
import { applyEdits, findNodeAtLocation, modify, parseTree, type JSONPath } from 'jsonc-parser';
import { valueAt } from '../../../data/pipeline/value-at.ts';
import type { Path } from '../protocol.ts';

type Keyed = Record<string, unknown>;
type At = { path: JSONPath; value: unknown; insert?: boolean; keys?: readonly string[] };

const isObject = (value: unknown): value is Keyed =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function put(text: string, { path, value, insert = false, keys = [] }: At): string {
	const key = String(path.at(-1));
	const edits = modify(text, path, value, {
		isArrayInsertion: insert,
		formattingOptions: { insertSpaces: false, eol: text.includes('\r\n') ? '\r\n' : '\n' },
		getInsertionIndex: (names) => {
			const before = keys.slice(0, keys.indexOf(key));
			return names.findLastIndex((name) => before.includes(name)) + 1;
		},
	});
	return applyEdits(text, edits);
}

/** The text with another value at a path; with `undefined`, without the entry. */
export function rewrite(text: string, { path, value }: { path: Path; value?: unknown }): string {
	const was = JSON.parse(text) as unknown;
	const after = walk(text, { path, was: valueAt(was, path), now: value });
	const wanted = valueAt(JSON.parse(after), path);
	if (!isDeepStrictEqual(wanted, value)) throw new Error(`${path.join('.')} cannot be written`);
	return after;
}

type Step = { path: Path; was: unknown; now: unknown; keys?: readonly string[] };

function walk(text: string, { path, was, now, keys }: Step): string {
	if (isDeepStrictEqual(was, now)) return text;
	if (Array.isArray(was) && Array.isArray(now) && was.length)
		return walkList(text, { path, was, now });
	if (!isObject(was) || !isObject(now))
		return put(text, {
			...{ path, value: now, ...(keys && { keys }) },
			insert: was === undefined && typeof path.at(-1) === 'number',
		});
	const names = Object.keys(now);
	const gone = Object.keys(was).filter((name) => !Object.hasOwn(now, name));
	for (const name of gone) text = put(text, { path: [...path, name], value: undefined });
	for (const name of names)
		text = walk(text, { path: [...path, name], was: was[name], now: now[name], keys: names });
	return text;
}

/** What an entry of a list is known by. */
const keyOf = (value: unknown): string =>
	isObject(value) && typeof value['id'] === 'string' ? value['id'] : JSON.stringify(value);

function walkList(
	text: string,
	{ path, was, now }: { path: Path; was: unknown[]; now: unknown[] },
): string {
	const other = was.filter((value, i) => keyOf(value) !== keyOf(now[i]));
	// one entry with another id stays where it is
	if (was.length === now.length && other.length < 2) {
		now.forEach((value, i) => {
			text = walk(text, { path: [...path, i], was: was[i], now: value });
		});
		return text;
	}
	const wanted = new Set(now.map(keyOf));
	const left = [...was];
	for (let i = left.length - 1; i >= 0; i -= 1) {
		if (wanted.has(keyOf(left[i]))) continue;
		text = put(text, { path: [...path, i], value: undefined });
		left.splice(i, 1);
	}
	now.forEach((value, i) => {
		const from = left.findIndex((one, j) => j >= i && keyOf(one) === keyOf(value));
		if (from < 0) {
			text = put(text, { path: [...path, i], value, insert: true });
			left.splice(i, 0, value);
			return;
		}
		if (from > i) text = moveEntry(text, { path, from, to: i });
		left.splice(i, 0, ...left.splice(from, 1));
		text = walk(text, { path: [...path, i], was: left[i], now: value });
	});
	if (left.length > now.length)
		for (let i = left.length - 1; i >= now.length; i -= 1)
			text = put(text, { path: [...path, i], value: undefined });
	return text;
}

const stand = '\u0001moved\u0001';

/** Moves an entry of a list with its own lines. */
function moveEntry(
	text: string,
	{ path, from, to }: { path: Path; from: number; to: number },
): string {
	const node = findNodeAtLocation(parseTree(text)!, [...path, from])!;
	const own = text.slice(node.offset, node.offset + node.length);
	const without = put(text, { path: [...path, from], value: undefined });
	const marked = put(without, { path: [...path, to], value: stand, insert: true });
	return marked.replace(JSON.stringify(stand), () => own);
}
