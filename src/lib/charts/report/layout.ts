/**
 * Where everything goes in one of four arrangements.
 *
 * The original's bars and the officials keep their ids from one to the next and only move. A retelling's
 * page is one mark: it slides out from under the original's. An arrangement's words and rules stay
 * where they are and fade.
 */
import type { ViewOf } from '#data/schema';
import type { LayoutOptions } from '../types.ts';
import { setBacking } from './backing.ts';
import { frameOf } from './frame.ts';
import { unnamedClaims } from './officials.ts';
import { setPage } from './page.ts';
import { setPages } from './pages.ts';
import { selectedIn, type ReportRows } from './rows.ts';
import { setSpeakers } from './speakers.ts';
import { includes, type ArrangeOptions, type Arrangement, type Bar } from './types.ts';

export type Arrange = ViewOf<'report'>['arrange'];

export type ReportLayout = ReturnType<typeof layout>;

const arrangements: Record<Arrange, (rows: ReportRows, options: ArrangeOptions) => Arrangement> = {
	page: setPage,
	speakers: setSpeakers,
	pages: setPages,
	backing: setBacking,
};

/** Everything for one view, in pixels; there may be no claims and no retellings. */
export function layout(rows: ReportRows, { width, view }: LayoutOptions<'report'>) {
	const { arrange, light } = view;
	const frame = frameOf(width, rows);
	const selected = selectedIn(rows, view);
	const { boxes, ...arranged } = arrangements[arrange](rows, { frame, selected, light });
	const highlighted = selected ?? (arrange === 'speakers' ? unnamedClaims(rows) : null);
	const bars = rows.claims.map((claim): Bar => ({
		id: claim.id,
		box: boxes.get(claim.id)!,
		isHighlighted: includes(highlighted, claim),
	}));
	return {
		pages: [],
		dots: [],
		links: [],
		...arranged,
		frame,
		/** Whether the view highlights only some claims. */
		isSelecting: selected !== null,
		bars,
	};
}
