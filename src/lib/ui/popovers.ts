/**
 * Opens the lists of the bar where the browser has no popovers (Safari 16, Firefox 115): what is open has the
 * class `is-open`, which `Bar.svelte` shows.
 */

/** To be called once per page. */
export function replacePopovers(bar: HTMLElement): void {
	if ('popover' in HTMLElement.prototype) return;
	const buttons = [...bar.querySelectorAll('[popovertarget]')];
	const listOf = (button: Element) =>
		document.getElementById(button.getAttribute('popovertarget') ?? '');
	const open = (list: Element | null) => {
		for (const button of buttons) {
			const isOpen = listOf(button) === list;
			listOf(button)?.classList.toggle('is-open', isOpen);
			button.setAttribute('aria-expanded', String(isOpen));
		}
	};
	document.addEventListener('click', ({ target }) => {
		if (!(target instanceof Element)) return;
		const button = target.closest('[popovertarget]');
		const list = button ? listOf(button) : target.closest('[popover]');
		// a second press closes, and so does a link of the list
		const closes = button ? list?.classList.contains('is-open') : target.closest('a');
		open(closes ? null : list);
	});
	document.addEventListener('keydown', ({ key }) => {
		if (key !== 'Escape') return;
		const left = buttons.find((button) => listOf(button)?.contains(document.activeElement));
		if (left instanceof HTMLElement) left.focus();
		open(null);
	});
	open(null);
}
