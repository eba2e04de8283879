/**
 * Layout of the report in one of four arrangements. The original's bars and the officials have the same ids
 * in all of them, so that they move from one to the next. A retelling's page is one mark, which slides out
 * from behind the original's. Words and rules fade.
 */
import type { ViewOf } from '#data/schema';
import type { LayoutOptions } from '../types.ts';
import { setBacking } from './backing.ts';
import { frameOf } from './frame.ts';
import { unnamedClaims } from './officials.ts';
import { setPage } from './page.ts';
import { setPages } from './pages.ts';
import { includes, selectedIn, type ReportRows } from './rows.ts';
import { setSpeakers } from './speakers.ts';
import type { ArrangeOptions, Arrangement, Bar } from './types.ts';

export type Arrange = ViewOf<'report'>['arrange'];

const arrangements: Record<Arrange, (rows: ReportRows, options: ArrangeOptions) => Arrangement> = {
	page: setPage,
	speakers: setSpeakers,
	pages: setPages,
	backing: setBacking,
};

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
		isSelecting: selected !== null,
		bars,
	};
}
