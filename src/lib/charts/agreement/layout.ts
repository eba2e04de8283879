/**
 * Where the tables of the two codings go: a large one for all retellings, a small one for each.
 *
 * Within a cell of the large table the claims of one retelling stand together, so that lighting it
 * shows which of all claims are its own.
 */
import type { ViewOf } from '#data/schema';
import { axes, type PlacedHead, type PlacedLabel } from './axes.ts';
import { plural } from '../../model/format.ts';
import { placeTable, sharedPitch, type PlacedTable } from './matrix.ts';
import type { AgreementRows } from './rows.ts';
import { sizes, type Sizes } from './sizes.ts';
import { placeSmall, type PlacedSmall } from './small.ts';
import { sumUp, type PlacedSample } from './sum.ts';

export type AgreementLayout = {
	width: number;
	height: number;
	sizes: Sizes;
	labels: PlacedLabel[];
	heads: PlacedHead[];
	samples: PlacedSample[];
	/** Null where nothing was coded twice. */
	large: PlacedTable | null;
	small: PlacedSmall[];
};

type Options = { width: number; view: ViewOf<'agreement'> };

/** How high the graphic is where it only says that there is nothing to show. */
const emptyHeight = 48;

const together = (n: number) => (n === 1 ? 'One retelling' : `All ${plural(n, 'retelling')}`);

/** Heads, tables and squares in pixels; there may be no second coding at all. */
export function layout({ all, each }: AgreementRows, { width, view }: Options): AgreementLayout {
	const size = sizes(width);
	if (!all) {
		const nothing = { labels: [], heads: [], samples: [], large: null, small: [] };
		return { width, height: emptyHeight, sizes: size, ...nothing };
	}
	const lit = each.find(({ id }) => id === view.light);
	const { x, y, cell } = size.large;
	const axis = axes(size);
	const total = sumUp(lit?.outlet ?? together(each.length), lit ?? all, { width, size });
	return {
		width,
		height: size.height,
		sizes: size,
		labels: [...axis.labels, ...total.labels],
		heads: axis.heads,
		samples: total.samples,
		large: placeTable(all.matrix, {
			at: { x, y },
			cell,
			pitch: sharedPitch([all.matrix], cell),
			parts: each,
			...(view.differences
				? { isLit: (_, same) => !same }
				: lit && { isLit: (part) => part === lit.id, numbers: lit.matrix }),
		}),
		small: placeSmall(each, { width, size, light: lit?.id }),
	};
}
