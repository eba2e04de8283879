/** Counts of the original’s claims. */
import type { BackingKind } from '#data/schema';
import { formatNumber, plural } from '../format.ts';
import { claimItem, countItems, inReportOrder, originalOf } from './items.ts';
import type { CountData, CountedClaim, Rules } from './rule.ts';

const backers: Record<BackingKind, string> = {
	anonymous: 'unnamed current or former officials',
	'official-unnamed': 'an institution or official that answered, nobody named',
	'on-record': 'a named person, on the record',
	pentagon: 'the Pentagon’s public figures',
	'public-record': 'the public record',
	'own-voice': 'nobody but the outlet itself',
};

const codebook =
	'A codebook splits the report into claims and names the elements that make each whole.';

/** “14 of NBC News’s 57 claims” */
const share = (data: CountData, counted: readonly CountedClaim[]) =>
	`${formatNumber(counted.length)} of ${originalOf(data).outlet}’s ${plural(data.claims.length, 'claim')}`;

export const claimRules: Rules = {
	claims: {
		description: 'claims of the original',
		explain: (data) =>
			countItems('The claims, in the report’s order', data.claims.map(claimItem), {
				description: `${originalOf(data).outlet}’s report makes ${plural(data.claims.length, 'claim')}.`,
				how: codebook,
			}),
	},
	'claims/<claim kind>': {
		description: 'claims of one kind',
		explain: (data, [kind]) => {
			const counted = data.claims.filter((claim) => claim.kind === kind);
			return countItems(inReportOrder, counted.map(claimItem), {
				of: data.claims.length,
				description: `${share(data, counted)} ${counted.length === 1 ? 'is' : 'are'} of the kind “${kind}”.`,
				how: `${codebook} Each claim is of one kind.`,
			});
		},
	},
	'backing/<backing>': {
		description: 'claims backed in one way',
		explain: (data, [kind]) => {
			const counted = data.claims.filter(({ backing }) => backing.kind === kind);
			return countItems(inReportOrder, counted.map(claimItem), {
				of: data.claims.length,
				description: `Behind ${share(data, counted)} the report puts ${backers[kind as BackingKind]}.`,
				how: 'Counted from the report’s own words: whom it names or describes as the source of each claim.',
			});
		},
	},
};
