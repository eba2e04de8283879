/**
 * Layout of the texts as columns, each as long as its number of words, and of the claims as marks in them.
 *
 * No mark ever moves: a view only highlights some, and sets the line of a depth. What is not highlighted is a
 * path for all marks and a path for all threads.
 */
import { tenth } from '../frame/round.ts';
import { marksOf } from '../marks/paths.ts';
import type { LayoutOptions, Point } from '../types.ts';
import { frameOf, type Frame } from './frame.ts';
import { placeLabels } from './labels.ts';
import { placeLegend } from './legend.ts';
import { litClaims, metAt, type LitClaim } from './lit.ts';
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
function threads(frame: Frame, { cells }: OrderClaim, isDrawn: (i: number) => boolean): string[] {
	const at = cells.map((cell, column) =>
		cell && isDrawn(column) ? middle(frame, { column, word: cell.word, height: 0 }) : null,
	);
	return at.slice(1).flatMap((to, i) => {
		const from = at[i]!;
		return from === null || to === null || from === undefined ? [] : thread(frame, i, [from, to]);
	});
}

/**
 * The heights of a highlighted claim in all columns. Where a document drops it, an empty slot stands on the
 * line between its neighbours, or at the height of the last that makes it.
 */
function heights(frame: Frame, claim: LitClaim, height: number): number[] {
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
function placeLit(
	frame: Frame,
	claim: LitClaim,
	{ height, hasSlots }: { height: number; hasSlots: boolean },
) {
	const at = heights(frame, claim, height);
	const ways = at.slice(1).map((to, i) => ({ i, path: thread(frame, i, [at[i]!, to]) }));
	const isMade = (i: number) => claim.cells[i] !== null && claim.lit[i]!;
	const marks = { ink: '', altered: '', wave: '', slot: '' };
	claim.cells.forEach((cell, i) => {
		const { x, width } = frame.columns[i]!;
		if (!claim.lit[i] || (!cell && !hasSlots)) return;
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
				hasSlots && !(isMade(i) && isMade(i + 1)) && claim.lit[i] && claim.lit[i + 1] ? path : [],
			)
			.join(''),
	};
}

/** Bars of all columns as one path. */
const bars = (frame: Frame, places: readonly (Point & { width: number })[]) =>
	places
		.map(({ x, y, width }) => {
			const height = frame.mark.quiet;
			return `M${tenth(x)} ${tenth(y - height / 2)}h${tenth(width)}v${height}h${tenth(-width)}z`;
		})
		.join('');

const box = (x: number, y: number, [width, height]: readonly [number, number]) =>
	`M${tenth(x)} ${tenth(y)}h${tenth(width)}v${tenth(height)}h${tenth(-width)}z`;

/** Columns, marks and labels for one view, in pixels; there may be no claim. */
export function layout(rows: OrderRows, { width, view }: LayoutOptions<'order'>) {
	const frame = frameOf(rows, width);
	const lit = litClaims(rows, view);
	const isLit = (id: string, i: number) => lit.find((claim) => claim.id === id)?.lit[i] ?? false;
	const isFew = !view.lead && lit.length <= maxFew;
	const height = isFew ? frame.mark.lit : frame.mark.many;
	const placed = lit.map((claim) => placeLit(frame, claim, { height, hasSlots: isFew }));
	const { depth } = view;
	const quiet = rows.claims.flatMap(({ id, cells }) =>
		cells.flatMap((cell, column) => {
			if (!cell || isLit(id, column)) return [];
			const { x, width } = frame.columns[column]!;
			const inset = width * 0.14;
			const y = middle(frame, { column, word: cell.word, height: frame.mark.quiet });
			return [{ x: x + inset, width: width - 2 * inset, y, word: cell.word }];
		}),
	);
	const isMet = ({ word }: { word: number }) => depth === undefined || word <= depth;
	const counts =
		depth === undefined ? [] : metAt(rows, { claims: lit.length ? lit : rows.claims, depth });
	return {
		frame,
		/** The sheets of the texts, and the slips of headlines above them. */
		sheets: frame.columns
			.map(({ x, width, end }, i) => {
				const left = i ? x : 0;
				const across = i ? width : frame.sheet;
				const text = box(left, frame.top, [across, end - frame.top]);
				const { isHeaded } = rows.columns[i]!;
				return (
					text + (isHeaded ? box(left, frame.y(0) - frame.slip / 2, [across, frame.slip]) : '')
				);
			})
			.join(''),
		threads: rows.claims.flatMap((claim) => threads(frame, claim, () => true)).join(''),
		quiet: bars(frame, quiet.filter(isMet)),
		unread: bars(
			frame,
			quiet.filter((mark) => !isMet(mark)),
		),
		lit: placed,
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
		...placeLabels(rows, { frame, view, lit, placed, counts, isFew, height }),
		legend: lit.length ? placeLegend(frame) : null,
	};
}
