/**
 * Layout of the confusion matrices: a large one for all retellings, a small one for each. In a cell of the
 * large one the squares of a retelling are adjacent, so that they can be highlighted together.
 */
import { plural } from '#data/format';
import type { LayoutOptions } from '../types.ts';
import { axes } from './axes.ts';
import { placeTable, sharedPitch } from './confusion-table.ts';
import { frameOf } from './frame.ts';
import type { AgreementRows } from './rows.ts';
import { placeSmallMultiples } from './small-multiples.ts';
import { placeTotals } from './totals.ts';

/** How high the graphic is where it only says that there is nothing to show. */
const emptyHeight = 48;

export function layout({ all, each }: AgreementRows, { width, view }: LayoutOptions<'agreement'>) {
	const frame = frameOf(width);
	if (!all) {
		const empty = { labels: [], ticks: [], legend: [], large: null, small: [] };
		return { frame: { ...frame, height: emptyHeight }, ...empty };
	}
	const highlighted = each.find(({ id }) => id === view.light);
	const together = each.length === 1 ? 'One retelling' : `All ${plural(each.length, 'retelling')}`;
	const { x, y, cell } = frame.large;
	const axis = axes(frame);
	const totals = placeTotals(highlighted?.outlet ?? together, highlighted ?? all, frame);
	return {
		frame,
		labels: [...axis.labels, ...totals.labels],
		ticks: axis.ticks,
		legend: totals.legend,
		large: placeTable(all.matrix, {
			at: { x, y },
			cell,
			pitch: sharedPitch([all.matrix], cell),
			parts: each,
			...(view.differences
				? { isHighlighted: (_, same) => !same }
				: highlighted && {
						isHighlighted: (part) => part === highlighted.id,
						counted: highlighted.matrix,
					}),
		}),
		small: placeSmallMultiples(each, { frame, light: highlighted?.id }),
	};
}
