/** Tells a swipe from what else a finger does: selecting words, pressing long, panning a magnified page. */

/** Milliseconds after which a finger that has not moved presses long. */
export const longPress = 500;

/** Whether the page is at its own size and nothing is selected, so that a finger may mean the piece itself. */
export const isFreeForGestures = (): boolean =>
	(window.visualViewport?.scale ?? 1) <= 1.01 && (getSelection()?.isCollapsed ?? true);
