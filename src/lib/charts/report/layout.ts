/**
 * Where everything goes in one of four arrangements.
 *
 * Bars, their copies on the retellings' sheets, and people keep their ids from one to the next and
 * only move; an arrangement's words and rules stay where they are and fade. What is lit comes last.
 */
import type { ViewOf } from '#data/schema';
import type { Box } from '../types.ts';
import { setBacking } from './backing.ts';
import { frameOf } from './frame.ts';
import { setPage } from './page.ts';
import { setPages } from './pages.ts';
import { unnamedClaims } from './people.ts';
import type { ReportRows } from './rows.ts';
import { setSpeakers } from './speakers.ts';
import type { Dot, Furniture } from './types.ts';

export type Arrange = ViewOf<'report'>['arrange'];

export type PlacedSheet = { id: string; box: Box; shown: boolean };
export type PlacedBar = { id: string; box: Box; lit: boolean };
/** A claim on a retelling's sheet; `id` is `<source>/<claim>`. */
export type PlacedCopy = { id: string; claim: string; box: Box; shown: boolean; lit: boolean };
/** The place of a claim that a retelling does not assert. */
export type PlacedSlot = { id: string; box: Box; lit: boolean };
export type PlacedDot = Dot & { lit: boolean };
export type PlacedThread = { id: string; path: string; shown: boolean };

export type ReportLayout = {
	width: number;
	height: number;
	/** The first is the original's. */
	sheets: PlacedSheet[];
	bars: PlacedBar[];
	copies: PlacedCopy[];
	slots: PlacedSlot[];
	dots: PlacedDot[];
	dotsShown: boolean;
	threads: PlacedThread[];
	/** Words and rules, each with the arrangements that show them. */
	furniture: (Furniture & { id: string; shown: boolean })[];
};

type Options = { width: number; view: ViewOf<'report'> };

const nowhere: Box = { x: 0, y: 0, width: 1, height: 1 };

/** Everything for one view, in pixels; there may be no claims and no retellings. */
export function layout(rows: ReportRows, { width, view }: Options): ReportLayout {
	const { arrange, light } = view;
	const frame = frameOf(width);
	const picked = light ? new Set(rows.picks[JSON.stringify(light)] ?? []) : null;
	const lit = picked ?? (arrange === 'speakers' ? new Set(unnamedClaims(rows)) : null);
	const isLit = (claim: string) => !lit || lit.has(claim);

	const page = setPage(rows, frame);
	const speakers = setSpeakers(rows, { frame, page, lit: picked });
	const pages = setPages(rows, frame);
	const backing = setBacking(rows, { frame, lit: picked, light });
	const groupLit = new Set(rows.claims.filter(({ id }) => isLit(id)).map(({ group }) => group));

	const first = pages.copies[0];
	const own = {
		page: page.boxes,
		speakers: page.boxes,
		pages: first?.boxes,
		backing: backing.boxes,
	};
	const barBox = (claim: string) => own[arrange]?.get(claim) ?? nowhere;
	const dots = arrange === 'backing' ? backing.dots : speakers.dots;
	const onSheet = arrange === 'page' || arrange === 'speakers';
	const spread = arrange === 'pages';
	const ownSheet = spread && first ? first.sheet : page.sheet;
	const retold = pages.copies.slice(1);

	return {
		width,
		height: frame.height,
		sheets: [
			{ id: rows.original.id, box: ownSheet, shown: arrange !== 'backing' },
			...retold.map(({ source, sheet }) => ({
				id: source,
				box: spread ? sheet : ownSheet,
				shown: spread,
			})),
		],
		bars: rows.claims.map(({ id }) => ({ id, box: barBox(id), lit: isLit(id) })),
		copies: retold.flatMap(({ source, boxes }, i) =>
			rows.claims
				.filter(({ asserted }) => asserted[i])
				.map(({ id }) => ({
					id: `${source}/${id}`,
					claim: id,
					box: spread ? (boxes.get(id) ?? nowhere) : barBox(id),
					shown: spread,
					lit: isLit(id),
				})),
		),
		slots: retold.flatMap(({ source, boxes }, i) =>
			rows.claims
				.filter(({ asserted }) => !asserted[i])
				.map(({ id }) => ({
					id: `${source}/${id}`,
					box: boxes.get(id) ?? nowhere,
					lit: isLit(id),
				})),
		),
		dots: [...dots.values()].map((dot) => ({
			...dot,
			lit: arrange !== 'backing' || groupLit.has(dot.id.split('/')[0] ?? ''),
		})),
		dotsShown: arrange === 'speakers' || arrange === 'backing',
		threads: speakers.threads.map(({ id, claim, path }) => ({ id, path, shown: isLit(claim) })),
		furniture: [
			{ id: 'head', labels: page.head, rules: [], shown: onSheet },
			{ id: 'page', ...page.margin, shown: arrange === 'page' },
			{ id: 'speakers', labels: speakers.labels, rules: [], shown: arrange === 'speakers' },
			{ id: 'pages', labels: pages.labels, rules: pages.rules, shown: spread },
			{ id: 'backing', labels: backing.labels, rules: backing.rules, shown: arrange === 'backing' },
		],
	};
}
