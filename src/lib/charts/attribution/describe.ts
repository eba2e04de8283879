/** Words for the graphic of attributions. */
import { formatList, formatNumber, plural } from '../../model/format.ts';
import type { Table } from '../types.ts';
import { outcomes, type AttributionRows, type Outcome } from './rows.ts';

/** An outcome as a mark's word, and what it means. */
export const words: Record<Outcome, { short: string; gloss: string }> = {
	same: { short: 'same', gloss: 'the same officials' },
	vaguer: { short: 'vaguer', gloss: 'fewer particulars about them' },
	none: { short: 'none', gloss: 'nobody’s: stated as fact' },
	wrong: { short: 'wrong', gloss: 'somebody else’s' },
	dropped: { short: 'dropped', gloss: 'the claim is not made' },
};

const counted: Record<Outcome, string> = {
	same: 'on the same officials’ word',
	vaguer: 'with fewer particulars about them',
	none: 'as plain fact',
	wrong: 'on somebody else’s',
	dropped: 'not at all',
};

/** How often each outcome comes, in the order of {@link outcomes}. */
export const tally = (all: readonly { is: Outcome }[]): number[] =>
	outcomes.map((outcome) => all.filter(({ is }) => is === outcome).length);

const inWords = (counts: number[]) =>
	formatList(
		outcomes
			.map((outcome, i) => ({ outcome, n: counts[i] ?? 0 }))
			.filter(({ n }) => n > 0)
			.map(({ outcome, n }) => `${formatNumber(n)} ${counted[outcome]}`),
	);

/** One sentence: on whose word each retelling states the claims; of many retellings, all together. */
export function describe({ outlet, columns, claims }: AttributionRows): string {
	if (!claims.length) return `${outlet} puts no claim on officials it does not name.`;
	if (!columns.length) return 'There is no retelling to compare.';
	const of = `Of ${plural(claims.length, 'claim')} that ${outlet} puts on officials it does not name`;
	if (columns.length > 8) {
		const all = tally(claims.flatMap((claim) => claim.outcomes));
		return `${of}, ${plural(columns.length, 'retelling')} together state ${inWords(all)}.`;
	}
	const each = columns.map((column, i) => {
		const own = tally(claims.flatMap((claim) => claim.outcomes[i] ?? []));
		return `${column.outlet}, in ${plural(column.words, 'word')}, states ${inWords(own)}`;
	});
	return `${of}: ${each.join('; ')}.`;
}

/** A row a claim, a column a retelling, with whoever the retelling names. */
export const table = ({ columns, claims }: AttributionRows): Table => ({
	caption: 'Whose word each retelling says it is',
	head: [
		'Claim',
		'Officials behind it',
		...columns.map(({ outlet, words: n }) => `${outlet} (${plural(n, 'word')})`),
	],
	body: claims.map(({ label, officials, outcomes: all }) => [
		label,
		officials ? String(officials) : 'an institution',
		...all.map(({ is, to }) => (to ? `${is}: ${to}` : is)),
	]),
});
