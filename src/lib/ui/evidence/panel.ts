/**
 * Shows the panel of one link, loaded on the first tap: a popover near the words where there is room
 * beside them, a modal sheet from the bottom where there is not. Focus goes in, and back to the link.
 */
import { flushSync, mount, unmount } from 'svelte';
import { fetchEvidence } from './fetch.ts';
import Panel from './Panel.svelte';
import styles from './panel.css?inline';
import { place } from './position.ts';
import { swipeable } from './swipe.ts';

const roomy = matchMedia('(min-width: 48rem) and (min-height: 34rem)');

// a worker's own script, as the story's is built, brings no style sheets along
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

/** Closes the panel that is open. */
let closeOpen: (() => void) | undefined;

/** A popover does not hold the focus: a reader who tabs out of it goes on behind the link. */
function walkOut(event: KeyboardEvent, { dialog, leave }: { dialog: Element; leave: () => void }) {
	if (event.key !== 'Tab') return;
	const stops = [...dialog.querySelectorAll<HTMLElement>('a[href], button')];
	const { activeElement } = document;
	const isFirst = activeElement === stops[0] || activeElement?.matches('h2');
	if (event.shiftKey && isFirst) {
		event.preventDefault();
		leave();
	} else if (!event.shiftKey && activeElement === stops.at(-1)) {
		leave();
	}
}

/**
 * Opens what a link names, unless another link was tapped in the meantime.
 * @throws where the evidence can't be had or shown; nothing is open then
 */
export async function open(link: HTMLAnchorElement, isLatest: () => boolean): Promise<void> {
	const first = await fetchEvidence(link);
	if (!isLatest()) return;
	closeOpen?.();
	const isPopover = roomy.matches;
	const ending = new AbortController();
	const close = () => {
		if (ending.signal.aborted) return;
		ending.abort();
		closeOpen = undefined;
		document.documentElement.classList.remove('under-sheet');
		delete link.dataset.open;
		const held =
			document.activeElement === document.body || dialog.contains(document.activeElement);
		void unmount(panel);
		if (held) link.focus({ preventScroll: true });
	};
	const panel = mount(Panel, {
		target: document.body,
		props: { first, onclose: close, isPopover },
	});
	flushSync();
	const dialog = panel.element();
	const { signal } = ending;
	try {
		if (isPopover) {
			dialog.showPopover();
			signal.addEventListener(
				'abort',
				place(link, { dialog, onlost: close, onplaced: panel.arrive }),
			);
			dialog.addEventListener('toggle', ({ newState }) => newState === 'closed' && close(), {
				signal,
			});
			dialog.addEventListener('keydown', (event) => walkOut(event, { dialog, leave: close }), {
				signal,
			});
		} else {
			dialog.showModal();
			document.documentElement.classList.add('under-sheet');
			dialog.addEventListener('close', close, { signal });
			dialog.addEventListener('click', ({ target }) => target === dialog && close(), { signal });
			swipeable(dialog, { signal, onaway: close });
		}
	} catch (error) {
		close();
		throw error;
	}
	roomy.addEventListener('change', close, { signal });
	closeOpen = close;
	link.dataset.open = '';
	panel.arrive();
}
