/**
 * How marks get from one picture of a graphic to the next. Pictures are drawn when the page is built; a mark
 * that is in both (`data-key` says which) begins where the one before has it, and moves to where it is.
 */

/** In pixels from the top left corner of the group that a mark stands in, and its size in each direction. */
export type Place = { x: number; y: number; across: number; down: number };

/**
 * Where a mark stands, of what the page says of it.
 * @param at what its transform was, of a mark that has none any more: `x y`, or `x y across down`
 * @param transform that of a mark that has one
 */
export function placeOf(at: string | undefined, transform: string): Place {
	const numbers = ((at ?? transform).match(/-?\d+(\.\d+)?(e-?\d+)?/g) ?? []).map(Number);
	const [x = 0, y = 0, across = 1, down = across] = numbers;
	return { x, y, across, down };
}

const write = ({ x, y, across, down }: Place) =>
	`translate(${x}px,${y}px) scale(${across},${down})`;

const here: Place = { x: 0, y: 0, across: 1, down: 1 };

/** What takes a mark that is drawn at one place to another; null where no scale does. */
export function shift(to: Place, from: Place): Place | null {
	const [across, down] = [to.across / from.across, to.down / from.down];
	if (!Number.isFinite(across) || !Number.isFinite(down)) return null;
	return { x: to.x - from.x * across, y: to.y - from.y * down, across, down };
}

/** A mark's transforms on its way; null for one that stays. */
function way(before: SVGElement, mark: SVGElement): string[] | null {
	const { at } = mark.dataset;
	const [from, to] = [before, mark].map((one) => placeOf(one.dataset['at'], one.style.transform));
	if (write(from!) === write(to!)) return null;
	if (at === undefined) return [write(from!), write(to!)];
	const first = shift(from!, to!);
	return first && [write(first), write(here)];
}

/** The marks that are seen in a picture and may move, by what they are. */
const marksOf = (picture: ParentNode) =>
	new Map(
		[...picture.querySelectorAll<SVGElement>('[data-key]')].map((mark) => [
			mark.dataset['key'],
			mark,
		]),
	);

/** A mark that was not there comes out of the paper, or, where it says from where, from there. */
function coming({ dataset }: SVGElement): Keyframe[] {
	const [x, y] = dataset['from']?.split(' ') ?? [];
	return [{ offset: 0, opacity: 0, ...(x && { transform: `translate(${x}px,${y}px)` }) }];
}

/**
 * Has the marks of a picture move to their places from where another has them.
 * @param timing of a move; a mark waits for its turn (`data-delay`), in moves
 * @returns the moves, which run
 */
export function move(
	from: ParentNode,
	to: ParentNode,
	{ duration, easing }: { duration: number; easing: string },
): Animation[] {
	const before = marksOf(from);
	return [...marksOf(to)].flatMap(([key, mark]) => {
		const same = before.get(key);
		const transform = same && way(same, mark);
		if (transform === null) return [];
		const delay = Number(mark.dataset['delay'] ?? 0) * duration;
		const timing: KeyframeAnimationOptions = { duration, easing, delay, fill: 'backwards' };
		return [mark.animate(transform ? { transform } : coming(mark), timing)];
	});
}
