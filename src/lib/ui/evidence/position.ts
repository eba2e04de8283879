/** Keeps a popover beside its link, as long as the link is visible. */
import {
	arrow,
	autoUpdate,
	computePosition,
	flip,
	hide,
	inline,
	offset,
	shift,
	size,
} from '@floating-ui/dom';

/** Distances of the popover from its link and from the edges of the window, in pixels. */
const gap = 12;
const edge = 12;

type Popover = {
	dialog: HTMLElement;
	/** The part of the window that the reader sees; null where it is all. */
	visible: DOMRectReadOnly | null;
	/** Called when the link is out of view. */
	onlost: () => void;
	/** Called once, when position and size are set. */
	onplaced: () => void;
};

/** Positions the popover now and whenever something moves; returns a function that stops it. */
export function place(
	link: HTMLElement,
	{ dialog, visible, onlost, onplaced }: Popover,
): () => void {
	const caret = dialog.querySelector<HTMLElement>('.caret');
	const bounds = { padding: edge, ...(visible ? { rootBoundary: visible } : {}) };
	let placed = false;
	const update = async () => {
		const { x, y, placement, middlewareData } = await computePosition(link, dialog, {
			strategy: 'fixed',
			placement: 'bottom-start',
			middleware: [
				inline(),
				offset(gap),
				flip(bounds),
				shift(bounds),
				size({
					...bounds,
					apply: ({ availableHeight }) =>
						dialog.style.setProperty('--room', `${Math.floor(availableHeight)}px`),
				}),
				...(caret ? [arrow({ element: caret, padding: 8 })] : []),
				hide(),
			],
		});
		dialog.style.left = `${Math.round(x)}px`;
		dialog.style.top = `${Math.round(y)}px`;
		dialog.dataset.side = placement.startsWith('top') ? 'above' : 'below';
		if (caret) caret.style.left = `${Math.round(middlewareData.arrow?.x ?? 0)}px`;
		if (!placed) onplaced();
		placed = true;
		if (middlewareData.hide?.referenceHidden) onlost();
	};
	return autoUpdate(link, dialog, () => void update());
}
