/** Keeps a popover beside the words that it belongs to, for as long as they can be seen. */
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

/** Distances in pixels: of the popover from its words and from the window’s edges. */
const gap = 12;
const edge = 12;

type Popover = {
	dialog: HTMLElement;
	/** Called when the words are out of sight. */
	onlost: () => void;
	/** Called once, when it has its place and size. */
	onplaced: () => void;
};

/** Places the popover now and whenever something moves; gives what ends it. */
export function place(link: HTMLElement, { dialog, onlost, onplaced }: Popover): () => void {
	const caret = dialog.querySelector<HTMLElement>('.caret');
	let placed = false;
	const update = async () => {
		const { x, y, placement, middlewareData } = await computePosition(link, dialog, {
			strategy: 'fixed',
			placement: 'bottom-start',
			middleware: [
				inline(),
				offset(gap),
				flip({ padding: edge }),
				shift({ padding: edge }),
				size({
					padding: edge,
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
