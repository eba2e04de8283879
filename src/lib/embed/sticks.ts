/**
 * Measures whether an element in a block would stick to the window. What keeps it from that is too much to
 * be listed: boxes around it that could scroll, `overflow` on both `html` and `body`, a host's own rules.
 */

/** How far the element is to be moved, in CSS pixels: further than the bars of a phone's browser are high. */
const by = 200;

/**
 * Puts a frame into the block and asks it to stand lower than it does, as if it stuck to the window's upper
 * edge; then to stand higher, from the lower edge. The block has room for both. In a box other than the
 * window one of the edges is elsewhere, and the frame stays. All is as before when anything is painted.
 */
export function sticks(block: HTMLElement): boolean {
	const before = block.style.cssText;
	const windowHeight = document.documentElement.clientHeight;
	const frame = document.createElement('iframe');
	block.style.cssText = `display:block;padding-block:${2 * windowHeight + by}px`;
	frame.style.cssText = 'display:block;position:sticky;height:1px';
	block.append(frame);
	const top = () => frame.getBoundingClientRect().top;
	const start = top();
	frame.style.top = `${start + by}px`;
	const moved = top() - start;
	frame.style.top = 'auto';
	frame.style.bottom = `${windowHeight - start + by}px`;
	const isRaised = top() < start;
	frame.remove();
	block.style.cssText = before;
	return Math.abs(moved - by) <= 1 && isRaised;
}
