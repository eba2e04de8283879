/**
 * Transitions between two pictures of a graphic. Pictures are drawn on the server. A mark that stands in
 * both (`data-key`) starts from its place in the picture before and moves to its own.
 */

/** Pixels from the origin of the mark's group, and the scale in each direction. */
export type MarkTransform = { x: number; y: number; scaleX: number; scaleY: number };

const identity: MarkTransform = { x: 0, y: 0, scaleX: 1, scaleY: 1 };

/**
 * Reads a mark's transform.
 * @param flattened `data-at`: the transform that was written into the mark's geometry, as `x y` or
 *   `x y scaleX scaleY`; undefined where the mark still has its transform
 * @param transform the CSS transform: `translate(…)`, with `scale(…)` behind it or without
 */
export function readTransform(flattened: string | undefined, transform: string): MarkTransform {
	const numbers = ((flattened ?? transform).match(/-?\d+(\.\d+)?(e-?\d+)?/g) ?? []).map(Number);
	const [x = 0, y = 0, scaleX = 1, scaleY = scaleX] = numbers;
	return { x, y, scaleX, scaleY };
}

const toCss = ({ x, y, scaleX, scaleY }: MarkTransform) =>
	`translate(${x}px,${y}px) scale(${scaleX},${scaleY})`;

/** The transform that takes a mark drawn at one place to another; null where the mark has no size. */
export function relativeTransform(to: MarkTransform, from: MarkTransform): MarkTransform | null {
	const [scaleX, scaleY] = [to.scaleX / from.scaleX, to.scaleY / from.scaleY];
	if (!Number.isFinite(scaleX) || !Number.isFinite(scaleY)) return null;
	return { x: to.x - from.x * scaleX, y: to.y - from.y * scaleY, scaleX, scaleY };
}

/** A mark's first and last transform; null for a mark that stays. */
function transformsOf(before: SVGElement, mark: SVGElement): string[] | null {
	const [from, to] = [before, mark].map((one) =>
		readTransform(one.dataset['at'], one.style.transform),
	) as [MarkTransform, MarkTransform];
	if (toCss(from) === toCss(to)) return null;
	if (mark.dataset['at'] === undefined) return [toCss(from), toCss(to)];
	const first = relativeTransform(from, to);
	return first && [toCss(first), toCss(identity)];
}

const marksByKey = (picture: ParentNode) =>
	new Map(
		[...picture.querySelectorAll<SVGElement>('[data-key]')].map((mark) => [
			mark.dataset['key'],
			mark,
		]),
	);

/** A new mark fades in, from the place that `data-from` names where it names one. */
function enterKeyframes({ dataset }: SVGElement): Keyframe[] {
	const [x, y] = dataset['from']?.split(' ') ?? [];
	return [{ offset: 0, opacity: 0, ...(x && { transform: `translate(${x}px,${y}px)` }) }];
}

/**
 * Moves the marks of a picture from their places in the picture before. A mark with `data-delay` waits
 * for that many times the duration.
 * @param timing duration in milliseconds
 * @returns the running animations
 */
export function moveMarks(
	before: ParentNode,
	picture: ParentNode,
	{ duration, easing }: { duration: number; easing: string },
): Animation[] {
	const marksBefore = marksByKey(before);
	return [...marksByKey(picture)].flatMap(([key, mark]) => {
		const same = marksBefore.get(key);
		const transform = same && transformsOf(same, mark);
		if (transform === null) return [];
		const delay = Number(mark.dataset['delay'] ?? 0) * duration;
		const keyframes = transform ? { transform } : enterKeyframes(mark);
		return [mark.animate(keyframes, { duration, easing, delay, fill: 'backwards' })];
	});
}
