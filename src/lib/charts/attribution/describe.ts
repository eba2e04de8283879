/** Words for the graphic of attributions. */
import { formatList, formatNumber, plural } from '#data/format';
import type { Table } from '../types.ts';
import { outcomes, type AttributedCell, type AttributionRows, type Outcome } from './rows.ts';

/** What an outcome means: in the legend, and after “states 3”. */
export const outcomeWords: Record<Outcome, { gloss: string; counted: string }> = {
	same: { gloss: 'the same officials', counted: 'on the same officials’ word' },
	vaguer: {
		gloss: 'fewer particulars about them',
		counted: 'with fewer particulars about them',
	},
	none: { gloss: 'nobody’s: stated as fact', counted: 'as plain fact' },
	wrong: { gloss: 'somebody else’s', counted: 'on somebody else’s' },
	dropped: { gloss: 'the claim is not made', counted: 'not at all' },
};

/** How often each outcome comes, in the order of {@link outcomes}. */
export const tally = (cells: readonly AttributedCell[]): number[] =>
	outcomes.map((outcome) => cells.filter(({ is }) => is === outcome).length);

const listOutcomes = (cells: AttributedCell[]): string =>
	formatList(
		tally(cells).flatMap((n, i) =>
			n ? `${formatNumber(n)} ${outcomeWords[outcomes[i]!].counted}` : [],
		),
	);

/** One sentence: on whose word each retelling states the claims; of many retellings, all together. */
export function describe({ outlet, columns, claims }: AttributionRows): string {
	if (!claims.length) return `${outlet} puts no claim on officials it does not name.`;
	if (!columns.length) return 'There is no retelling to compare.';
	const of = `Of ${plural(claims.length, 'claim')} that ${outlet} puts on officials it does not name`;
	if (columns.length > 8) {
		const all = listOutcomes(claims.flatMap((claim) => claim.outcomes));
		return `${of}, ${plural(columns.length, 'retelling')} together state ${all}.`;
	}
	const each = columns.map((column, i) => {
		const own = listOutcomes(claims.flatMap((claim) => claim.outcomes[i] ?? []));
		return `${column.outlet}, in ${plural(column.words, 'word')}, states ${own}`;
	});
	return `${of}: ${each.join('; ')}.`;
}

export const table = ({ columns, claims }: AttributionRows): Table => ({
	caption: 'Whose word each retelling says it is',
	head: [
		'Claim',
		'Officials behind it',
		...columns.map(({ outlet, words }) => `${outlet} (${plural(words, 'word')})`),
	],
	body: claims.map(({ label, officials, outcomes: cells }) => [
		label,
		officials ? String(officials) : 'an institution',
		...cells.map(({ is, to }) => (to ? `${is}: ${to}` : is)),
	]),
});
