/**
 * Shares a chapter's address: by the system's own sheet where there is one, else by copying it, and
 * where a frame forbids both, by showing it. A click that asks for a new tab is a browser's own.
 */
async function share(link: HTMLAnchorElement): Promise<string> {
	const url = link.href;
	try {
		await navigator.share({ title: `${link.dataset.share ?? ''} · ${document.title}`, url });
		return '';
	} catch (refused) {
		if (refused instanceof DOMException && refused.name === 'AbortError') return '';
	}
	try {
		await navigator.clipboard.writeText(url);
		return 'Link copied';
	} catch {
		return url;
	}
}

/** Lets every link with `data-share` in the page share its address; called once in a page’s life. */
export function openSharing(): void {
	document.addEventListener('click', (event) => {
		const link =
			event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[data-share]');
		if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
			return;
		event.preventDefault();
		void share(link).then((said) => {
			const description = link.parentElement?.querySelector('[role=status]');
			if (description) description.textContent = said;
		});
	});
}
