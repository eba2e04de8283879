/** What the lit numbers come to: beside a wide table, level with its rows; above a narrow one. */
import { formatNumber, formatShare } from '../../model/format.ts';
import { breakText, textWidth } from '../frame/type.ts';
import type { Point } from '../types.ts';
import type { PlacedLabel } from './axes.ts';
import { formatKappa, formatSame } from './describe.ts';
import type { Tally } from './rows.ts';
import type { Sizes } from './sizes.ts';

/** A sample square, by its top left corner, beside its meaning. */
export type PlacedSample = Point & { same: boolean };

type Options = { width: number; size: Sizes };
type Placed = { labels: PlacedLabel[]; samples: PlacedSample[] };

/** The size at which a bold text still fits into `room`, at most the given one. */
const fitted = (text: string, size: number, room: number): number =>
	Math.min(size, room / textWidth(text, { size: 1, face: 'strong' }));

function above(title: string, tally: Tally, { width, size }: Options): Placed {
	const { x, y, figure } = size.sum;
	const text = `${formatSame(tally)} the same, kappa ${formatKappa(tally.kappa)}`;
	const box = { width, size: size.text, face: 'ours', lines: 1 } as const;
	const head = breakText(`${title}: a square is a claim`, box);
	return {
		labels: [
			...head.map((line): PlacedLabel => ({ text: line, x, y, size: size.text, look: 'soft' })),
			{ text, x, y: y + 19, size: fitted(text, figure, width - x), look: 'strong' },
		],
		samples: [],
	};
}

function beside(title: string, tally: Tally, { width, size }: Options): Placed {
	const { x, y, figure } = size.sum;
	const same = formatSame(tally);
	const row = (n: number) => y + n * size.large.cell.height;
	const [name, share, kappa, alike] = [row(0), row(1) - 14, row(2) - 8, row(3) + 4];
	const strong = { x, size: size.text + 2, look: 'strong' } as const;
	const soft = { x, size: size.text, look: 'soft' } as const;
	const indent = x + 14;
	const box = { width: width - x, size: strong.size, face: 'strong', lines: 1 } as const;
	return {
		labels: [
			...breakText(title, box).map((text) => ({ ...strong, text, y: name })),
			{ ...strong, text: same, y: name + 42, size: fitted(same, figure, width - x) },
			{ ...soft, text: `given the same status twice: ${formatShare(tally.raw)}`, y: share },
			{ ...strong, text: `kappa ${formatKappa(tally.kappa)}`, y: kappa },
			{ ...soft, text: '1 is perfect agreement,', y: kappa + size.line + 2 },
			{ ...soft, text: '0 no better than chance', y: kappa + 2 * size.line + 2 },
			{ ...soft, text: 'one claim, coded alike', x: indent, y: alike },
			{
				...soft,
				text: `coded differently: ${formatNumber(tally.cells - tally.same)}`,
				x: indent,
				y: alike + 18,
			},
		],
		samples: [
			{ same: true, x, y: alike - 7 },
			{ same: false, x, y: alike + 11 },
		],
	};
}

/** The sum's words for one retelling or all of them, whose name is `title`. */
export const sumUp = (title: string, tally: Tally, options: Options): Placed =>
	(options.size.wide ? beside : above)(title, tally, options);
