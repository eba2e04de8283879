/** Counts of the cells that a person has reviewed. */
import type { Review } from '#data/schema';
import { formatDay, formatNumber, plural } from '../format.ts';
import { cellItem, inReportOrder, retellingsOf, sourceOf } from './items.ts';
import type { CountData, Explain, Item, Rules } from './rule.ts';

type ReviewedItem = { item: Item; reviews: readonly Review[] };

const asideOf = ({ by, on, outcome }: Review) => `${outcome}, ${by}, ${formatDay(on)}`;

/** The cells of one retelling, or of all, each with its reviews. */
const cellsOf = (data: CountData, id: string | undefined): ReviewedItem[] =>
	retellingsOf(data)
		.filter((source) => id === undefined || source.id === id)
		.flatMap((source) =>
			data.claims.map((claim) => {
				const reviews = data.cells[source.id]![claim.id]!.reviewed ?? [];
				const last = reviews.at(-1);
				const outlet = id === undefined ? [source.outlet] : [];
				const aside = [...outlet, ...(last ? [asideOf(last)] : [])].join('; ');
				const item = { ...cellItem(data, { source: source.id, claim }), ...(aside && { aside }) };
				return { item, reviews };
			}),
		);

const counted =
	(verb: string, isCounted: (reviews: readonly Review[]) => boolean): Explain =>
	(data, [id]) => {
		const cells = cellsOf(data, id);
		const items = cells.filter(({ reviews }) => isCounted(reviews)).map(({ item }) => item);
		const where = id === undefined ? '' : ` of ${sourceOf(data, id).outlet}`;
		return {
			n: items.length,
			of: cells.length,
			description: `A person has ${verb} ${formatNumber(items.length)} of ${plural(cells.length, 'cell')}${where}.`,
			how: 'A cell is one claim in one retelling. Whoever reviews it reads both passages, and agrees or changes it. Only reviews that stand in the codings are counted.',
			groups: [{ title: inReportOrder, items }],
		};
	};

const isReviewed = (reviews: readonly Review[]) => reviews.length > 0;
const isChanged = (reviews: readonly Review[]) =>
	reviews.some(({ outcome }) => outcome === 'changed');

export const reviewRules: Rules = {
	reviewed: {
		description: 'cells, of all retellings, that a person has reviewed',
		explain: counted('reviewed', isReviewed),
	},
	'reviewed/<retelling>': {
		description: 'the same of one retelling',
		explain: counted('reviewed', isReviewed),
	},
	'reviewed-changed': {
		description: 'cells, of all retellings, that a reviewer has changed',
		explain: counted('changed, in a review,', isChanged),
	},
	'reviewed-changed/<retelling>': {
		description: 'the same of one retelling',
		explain: counted('changed, in a review,', isChanged),
	},
};
