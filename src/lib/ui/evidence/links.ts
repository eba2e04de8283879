/**
 * Opens the evidence of a link instead of following it: one listener for all links with `data-evidence`.
 * The panel is loaded on the first tap. If that or the evidence fails, the link is followed.
 */
import { clickedLink } from '../clicked-link.ts';

/** To be called once per page. */
export function openEvidence(page: Document = document): void {
	const failed = new WeakSet<HTMLAnchorElement>();
	let latest: HTMLAnchorElement | undefined;
	for (const link of page.querySelectorAll('a[data-evidence]'))
		link.setAttribute('aria-haspopup', 'dialog');
	page.addEventListener('click', (event) => {
		const link = clickedLink(event, 'a[data-evidence]');
		if (!link || failed.has(link)) return;
		event.preventDefault();
		latest = link;
		link.setAttribute('aria-busy', 'true');
		import('./panel.ts')
			.then(({ open }) => open(link, () => latest === link))
			.catch(() => {
				failed.add(link);
				if (latest === link) link.click();
			})
			.finally(() => link.removeAttribute('aria-busy'));
	});
}
