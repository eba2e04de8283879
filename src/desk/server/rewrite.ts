/**
 * Gives a JSON text another value. What says the same keeps its own lines: members of objects are found by
 * key, entries of lists by their ids, so that an entry that moves takes its lines along.
 */
import { getNodeValue, parseTree, type Node } from 'jsonc-parser';
import { idOf, isObject, same } from '../values.ts';

type At = { depth: number; node?: Node | undefined; isInline?: boolean };

const nodesOf = ({ type, children = [] }: Node): Node[] =>
	type === 'object' ? children.map((member) => member.children![1]!) : children;

/** The part of a text that each new value had before. */
function matched(value: object, node: Node): (Node | undefined)[] {
	if (node.type === 'object') {
		const known = new Map(
			node.children?.map(({ children }) => [children![0]!.value, children![1]]),
		);
		return Object.keys(value).map((key) => known.get(key));
	}
	const left = nodesOf(node).map((own) => ({ own, id: idOf(getNodeValue(own) as unknown) }));
	const isShape = left.length === (value as []).length;
	const found = (value as unknown[]).map((entry) => {
		const at = left.findIndex(({ id }) => same(id, idOf(entry)));
		return at < 0 ? undefined : left.splice(at, 1)[0]!.own;
	});
	// one entry with another id, or without one, stays where it is
	return isShape && left.length === 1 ? found.map((own) => own ?? left[0]!.own) : found;
}

export function rewrite(text: string, value: unknown): string {
	const end = text.includes('\r\n') ? '\r\n' : '\n';
	const unit = /\n([ \t]+)/.exec(text)?.[1] ?? '\t';
	const ownOf = ({ offset, length }: Node) => text.slice(offset, offset + length);

	function fresh(value: unknown, { depth, isInline }: At): string {
		const json = JSON.stringify(value, null, unit);
		if (!isInline) return json.replaceAll('\n', end + unit.repeat(depth));
		return json.replace(/(?<=\[)\n\s*|\n\s*(?=\])/g, '').replace(/\n\s*/g, ' ');
	}

	function print(value: unknown, { depth, node, isInline = false }: At): string {
		if (node && same(getNodeValue(node), value)) return ownOf(node);
		const old = node ? nodesOf(node) : [];
		const type = Array.isArray(value) ? 'array' : isObject(value) ? 'object' : '';
		if (!node || node.type !== type || !old.length) return fresh(value, { depth, isInline });
		const nodes = matched(value as object, node);
		const isRows = old[0]!.type === 'object' && !ownOf(old[0]!).includes('\n');
		const parts = Object.entries(value as object).map(([key, part], i) => {
			const at = { depth: depth + 1, node: nodes[i], isInline: isRows && isObject(part) };
			return { key, text: print(part, at) };
		});
		// the same parts in the same order keep all that is between them
		if (nodes.length === old.length && nodes.every((one, i) => one === old[i])) {
			let at = node.offset;
			const between = old.map(({ offset, length }, i) => {
				const before = text.slice(at, offset);
				at = offset + length;
				return before + parts[i]!.text;
			});
			return between.join('') + text.slice(at, node.offset + node.length);
		}
		const [open, close] = type === 'array' ? '[]' : '{}';
		const begin = end + unit.repeat(depth);
		const lines = parts.map(({ key, text }) =>
			type === 'array' ? begin + unit + text : `${begin}${unit}${JSON.stringify(key)}: ${text}`,
		);
		return open + lines.join(',') + (lines.length ? begin : '') + close;
	}

	const node = parseTree(text)!;
	const { offset, length } = node;
	const after =
		text.slice(0, offset) + print(value, { depth: 0, node }) + text.slice(offset + length);
	if (!same(JSON.parse(after), value)) throw new Error('The file cannot be written so.');
	return after;
}
