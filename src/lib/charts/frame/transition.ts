/**
 * Transitions between two pictures of a graphic. Pictures are drawn on the server. A mark that stands in
 * both (`data-key`) starts from its place in the picture before and moves to its own.
 */

type Place = { x: number; y: number; across: number; down: number };

/** The transform that the server wrote into a mark's coordinates; none where there is no `data-at`. */
function bakedPlace({ dataset }: SVGElement): Place | undefined {
	if (dataset['at'] === undefined) return undefined;
	const [x = 0, y = 0, across = 1, down = 1] = dataset['at'].split(' ').map(Number);
	return { x, y, across, down };
}

/** What takes a mark from one place to another; null where no transform does. */
function transformBetween(from: Place, to: Place): string | null {
	const [across, down] = [to.across / from.across, to.down / from.down];
	if (!Number.isFinite(across) || !Number.isFinite(down)) return null;
	return `translate(${to.x - from.x * across}px,${to.y - from.y * down}px) scale(${across},${down})`;
}

/** The CSS transforms of a mark at its place in the picture before and at its own; null for one that stays. */
function transforms(before: SVGElement, mark: SVGElement): string[] | null {
	const [from, to] = [bakedPlace(before), bakedPlace(mark)];
	if (!from || !to) {
		const own = [before, mark].map(({ style }) => style.transform || 'none');
		return own[0] === own[1] ? null : own;
	}
	if (before.dataset['at'] === mark.dataset['at']) return null;
	const first = transformBetween(to, from);
	return first === null ? null : [first, transformBetween(to, to)!];
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
