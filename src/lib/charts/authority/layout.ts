/**
 * Where the plates of the diagram stand for one view.
 *
 * A part that a view does not show waits behind the one before it, and grows out of it when it comes;
 * the plan stands in the middle until something stands beside it. Rows spread to fill the frame,
 * whose height is that of the tallest view.
 */
import type { ViewOf } from '#data/schema';
import { fitting } from '../frame/type.ts';
import { frameOf, type Frame } from './frame.ts';
import { setBand, setMain, setSide, type BandPlate, type Plate } from './plates.ts';
import { shownParts, type AuthorityPart, type AuthorityRows } from './rows.ts';
import { placeTies, tallestLabel, type PlacedTie, type Stood } from './ties.ts';

export type Head = { id: string; text: string; x: number; y: number; shown: boolean };

export type AuthorityLayout = {
	width: number;
	height: number;
	/** Font size of heads, ties and the band's heading. */
	small: number;
	/** From a plate's left edge to its words. */
	pad: number;
	/** How far the plan's column is moved to the right. */
	shift: number;
	/** Our words over the two columns; the first moves with the plan. */
	heads: Head[];
	/** Of the plan, then what stands beside it. */
	main: Stood[];
	side: Stood[];
	ties: { main: PlacedTie[]; side: PlacedTie[] };
	band: (Omit<BandPlate, 'plates'> & { y: number; shown: boolean; plates: Stood[] }) | null;
};

type Options = { width: number; view: ViewOf<'authority'> };

type Shows = (plate: Plate) => boolean;

/** What stands between two plates below each other: a tie's room, or a set distance. */
function between(upper: Plate, lower: Plate, frame: Frame): number | 'tie' {
	if (lower.role === 'unit') return frame.wide ? 4 : 3;
	const level = ({ role }: Plate) => (role === 'unit' ? 'force' : role);
	return lower.role !== 'before' && level(upper) === level(lower) ? frame.near : 'tie';
}

/** The distances of plates below each other, and the height of them all with the least of ties. */
function measure(plates: Plate[], { frame, least }: { frame: Frame; least: number }) {
	const gaps = plates.slice(1).map((lower, i) => between(plates[i] ?? lower, lower, frame));
	const set = gaps.reduce<number>((sum, gap) => sum + (gap === 'tie' ? least : gap), 0);
	return {
		gaps,
		ties: gaps.filter((gap) => gap === 'tie').length,
		height: set + plates.reduce((sum, { height }) => sum + height, 0),
	};
}

/** Plates from `top` down; those that are not shown wait behind the one before. */
function stand(
	plates: Plate[],
	{ top, gap, shows, frame }: { top: number; gap: number; shows: Shows; frame: Frame },
) {
	let last: { plate: Plate; y: number } | null = null;
	return plates.map((plate) => {
		if (!shows(plate)) {
			const y = last ? last.y + Math.max(0, last.plate.height - plate.height) : top;
			return { ...plate, y, shown: false };
		}
		const space: number | 'tie' = last ? between(last.plate, plate, frame) : 0;
		const y: number = last ? last.y + last.plate.height + (space === 'tie' ? gap : space) : top;
		last = { plate, y };
		return { ...plate, y, shown: true };
	});
}

/** The columns of some parts, and the height that they need. */
function compose(rows: AuthorityRows, { parts, frame }: { parts: AuthorityPart[]; frame: Frame }) {
	const main = setMain(parts, frame);
	const before = setSide(parts, { role: 'before', frame });
	const added = setSide(parts, { role: 'added', frame });
	const band = setBand(rows, parts, frame);
	return { main, before, added, band };
}

/** Where the plan begins, and the plates of the practice before. */
type Tops = { frame: Frame; top: number; before: Stood[] };

type Composed = ReturnType<typeof compose>;

/** Height of the frame's content where ties are as short as they may be. */
function needed({ main, before, added, band }: Composed, room: { frame: Frame; least: number }) {
	const heights = [main, before, added].map((plates) => measure(plates, room).height);
	const below = band ? band.height + (main.length ? room.least / 2 : 0) : 0;
	return room.frame.head + Math.max((heights[0] ?? 0) + below, heights[1] ?? 0, heights[2] ?? 0);
}

/** Our words over the columns, shorter where there is less room, each above its first plate. */
function headsOf({ outlet }: AuthorityRows, { frame, top, before }: Tops): Head[] {
	const above = frame.head - Math.round(frame.size.detail * 0.95);
	const head = (texts: string[], width: number) =>
		fitting(texts, { width, size: frame.size.detail, face: 'ours' });
	const plan = [`The plan, as reported by ${outlet}`, `Reported by ${outlet}`, outlet];
	const past = ['Practice before, as reported', 'Before, as reported', 'Before'];
	const [first] = before;
	return [
		{ id: 'plan', text: head(plan, frame.main), x: 0, y: top - above, shown: true },
		...(first
			? [
					{
						...{ id: 'before', text: head(past, frame.side), x: first.x, y: first.y - above },
						shown: before.some(({ shown }) => shown),
					},
				]
			: []),
	];
}

/** Plates, ties and band for one view, in pixels; `rows` may be empty. */
export function layout(rows: AuthorityRows, { width, view }: Options): AuthorityLayout {
	const frame = frameOf(width);
	const lights = new Set(view.light);
	const shown = new Set(shownParts(rows.parts, view).map(({ id }) => id));
	const shows: Shows = ({ id }) => shown.has(id);
	const lit = <P extends Plate>(plate: P) => ({
		...plate,
		lit: lights.size === 0 || lights.has(plate.id),
	});

	const all = compose(rows, { parts: rows.parts, frame });
	const lines = tallestLabel(rows.ties, { plates: [...all.main, ...all.before], frame });
	const least = Math.max(frame.gap.least, lines * Math.round(frame.size.detail * 1.15) + 8);
	const sets = [...rows.sets, [...shown]].map((ids) =>
		compose(rows, { parts: rows.parts.filter(({ id }) => ids.includes(id)), frame }),
	);
	const height = Math.max(frame.height, ...sets.map((set) => needed(set, { frame, least })));

	const now = sets.at(-1) ?? all;
	const stack = measure(now.main, { frame, least });
	const below = now.band ? now.band.height + (now.main.length ? least / 2 : 0) : 0;
	const room = height - frame.head - stack.height - below;
	const most = Math.max(least, frame.gap.most);
	const gap = least + Math.min(most - least, room / Math.max(1, stack.ties));
	const rest = Math.max(0, room - (gap - least) * stack.ties);
	const top = frame.head + rest / 2;

	const main = stand(all.main, { top, gap, shows, frame }).map(lit);
	const bottom = Math.max(top, ...main.filter((one) => one.shown).map((one) => one.y + one.height));
	const past = measure(now.before, { frame, least });
	const spread = (bottom - top - past.height) / Math.max(1, past.ties);
	const apart = least + Math.min(Math.max(0, spread), most - least);
	const tall = past.height + (apart - least) * past.ties;
	const before = stand(all.before, {
		...{ gap: apart, shows, frame },
		top: Math.max(frame.head, bottom - tall),
	});
	const side = [...before, ...stand(all.added, { top, gap: least, shows, frame })].map(lit);
	const isBeside = side.some((one) => one.shown);
	const bandY = bottom + (now.main.length ? least / 2 : 0);

	return {
		width,
		height,
		small: frame.size.detail,
		pad: frame.pad.x,
		shift: isBeside ? 0 : (width - frame.main) / 2,
		heads: rows.parts.length > 0 ? headsOf(rows, { frame, top, before: before.map(lit) }) : [],
		main,
		side,
		ties: {
			main: placeTies(rows.ties, { plates: main, frame, gap }),
			side: placeTies(rows.ties, { plates: side, frame, gap: apart }),
		},
		band: all.band && {
			...(now.band ?? all.band),
			y: bandY,
			shown: now.band !== null,
			plates: all.band.plates.map((plate) => {
				const own = now.band?.plates.find(({ id }) => id === plate.id);
				return lit({ ...(own ?? plate), shown: own !== undefined });
			}),
		},
	};
}
