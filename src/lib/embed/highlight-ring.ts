/**
 * Highlights a claim in a graphic with a ring around each of its marks, so that the highlight does not depend
 * on colour. The rings are drawn on top of the drawing, because marks may be scaled, moved or have no box.
 */

/** Units of the drawing between a mark and its ring. */
const gap = 2;
/** The same above and below a single line of words, whose box has room there already. */
const gapAboveLine = -1.5;
/** The height below which a mark with words is a single line. */
const lineHeight = 20;

const rings = new WeakMap<Element, SVGRectElement>();

/** Marks the claim wherever the graphic draws it, and shows its name above the graphic. */
export function highlight(claim: string): void {
	const marks = document.querySelectorAll<SVGGraphicsElement>(`svg [data-claim="${claim}"]`);
	if (marks.length === 0) return;
	for (const mark of marks) mark.classList.add('focused');
	document.documentElement.classList.add('has-focus');
	document.querySelector(`[data-description="${claim}"]`)?.removeAttribute('hidden');
	const drawRings = () => marks.forEach(drawRing);
	new ResizeObserver(drawRings).observe(document.body);
	void document.fonts.ready.then(drawRings);
}

/** Draws the ring of a mark, or moves it to where the mark is now; a hidden drawing gets none. */
function drawRing(mark: SVGGraphicsElement): void {
	const drawing = mark.closest<SVGSVGElement>('svg.chart');
	const { left, top, width, height } = mark.getBoundingClientRect();
	const matrix = drawing?.getScreenCTM();
	if (!drawing || !matrix || width + height === 0) return;
	const isLine = height / matrix.d < lineHeight && mark.querySelector('text') !== null;
	const gapAbove = isLine ? gapAboveLine : gap;
	const box = {
		x: (left - matrix.e) / matrix.a - gap,
		y: (top - matrix.f) / matrix.d - gapAbove,
		width: width / matrix.a + 2 * gap,
		height: height / matrix.d + 2 * gapAbove,
		rx: gap,
	};
	const ring = rings.get(mark) ?? document.createElementNS('http://www.w3.org/2000/svg', 'rect');
	for (const [name, value] of Object.entries(box)) ring.setAttribute(name, value.toFixed(2));
	if (rings.has(mark)) return;
	ring.setAttribute('class', 'focus-ring');
	rings.set(mark, ring);
	drawing.append(ring);
}
