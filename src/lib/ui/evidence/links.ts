/**
 * Opens the evidence behind a link in place of following it: one listener for all links that name it
 * in `data-evidence`. What opens is loaded on the first tap. Whatever fails, the link is followed.
 */

/** The link of a plain activation; undefined for one that asks for a new tab, a window or a download. */
function tapped(event: MouseEvent): HTMLAnchorElement | undefined {
	const { defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey, target } = event;
	if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey)
		return undefined;
	if (!(target instanceof Element)) return undefined;
	return target.closest<HTMLAnchorElement>('a[data-evidence]') ?? undefined;
}

/** Lets every link with evidence in `page` open it; called once in a page’s life. */
export function openEvidence(page: Document = document): void {
	const given = new WeakSet<HTMLAnchorElement>();
	let latest: HTMLAnchorElement | undefined;
	for (const link of page.querySelectorAll('a[data-evidence]')) link.ariaHasPopup = 'dialog';
	page.addEventListener('click', (event) => {
		const link = tapped(event);
		if (!link || given.has(link)) return;
		event.preventDefault();
		latest = link;
		link.ariaBusy = 'true';
		import('./panel.ts')
			.then(({ open }) => open(link, () => latest === link))
			.catch(() => {
				given.add(link);
				if (latest === link) link.click();
			})
			.finally(() => (link.ariaBusy = null));
	});
}
