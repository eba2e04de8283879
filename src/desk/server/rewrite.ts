/**
 * Gives a JSON text another value. What says the same keeps its own lines: members of objects are found by
 * key, entries of lists by their ids, so that an entry that moves takes its lines along.
 */
import { getNodeValue, parseTree, type Node } from 'jsonc-parser';
import { idOf, isObject, same } from '../values.ts';

type At = { depth: number; node?: Node | undefined; isInline?: boolean };

const nodesOf = ({ type, children = [] }: Node): Node[] =>
	type === 'object' ? children.map((member) => member.children![1]!) : children;

/** The values of an object or a list, each with its key. */
const partsOf = (value: object): [string | undefined, unknown][] =>
	Array.isArray(value) ? value.map((entry) => [undefined, entry]) : Object.entries(value);

/** The part of a text that each new value had before. */
function matched(value: object, node: Node): (Node | undefined)[] {
	if (node.type === 'object') {
		const known = new Map(
			node.children?.map(({ children }) => [children![0]!.value, children![1]]),
		);
		return Object.keys(value).map((key) => known.get(key));
	}
	const entries = value as unknown[];
	const left = nodesOf(node).map((own) => ({ own, id: idOf(getNodeValue(own) as unknown) }));
	const isShape = left.length === entries.length;
	const take = (n: number) => (n < 0 ? undefined : left.splice(n, 1)[0]!.own);
	const found = entries.map((entry) => take(left.findIndex(({ id }) => same(id, idOf(entry)))));
	// one entry with another id, or without one, stays where it is
	return isShape && left.length === 1 ? found.map((own) => own ?? left[0]!.own) : found;
}

export function rewrite(text: string, value: unknown): string {
	const end = text.includes('\r\n') ? '\r\n' : '\n';
	const unit = /\n([ \t]+)/.exec(text)?.[1] ?? '\t';
	const ownOf = ({ offset, length }: Node) => text.slice(offset, offset + length);
	const isLine = (node: Node) => !ownOf(node).includes('\n');

	function fresh(value: unknown, { depth, isInline }: At): string {
		const json = JSON.stringify(value, null, unit);
		if (!isInline) return json.replaceAll('\n', end + unit.repeat(depth));
		return json.replace(/(?<=\[)\n\s*|\n\s*(?=\])/g, '').replace(/\n\s*/g, ' ');
	}

	function print(value: unknown, { depth, node, isInline = false }: At): string {
		if (!node) return fresh(value, { depth, isInline });
		if (same(getNodeValue(node), value)) return ownOf(node);
		const old = nodesOf(node);
		const isLike = Array.isArray(value) ? node.type === 'array' : node.type === 'object';
		if (!isObject(value) && !Array.isArray(value)) return JSON.stringify(value);
		if (!isLike || !old.length) return fresh(value, { depth });
		const nodes = matched(value, node);
		const isRows = old[0]!.type === 'object' && isLine(old[0]!);
		const parts = partsOf(value).map(([key, part], i) => {
			const at = { depth: depth + 1, node: nodes[i], isInline: isRows && isObject(part) };
			return { key, text: print(part, at) };
		});
		// the same parts in the same order keep all that is between them
		if (nodes.length === old.length && nodes.every((one, i) => one === old[i])) {
			const between = old.map(({ offset }, i) => {
				const { offset: from, length } = old[i - 1] ?? { offset: node.offset, length: 0 };
				return text.slice(from + length, offset) + parts[i]!.text;
			});
			const { offset, length } = old.at(-1)!;
			return between.join('') + text.slice(offset + length, node.offset + node.length);
		}
		const [open, close] = Array.isArray(value) ? '[]' : '{}';
		if (!parts.length) return `${open}${close}`;
		const lines = parts.map(({ key, text }) =>
			key === undefined ? text : `${JSON.stringify(key)}: ${text}`,
		);
		if (isLine(node)) {
			const space = open === '{' ? ' ' : '';
			const line = open + space + lines.join(', ') + space + close;
			if (!line.includes('\n') && line.length < 90) return line;
		}
		const begin = end + unit.repeat(depth);
		return open + lines.map((line) => begin + unit + line).join(',') + begin + close;
	}

	const root = parseTree(text)!;
	return (
		text.slice(0, root.offset) +
		print(value, { depth: 0, node: root }) +
		text.slice(root.offset + root.length)
	);
}
