/**
 * Measures whether a frame in a block would stick to the window. What keeps it from that is too much to be
 * listed: boxes around it that could scroll, `overflow` on both `html` and `body`, a host's own rules.
 */

/** How far the frame is to be moved, in CSS pixels: further than the bars of a phone's browser are high. */
const by = 200;

function box(name: 'div' | 'iframe', style: string): HTMLElement {
	const element = document.createElement(name);
	element.style.cssText = style;
	return element;
}

/**
 * Asks a frame to stand lower than it does, as if it stuck to the window's upper edge; then to stand higher,
 * from the lower edge. In a box other than the window one of the edges is elsewhere, and the frame stays.
 * All is as before when anything is painted.
 */
export function sticks(block: HTMLElement): boolean {
	const windowHeight = document.documentElement.clientHeight;
	const frame = box('iframe', 'display:block;position:sticky;height:1px');
	const room = `height:${2 * windowHeight + by}px`;
	const added = [box('div', room), frame, box('div', room)];
	block.append(...added);
	const top = () => frame.getBoundingClientRect().top;
	const start = top();
	frame.style.top = `${start + by}px`;
	const moved = top() - start;
	frame.style.top = 'auto';
	frame.style.bottom = `${windowHeight - start + by}px`;
	const isRaised = top() < start;
	for (const element of added) element.remove();
	return Math.abs(moved - by) <= 1 && isRaised;
}
