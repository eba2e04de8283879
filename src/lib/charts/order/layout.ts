/**
 * Layout of the texts as columns, each as long as its number of words, and of the claims as marks in them.
 *
 * No mark ever moves: a view only highlights some, and sets the line of a depth. What is not highlighted is a
 * path for all marks and a path for all threads.
 */
import { boxPath } from '../frame/box-path.ts';
import { tenth } from '../frame/round.ts';
import { marksOf } from '../marks/paths.ts';
import type { LayoutOptions, Point } from '../types.ts';
import { frameOf, type Frame } from './frame.ts';
import { placeLabels } from './labels.ts';
import { placeLegend } from './legend.ts';
import { highlightedClaims, metAt, type HighlightedClaim } from './highlighted.ts';
import type { OrderClaim, OrderRows } from './rows.ts';

/** Of so many highlighted claims the word of each mark is told, and where a document drops one. */
const maxFew = 3;

export type OrderLayout = ReturnType<typeof layout>;

/** From the right edge of one column’s mark to the left edge of the next one’s. */
const thread = (frame: Frame, i: number, [from, to]: readonly [number, number]): string => {
	const [left, right] = [frame.columns[i]!, frame.columns[i + 1]!];
	return `M${tenth(left.x + left.width)} ${tenth(from)}L${tenth(right.x)} ${tenth(to)}`;
};

/** The middle of a mark of some height; it stays within its column. */
function middle(
	frame: Frame,
	{ column, word, height }: { column: number; word: number; height: number },
) {
	if (word < 1) return frame.y(word);
	const half = height / 2;
	return Math.max(frame.top + half, Math.min(frame.columns[column]!.end - half, frame.y(word)));
}

/** The threads of a claim between neighbours that both make it. */
function threads(frame: Frame, { cells }: OrderClaim): string[] {
	const at = cells.map((cell, column) =>
		cell ? middle(frame, { column, word: cell.word, height: 0 }) : null,
	);
	return at.slice(1).flatMap((to, i) => {
		const from = at[i]!;
		return from === null || to === null ? [] : thread(frame, i, [from, to]);
	});
}

/**
 * The heights of a highlighted claim in all columns. Where a document drops it, an empty slot stands on the
 * line between its neighbours, or at the height of the last that makes it.
 */
function heights(frame: Frame, claim: HighlightedClaim, height: number): number[] {
	const known = claim.cells.map((cell, column) =>
		cell ? middle(frame, { column, word: cell.word, height }) : null,
	);
	return known.map((own, i) => {
		if (own !== null) return own;
		const before = known.slice(0, i).findLastIndex((y) => y !== null);
		const after = known.findIndex((y, j) => j > i && y !== null);
		const [a, b] = [known[before] ?? known[after], known[after] ?? known[before]] as number[];
		const share = before < 0 || after < 0 ? 0 : (i - before) / (after - before);
		const column = frame.columns[i]!;
		const y = (a ?? frame.top) + ((b ?? frame.top) - (a ?? frame.top)) * share;
		return Math.min(y, column.end - height / 2);
	});
}

/** A highlighted claim: its marks and slots, its threads, and the dashed lines to and from slots. */
function placeHighlighted(
	frame: Frame,
	claim: HighlightedClaim,
	{ height, hasSlots }: { height: number; hasSlots: boolean },
) {
	const at = heights(frame, claim, height);
	const ways = at.slice(1).map((to, i) => ({ i, path: thread(frame, i, [at[i]!, to]) }));
	const isMade = (i: number) => claim.cells[i] !== null && claim.highlighted[i]!;
	const marks = { ink: '', altered: '', wave: '', slot: '' };
	claim.cells.forEach((cell, i) => {
		const { x, width } = frame.columns[i]!;
		if (!claim.highlighted[i] || (!cell && !hasSlots)) return;
		// a slip above a text is lower than its marks
		const tall = cell?.word === 0 ? Math.min(height, frame.slip) : height;
		const drawn = marksOf({ width, height: tall })([
			{ status: cell?.status ?? 'dropped', x, y: at[i]! - tall / 2 },
		]);
		for (const key of Object.keys(marks) as (keyof typeof marks)[]) marks[key] += drawn[key];
	});
	return {
		id: claim.id,
		at,
		marks,
		thread: ways.flatMap(({ i, path }) => (isMade(i) && isMade(i + 1) ? path : [])).join(''),
		gap: ways
			.flatMap(({ i, path }) =>
				hasSlots &&
				!(isMade(i) && isMade(i + 1)) &&
				claim.highlighted[i] &&
				claim.highlighted[i + 1]
					? path
					: [],
			)
			.join(''),
	};
}

/** Quiet marks of all columns as one path. */
const bars = ({ mark }: Frame, places: readonly (Point & { width: number })[]) =>
	boxPath(
		tenth,
		places.map(({ x, y, width }) => ({ x, y: y - mark.quiet / 2, width, height: mark.quiet })),
	);

/** Columns, marks and labels for one view, in pixels; there may be no claim. */
export function layout(rows: OrderRows, { width, view }: LayoutOptions<'order'>) {
	const frame = frameOf(rows, width);
	const highlighted = highlightedClaims(rows, view);
	const cellsOf = new Map(highlighted.map((claim) => [claim.id, claim.highlighted]));
	const isHighlighted = (id: string, i: number) => cellsOf.get(id)?.[i] ?? false;
	const isFew = !view.lead && highlighted.length <= maxFew;
	const height = isFew ? frame.mark.highlighted : frame.mark.many;
	const placed = highlighted.map((claim) =>
		placeHighlighted(frame, claim, { height, hasSlots: isFew }),
	);
	const { depth } = view;
	const quiet = rows.claims.flatMap(({ id, cells }) =>
		cells.flatMap((cell, column) => {
			if (!cell || isHighlighted(id, column)) return [];
			const { x, width } = frame.columns[column]!;
			const inset = width * 0.14;
			const y = middle(frame, { column, word: cell.word, height: frame.mark.quiet });
			return [{ x: x + inset, width: width - 2 * inset, y, word: cell.word }];
		}),
	);
	const isMet = ({ word }: { word: number }) => depth === undefined || word <= depth;
	const counts =
		depth === undefined
			? []
			: metAt(rows, { claims: highlighted.length ? highlighted : rows.claims, depth });
	return {
		frame,
		/** The sheets of the texts, and the slips of headlines above them. */
		sheets: boxPath(
			tenth,
			frame.columns.flatMap(({ x, width, end }, i) => {
				const across = i ? { x, width } : { x: 0, width: frame.sheet };
				const slip = { ...across, y: frame.y(0) - frame.slip / 2, height: frame.slip };
				const sheet = { ...across, y: frame.top, height: end - frame.top };
				return rows.columns[i]!.isHeaded ? [sheet, slip] : [sheet];
			}),
		),
		threads: rows.claims.flatMap((claim) => threads(frame, claim)).join(''),
		quiet: bars(frame, quiet.filter(isMet)),
		unread: bars(
			frame,
			quiet.filter((mark) => !isMet(mark)),
		),
		highlighted: placed,
		/** Where the first paragraph of each text ends. */
		leads: view.lead
			? rows.columns
					.map(({ leadWords }, i) => {
						const { x, width } = frame.columns[i]!;
						return `M${tenth(x - 2)} ${tenth(frame.y(leadWords + 1))}h${tenth(width + 4)}`;
					})
					.join('')
			: '',
		depthY: depth === undefined ? null : frame.y(depth + 1),
		...placeLabels(rows, { frame, view, highlighted, placed, counts, isFew, height }),
		legend: highlighted.length
			? placeLegend(frame, { isHeaded: rows.columns.some(({ isHeaded }) => isHeaded) })
			: null,
	};
}
