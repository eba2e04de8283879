/** Counts of how far two independent readings agree. */
import type { Agreement } from '#data/schema';
import { formatNumber } from '../format.ts';
import { cellItem, sourceOf } from './items.ts';
import type { CountData, Explain, ExplainedCount, Rules } from './rule.ts';

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

/** Explains a figure of one retelling, or of all together where the pattern names none. */
const explain =
	(figureOf: (measured: Measured) => Figure): Explain =>
	(data, [id]) => {
		const measured = data.agreement.find(({ source }) => source === (id ?? 'all')) ?? notMeasured;
		const { note = '', ...figure } = figureOf(measured);
		const compared = `${formatNumber(measured.cells)} cells${id ? ` of ${sourceOf(data, id).outlet}` : ''}`;
		return {
			...figure,
			description: `Two independent readings gave the same status to ${formatNumber(measured.same)} of ${compared} and differed on ${formatNumber(measured.differences.length)}.`,
			how: `Both readings were made by language models; a cell is one claim in one retelling.${note}`,
			groups: [
				{
					title: 'Where they differed, and what was settled',
					items: measured.differences.map((difference) => differenceItem(data, difference)),
				},
			],
		};
	};

const differenceItem = (
	data: CountData,
	{ claim, source, settled, first, second }: Agreement['differences'][number],
) => ({
	...cellItem(
		data.claims.find(({ id }) => id === claim)!,
		{ source, status: settled },
	),
	aside: `${sourceOf(data, source).outlet}; ${first} in the first, ${second} in the second`,
});

export const agreementRules: Rules = {
	'agreement/same': {
		description: 'codings on which two independent readings agreed',
		explain: explain(same),
	},
	'agreement/differ': { description: 'codings on which they differed', explain: explain(differ) },
	'agreement/cells': { description: 'codings made twice', explain: explain(cells) },
	'agreement/same/<coded>': { description: 'the same for one retelling', explain: explain(same) },
	'agreement/differ/<coded>': {
		description: 'the same for one retelling',
		explain: explain(differ),
	},
	'agreement/percent': { description: 'agreement in percent', explain: explain(percent) },
	kappa: {
		description: 'Cohen’s kappa in hundredths; may be written 0.82 or 82',
		explain: explain(kappa),
	},
	'kappa/<coded>': { description: 'the same for one retelling', explain: explain(kappa) },
};
