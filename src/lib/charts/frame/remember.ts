/** Where things go, worked out once for each view: idle time may work ahead, and drawings share it. */

/** What a layout depends on beside its rows: the drawing's width in pixels, and the step's view. */
type Options<View> = { width: number; view: View };

/**
 * A layout that keeps what it has worked out for the same rows, view (each the same object) and width,
 * for as long as somebody holds these.
 * @param layout pure
 */
export function remembered<Rows extends object, View extends object, Layout>(
	layout: (rows: Rows, options: Options<View>) => Layout,
): (rows: Rows, options: Options<View>) => Layout {
	const known = new WeakMap<Rows, WeakMap<View, Map<number, Layout>>>();
	return (rows, { width, view }) => {
		const views = known.get(rows) ?? new WeakMap<View, Map<number, Layout>>();
		known.set(rows, views);
		const widths = views.get(view) ?? new Map<number, Layout>();
		views.set(view, widths);
		const placed = widths.get(width) ?? layout(rows, { width, view });
		widths.set(width, placed);
		return placed;
	};
}
