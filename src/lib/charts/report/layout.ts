/**
 * Where everything goes in one of four arrangements.
 *
 * The original's bars and the people keep their ids from one to the next and only move. A retelling's
 * page is one mark: it slides out from under the original's. An arrangement's words and rules stay
 * where they are and fade. What is lit comes last.
 */
import type { ViewOf } from '#data/schema';
import type { Box, Point } from '../types.ts';
import { setBacking } from './backing.ts';
import { frameOf } from './frame.ts';
import { lineCount } from './lines.ts';
import { setPage } from './page.ts';
import { setPages, type Copy } from './pages.ts';
import { everyone, unnamedClaims } from './people.ts';
import { pickedWords } from './picked.ts';
import { ranks, type ReportClaim, type ReportRows } from './rows.ts';
import { setSpeakers, type Thread } from './speakers.ts';
import type { Dot, Furniture } from './types.ts';

export type Arrange = ViewOf<'report'>['arrange'];

export type PlacedBar = { id: string; box: Box; lit: boolean };
/** A retelling's page, with boxes by claim; `from` is how far off it waits while it is not shown. */
export type PlacedPage = {
	id: string;
	sheet: Box;
	from: Point;
	shown: boolean;
	/** Claims that it asserts, and places of those that it does not. */
	copies: PlacedBar[];
	slots: PlacedBar[];
};
export type PlacedDot = Dot & { lit: boolean; shown: boolean };

export type ReportLayout = {
	width: number;
	height: number;
	/** The original's own. */
	sheet: { box: Box; shown: boolean };
	bars: PlacedBar[];
	/** Whether the view lights only some claims. */
	picking: boolean;
	/** Thickness of a lit slot's line: a low slot must stay empty to the eye. */
	missed: number;
	pages: PlacedPage[];
	dots: PlacedDot[];
	threads: (Thread & { shown: boolean })[];
	/** Words and rules, each with the arrangements that show them. */
	furniture: (Furniture & { id: string; shown: boolean })[];
};

type Options = { width: number; view: ViewOf<'report'> };

const nowhere: Box = { x: 0, y: 0, width: 1, height: 1 };

/** Everything for one view, in pixels; there may be no claims and no retellings. */
export function layout(rows: ReportRows, { width, view }: Options): ReportLayout {
	const { arrange, light } = view;
	const people = everyone(rows);
	const frame = frameOf(width, {
		lines: lineCount(rows.claims),
		groups: rows.groups.length,
		ranks: ranks.filter((rank) => people[rank] > 0).length,
	});
	const picked = light ? new Set(rows.picks[JSON.stringify(light)] ?? []) : null;
	const lit = picked ?? (arrange === 'speakers' ? new Set(unnamedClaims(rows)) : null);
	const isLit = (claim: string) => !lit || lit.has(claim);

	const page = setPage(rows, frame);
	const speakers = setSpeakers(rows, { frame, page, lit: picked });
	const outletOf = (id: string) => rows.retellings.find((one) => one.id === id)?.outlet;
	const picks = picked && light ? pickedWords(picked.size, light, outletOf) : null;
	const pages = setPages(rows, { frame, picks });
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
	const origin = first?.sheet ?? nowhere;
	const [slot] = first?.boxes.values() ?? [];
	const ownSheet = spread && first ? first.sheet : page.sheet;
	/** Where a view lights what one retelling did, the others step back. */
	const isPageLit = (source: string) => !light?.source || light.source === source;

	const placedPage = ({ source, sheet, boxes }: Copy, i: number): PlacedPage => {
		const bar = ({ id }: ReportClaim): PlacedBar => ({
			...{ id, box: boxes.get(id) ?? nowhere },
			lit: isLit(id) && isPageLit(source),
		});
		return {
			...{ id: source, sheet, shown: spread },
			from: { x: origin.x - sheet.x, y: origin.y - sheet.y },
			copies: rows.claims.filter(({ asserted }) => asserted[i]).map(bar),
			slots: rows.claims.filter(({ asserted }) => !asserted[i]).map(bar),
		};
	};

	return {
		width,
		height: frame.height,
		sheet: { box: ownSheet, shown: arrange !== 'backing' },
		bars: rows.claims.map(({ id }) => ({ id, box: barBox(id), lit: isLit(id) })),
		picking: picked !== null,
		missed: Math.min(1.3, Math.max(0.5, (slot?.height ?? 0) * 0.28)),
		pages: pages.copies.slice(1).map(placedPage),
		dots: [...dots.values()].map((dot) => ({
			...dot,
			lit: arrange !== 'backing' || groupLit.has(dot.id.split('/')[0] ?? ''),
			shown: arrange === 'speakers' || arrange === 'backing',
		})),
		threads: speakers.threads.map((thread) => ({ ...thread, shown: arrange === 'speakers' })),
		furniture: [
			{ id: 'head', labels: page.head, rules: [], shown: onSheet },
			{ id: 'page', ...page.margin, shown: arrange === 'page' },
			{ id: 'speakers', labels: speakers.labels, rules: [], shown: arrange === 'speakers' },
			{ id: 'pages', labels: pages.labels, rules: pages.rules, shown: spread },
			{ id: 'backing', labels: backing.labels, rules: backing.rules, shown: arrange === 'backing' },
		],
	};
}
