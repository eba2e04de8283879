/**
 * Layout of the additions by outlet: a row for each retelling, a caret for each addition. Highlighted
 * additions have their words, above a bar that shows their kind. The others are carets beside the outlet's
 * name. Between steps only the carets move.
 */
import { plural } from '#data/format';
import type { LayoutOptions } from '../types.ts';
import { measure, rowHeight, wrapGlyphs } from './detail.ts';
import { frameOf } from './frame.ts';
import { queue } from './labels.ts';
import { isHighlighted, type AdditionsByOutletRows } from './rows.ts';
import { placeTotals } from './totals.ts';

export function layout(rows: AdditionsByOutletRows, { width, view }: LayoutOptions<'additions'>) {
	const measured = measure(rows, frameOf(width));
	const { frame, leading } = measured;
	/** The middle of a row's line, counted from the row's top. */
	const middle = (line: number) => frame.head + (line + 0.46) * leading;
	let bottom = frame.top;
	const placed = measured.rows.map((row, i) => {
		const { glyphs, labels } = row;
		const y = bottom;
		bottom += rowHeight(row, { frame, leading }) + frame.gap;
		const retelling = rows.retellings[i]!;
		const highlighted = glyphs.filter(({ kind }) => isHighlighted(kind, view.light));
		const slots = wrapGlyphs(highlighted, frame).values();
		const waiting = glyphs.length - highlighted.length;
		const waitingPlace = queue(labels, { frame, glyphs: glyphs.length, waiting });
		let waited = 0;
		// in one order in every view: a mark that changes places with another would not move
		const additions = glyphs.map((glyph) => {
			if (!isHighlighted(glyph.kind, view.light)) {
				const place = waitingPlace(waited++);
				return { ...glyph, x: place.x, y: y + place.y, isHighlighted: false };
			}
			const { x, line } = slots.next().value!;
			return { ...glyph, x: frame.side + x, y: y + middle(line), isHighlighted: true };
		});
		return {
			id: retelling.id,
			y,
			...labels,
			/** `x` is the left end of the caret, `y` its middle, which is the middle of its words, too. */
			additions,
			/** Where it is said that the view highlights nothing here. */
			...(highlighted.length === 0 && { none: { x: frame.side, y: y + middle(0) } }),
		};
	});
	const left = rows.retellings.length - placed.length;
	return {
		frame,
		totals: placeTotals(rows, { frame, view }),
		rows: placed,
		/** Says how many retellings there was no room for; empty where there was. */
		more: left ? `and ${plural(left, 'more retelling')}` : '',
	};
}
