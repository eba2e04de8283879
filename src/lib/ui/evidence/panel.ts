/**
 * Shows the evidence panel of a link: a popover beside the link where there is room, else a modal sheet
 * from the bottom. The focus moves into the panel, and back to the link when it closes.
 */
import { flushSync, mount, unmount } from 'svelte';
import { fetchEvidence } from './fetch.ts';
import Panel from './Panel.svelte';
import styles from './panel.css?inline';
import { place } from './position.ts';
import { surviveTranslation } from '../translation.ts';
import { swipeable } from './swipe.ts';
import { visiblePart } from './visible.ts';

const hasRoom = matchMedia('(min-width: 48rem) and (min-height: 34rem)');
/** The least height for a popover, as above, where only a part of the window is seen. */
const popoverHeight = 544;

// the story's script is built as a worker's, which has no style sheets
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

let closeOpen: (() => void) | undefined;

/** Whether a key moves the focus out of a popover, which unlike a modal dialog does not trap it. */
function tabsOut({ key, shiftKey }: KeyboardEvent, dialog: Element): boolean {
	const focusable = [...dialog.querySelectorAll('a[href], button')];
	const { activeElement } = document;
	const isFirst = activeElement === focusable[0] || activeElement?.matches('h2') === true;
	return key === 'Tab' && (shiftKey ? isFirst : activeElement === focusable.at(-1));
}

/** Does nothing where another link was tapped since. @throws where it fails; no panel is open then */
export async function open(link: HTMLAnchorElement, isLatest: () => boolean): Promise<void> {
	const [first, visible] = await Promise.all([fetchEvidence(link), visiblePart()]);
	if (!isLatest()) return;
	closeOpen?.();
	const isHigh = (visible?.height ?? popoverHeight) >= popoverHeight;
	const isPopover = hasRoom.matches && isHigh && 'popover' in HTMLElement.prototype;
	const closing = new AbortController();
	const close = () => {
		if (closing.signal.aborted) return;
		closing.abort();
		closeOpen = undefined;
		document.documentElement.classList.remove('under-sheet');
		delete link.dataset.open;
		const hadFocus =
			document.activeElement === document.body || dialog.contains(document.activeElement);
		void unmount(panel);
		if (hadFocus) link.focus({ preventScroll: true });
	};
	const props = { first, onclose: close, isPopover };
	const panel = mount(Panel, { target: document.body, props });
	flushSync();
	const dialog = panel.element();
	surviveTranslation(dialog);
	if (visible) {
		dialog.style.setProperty('--seen', `${visible.height}px`);
		dialog.style.setProperty('--unseen-below', `${innerHeight - visible.bottom}px`);
	}
	const { signal } = closing;
	try {
		if (isPopover) {
			dialog.showPopover();
			const stop = place(link, {
				dialog,
				visible,
				onlost: close,
				onplaced: panel.revealAndFocus,
			});
			signal.addEventListener('abort', stop);
			dialog.addEventListener('toggle', ({ newState }) => newState === 'closed' && close());
			dialog.addEventListener('keydown', (event) => {
				if (!tabsOut(event, dialog)) return;
				if (event.shiftKey) event.preventDefault();
				close();
			});
		} else {
			dialog.showModal();
			document.documentElement.classList.add('under-sheet');
			dialog.addEventListener('close', close);
			// words that are selected to beyond the sheet end in a click, too
			dialog.addEventListener(
				'click',
				({ target }) => target === dialog && getSelection()?.isCollapsed !== false && close(),
			);
			swipeable(dialog, { signal, onaway: close });
		}
	} catch (error) {
		close();
		throw error;
	}
	hasRoom.addEventListener('change', close, { signal });
	closeOpen = close;
	link.dataset.open = '';
	panel.revealAndFocus();
}
