/** Where things go, worked out once for each view: steps come again, and idle time may work ahead. */

/** What a layout depends on beside its rows: the drawing's width in pixels, and the step's view. */
type Options<View> = { width: number; view: View };

/** What was worked out for one width, and the last of it. */
type Known<View extends object, Layout> = { views: WeakMap<View, Layout>; last?: Layout };

const isPlain = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/**
 * `now`, but every part that equals the same part of `before` is that very part, so that who draws can
 * tell what did not change. Parts are plain objects and arrays.
 */
export function share<T>(before: unknown, now: T): T;
export function share(before: unknown, now: unknown): unknown {
	if (Object.is(before, now)) return before;
	if (Array.isArray(before) && Array.isArray(now)) {
		const shared = now.map((part, i) => share(before[i], part));
		const same = shared.length === before.length && shared.every((part, i) => part === before[i]);
		return same ? before : shared;
	}
	if (isPlain(before) && isPlain(now)) {
		const keys = Object.keys(now);
		const shared = Object.fromEntries(keys.map((key) => [key, share(before[key], now[key])]));
		const same =
			keys.length === Object.keys(before).length &&
			keys.every((key) => key in before && shared[key] === before[key]);
		return same ? before : shared;
	}
	return now;
}

/**
 * A layout that keeps what it has worked out for the same rows, view (each the same object) and width,
 * for as long as somebody holds these. What two of its layouts have in common they {@link share}.
 * @param layout pure; its result of plain objects and arrays
 */
export function remembered<Rows extends object, View extends object, Layout>(
	layout: (rows: Rows, options: Options<View>) => Layout,
): (rows: Rows, options: Options<View>) => Layout {
	const known = new WeakMap<Rows, Map<number, Known<View, Layout>>>();
	return (rows, { width, view }) => {
		const widths = known.get(rows) ?? new Map<number, Known<View, Layout>>();
		known.set(rows, widths);
		const at = widths.get(width) ?? { views: new WeakMap<View, Layout>() };
		widths.set(width, at);
		const before = at.views.get(view);
		if (before) return before;
		const now = share(at.last, layout(rows, { width, view }));
		at.views.set(view, now);
		at.last = now;
		return now;
	};
}
