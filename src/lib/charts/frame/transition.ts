/**
 * Transitions between two pictures of a graphic. Pictures are drawn on the server. A mark that stands in
 * both (`data-key`) starts from its place in the picture before and moves to its own.
 */

/** The translation that the server wrote into a mark's coordinates, in pixels; none where there is no `data-at`. */
const bakedOf = ({ dataset }: SVGElement) => dataset['at']?.split(' ').map(Number);

/** The CSS transforms of a mark at its place in the picture before and at its own; null for one that stays. */
function transforms(before: SVGElement, mark: SVGElement): string[] | null {
	const [from, to] = [bakedOf(before), bakedOf(mark)];
	const own =
		from && to
			? [`translate(${from[0]! - to[0]!}px,${from[1]! - to[1]!}px)`, 'translate(0px,0px)']
			: [before, mark].map(({ style }) => style.transform || 'none');
	return own[0] === own[1] ? null : own;
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
		const transform = same && transforms(same, mark);
		if (transform === null) return [];
		const keyframes = transform ? { transform } : enterKeyframes(mark);
		const delay = Number(mark.dataset['delay'] ?? 0) * duration;
		return [mark.animate(keyframes, { duration, easing, delay, fill: 'backwards' })];
	});
}
