/** Counts of how far two independent readings agree. */
import type { Agreement } from '#data/schema';
import { formatNumber } from '../format.ts';
import { cellItem, claimOf, sourceOf } from './items.ts';
import type { CountData, ExplainedCount, Item, Rules } from './rule.ts';

type Measured = Pick<Agreement, 'cells' | 'same' | 'raw' | 'kappa' | 'differences'>;

/** Where no retelling, or not this one, was coded twice. */
const notMeasured: Measured = { cells: 0, same: 0, raw: 0, kappa: null, differences: [] };

type Figure = Pick<ExplainedCount, 'n' | 'of' | 'written'> & { note?: string };

const same = ({ same, cells }: Measured): Figure => ({ n: same, of: cells });
const differ = ({ same, cells }: Measured): Figure => ({ n: cells - same, of: cells });
const cells = ({ cells }: Measured): Figure => ({ n: cells });
const percent = ({ raw }: Measured): Figure => ({ n: Math.round(raw * 100) });
const kappa = ({ kappa }: Measured): Figure => {
	const n = Math.round((kappa ?? 0) * 100);
	return {
		n,
		...(kappa !== null && { written: (n / 100).toFixed(2) }),
		note: ' Cohen’s kappa discounts agreement by chance.',
	};
};

/** A figure of one retelling, or of all together where the pattern names none. */
const rule = (description: string, figureOf: (measured: Measured) => Figure): Rules[string] => ({
	description,
	explain: (data, [id]) => {
		const measured = data.agreement.find(({ source }) => source === (id ?? 'all')) ?? notMeasured;
		const items = measured.differences.map((difference) => differenceItem(data, difference));
		const { note = '', ...figure } = figureOf(measured);
		const compared = `${formatNumber(measured.cells)} cells${id ? ` of ${sourceOf(data, id).outlet}` : ''}`;
		return {
			...figure,
			description: `Two independent readings gave the same status to ${formatNumber(measured.same)} of ${compared} and differed on ${formatNumber(items.length)}.`,
			how: `Neither reading saw the other; the method page says who made them. A cell is one claim in one retelling.${note}`,
			groups: [{ title: 'Where they differed, and what was settled', items }],
		};
	},
});

const differenceItem = (
	data: CountData,
	{ claim, source, first, second }: Agreement['differences'][number],
): Item => ({
	...cellItem(data, { source, claim: claimOf(data, claim) }),
	aside: `${sourceOf(data, source).outlet}; ${first} in the first, ${second} in the second`,
});

export const agreementRules: Rules = {
	'agreement/same': rule('codings on which two independent readings agreed', same),
	'agreement/differ': rule('codings on which they differed', differ),
	'agreement/cells': rule('codings made twice', cells),
	'agreement/same/<coded>': rule('the same for one retelling', same),
	'agreement/differ/<coded>': rule('the same for one retelling', differ),
	'agreement/percent': rule('agreement in percent', percent),
	kappa: rule('Cohen’s kappa in hundredths; may be written 0.82 or 82', kappa),
	'kappa/<coded>': rule('the same for one retelling', kappa),
};
