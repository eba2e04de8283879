/**
 * Shares the URL of a chapter or a claim: with the system's share sheet, else by copying it. Where a frame forbids
 * both, the URL is shown.
 */
import { clickedLink } from './clicked-link.ts';

/** Returns a message for the reader; empty where none is needed. */
async function share(link: HTMLAnchorElement): Promise<string> {
	const url = link.href;
	const name = link.dataset.share ?? '';
	const title = document.title.startsWith(name) ? document.title : `${name} · ${document.title}`;
	try {
		await navigator.share({ title, url });
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

/** Lets every link with `data-share` share its address; to be called once per page. */
export function openSharing(): void {
	document.addEventListener('click', (event) => {
		const link = clickedLink(event, 'a[data-share]');
		if (!link) return;
		event.preventDefault();
		void share(link).then((message) => {
			const status = link.parentElement?.querySelector('[role=status]');
			if (status) status.textContent = message;
		});
	});
}
