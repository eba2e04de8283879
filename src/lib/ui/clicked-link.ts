/**
 * The link of a plain click that matches a selector. Undefined for a click that asks for a new tab, a
 * window or a download, and for one that was already handled.
 */
export function clickedLink(event: MouseEvent, selector: string): HTMLAnchorElement | undefined {
	const { defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey, target } = event;
	if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey)
		return undefined;
	if (!(target instanceof Element)) return undefined;
	return target.closest<HTMLAnchorElement>(selector) ?? undefined;
}
