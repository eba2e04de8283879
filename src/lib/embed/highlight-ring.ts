/**
 * A ring around a mark of a drawing, so that what is lit is told by more than its strength. It is drawn
 * over the whole drawing, whose own elements may be scaled, moved or without a box of their own.
 */

/** Units of the drawing between a mark and its ring, and above and below a single line of words. */
const apart = 2;
const aboveLine = -1.5;

/** The height up to which a mark with words is one line, whose box has room above and below them. */
const lineHeight = 20;

const rings = new WeakMap<Element, SVGRectElement>();

/** Draws the ring of a mark, or moves it to where the mark stands now; a drawing that is not shown waits. */
export function ring(mark: SVGGraphicsElement): void {
	const drawing = mark.closest<SVGSVGElement>('svg.chart');
	const { left, top, width, height } = mark.getBoundingClientRect();
	const matrix = drawing?.getScreenCTM();
	if (!drawing || !matrix || width + height === 0) return;
	const box = rings.get(mark) ?? document.createElementNS('http://www.w3.org/2000/svg', 'rect');
	const isLine = height / matrix.d < lineHeight && mark.querySelector('text') !== null;
	const above = isLine ? aboveLine : apart;
	const place = {
		x: (left - matrix.e) / matrix.a - apart,
		y: (top - matrix.f) / matrix.d - above,
		width: width / matrix.a + 2 * apart,
		height: height / matrix.d + 2 * above,
		rx: apart,
	};
	for (const [name, value] of Object.entries(place)) box.setAttribute(name, value.toFixed(2));
	if (rings.has(mark)) return;
	box.setAttribute('class', 'focus-ring');
	rings.set(mark, box);
	drawing.append(box);
}
