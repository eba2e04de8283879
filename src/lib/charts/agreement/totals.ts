/** The totals of the highlighted numbers: beside the rows of a wide table, above a narrow one. */
import { formatNumber } from '#data/format';
import { formatShare } from '../../model/format.ts';
import { breakText, textWidth } from '../frame/type.ts';
import type { Point } from '../types.ts';
import type { PlacedLabel } from './axes.ts';
import { formatKappa, formatSame } from './describe.ts';
import type { Frame } from './frame.ts';
import type { Measures } from './rows.ts';

/** `legend`: squares, by their top left corners, each beside its meaning. */
type Totals = { labels: PlacedLabel[]; legend: (Point & { same: boolean })[] };

/** The size, at most the given one, at which a bold text still fits into `room`. */
const fitted = (text: string, size: number, room: number): number =>
	Math.min(size, room / textWidth(text, { size: 1, face: 'strong' }));

function above(title: string, measures: Measures, { width, text: size, totals }: Frame): Totals {
	const { x, y, figure } = totals;
	const text = `${formatSame(measures)} the same, kappa ${formatKappa(measures.kappa)}`;
	const room = { width, size, face: 'ours', lines: 1 } as const;
	const head = breakText(`${title}: a square is a claim`, room);
	return {
		labels: [
			...head.map((line): PlacedLabel => ({ text: line, x, y, size, look: 'soft' })),
			{ text, x, y: y + 19, size: fitted(text, figure, width - x), look: 'strong' },
		],
		legend: [],
	};
}

function beside(title: string, measures: Measures, frame: Frame): Totals {
	const { large, leading, text, width } = frame;
	const { x, y, figure } = frame.totals;
	const same = formatSame(measures);
	const row = (n: number) => y + n * large.cell.height;
	const [name, share, kappa, alike] = [row(0), row(1) - 14, row(2) - 8, row(3) + 4];
	const strong = { x, size: text + 2, look: 'strong' } as const;
	const soft = { x, size: text, look: 'soft' } as const;
	const key = { ...soft, x: x + 14 };
	const differing = `coded differently: ${formatNumber(measures.cells - measures.same)}`;
	const room = { width: width - x, size: strong.size, face: 'strong', lines: 1 } as const;
	return {
		labels: [
			...breakText(title, room).map((line) => ({ ...strong, text: line, y: name })),
			{ ...strong, text: same, y: name + 42, size: fitted(same, figure, width - x) },
			{ ...soft, text: `given the same status twice: ${formatShare(measures.raw)}`, y: share },
			{ ...strong, text: `kappa ${formatKappa(measures.kappa)}`, y: kappa },
			{ ...soft, text: '1 is perfect agreement,', y: kappa + leading + 2 },
			{ ...soft, text: '0 no better than chance', y: kappa + 2 * leading + 2 },
			{ ...key, text: 'one claim, coded alike', y: alike },
			{ ...key, text: differing, y: alike + 18 },
		],
		legend: [
			{ same: true, x, y: alike - 7 },
			{ same: false, x, y: alike + 11 },
		],
	};
}

export const placeTotals = (title: string, measures: Measures, frame: Frame): Totals =>
	(frame.wide ? beside : above)(title, measures, frame);
