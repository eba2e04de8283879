/**
 * Keeps what a component writes on a page that is translated. Translators put `<font>` elements in the place of
 * text nodes. Svelte goes on writing into the nodes that it made, which are in the page no more: a node that
 * is written to goes back into the page, where the translator finds it again.
 *
 * A block of a template that comes and goes must begin and end with an element, since Svelte also finds its
 * place by these nodes.
 */

/** Whether a node is what a translator puts in the place of text. */
const isStandIn = (node: Node | null): node is Element =>
	node instanceof Element && node.localName === 'font';

export function surviveTranslation(root: Node): void {
	const standIns = new WeakMap<Node, Element>();
	const writes = new MutationObserver((records) => {
		for (const { target } of records) {
			standIns.get(target)?.replaceWith(target);
			standIns.delete(target);
		}
	});
	const removals = new MutationObserver((records) => {
		for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records)
			for (const removed of removedNodes) {
				const standIn = [...addedNodes, previousSibling, nextSibling].find(isStandIn);
				if (!(removed instanceof Text) || removed.isConnected || !standIn) continue;
				standIns.set(removed, standIn);
				writes.observe(removed, { characterData: true });
			}
	});
	removals.observe(root, { childList: true, subtree: true });
}
