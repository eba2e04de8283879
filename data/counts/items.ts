/** Look-ups in the data, and the items that explanations list. */
import type { Strike } from '#data/schema';
import { formatShortDay, plural } from '../format.ts';
import type { CountData, CountedClaim, Document, ExplainedCount, Item } from './rule.ts';

/** The document with this id, which must be one of the data’s. */
export const sourceOf = ({ sources }: CountData, id: string | undefined): Document =>
	sources.find((source) => source.id === id)!;

/** The claim with this id, which must be one of the data’s. */
export const claimOf = ({ claims }: CountData, id: string | undefined): CountedClaim =>
	claims.find((claim) => claim.id === id)!;

export const originalOf = ({ sources }: CountData): Document =>
	sources.find(({ role }) => role === 'original')!;

export const retellingsOf = ({ sources }: CountData): Document[] =>
	sources.filter(({ role }) => role === 'retelling');

export const sourceItem = ({ id, outlet, words }: Document): Item => ({
	kind: 'source',
	target: id,
	text: outlet,
	aside: plural(words, 'word'),
});

export const claimItem = ({ id, label }: CountedClaim): Item => ({
	kind: 'claim',
	target: id,
	text: label,
});

export const cellItem = (
	{ cells }: CountData,
	{ source, claim: { id, label } }: { source: string; claim: CountedClaim },
) =>
	({
		kind: 'quote',
		target: `${source}/${id}`,
		text: label,
		status: cells[source]![id]!.status,
	}) satisfies Item;

export const strikeItem = ({ date, strikes, boats, killed, source, source_url }: Strike): Item => ({
	kind: 'https',
	target: source_url,
	text: `${formatShortDay(date)}: ${plural(strikes, 'strike')}, ${plural(boats, 'boat')}, ${killed} killed`,
	aside: source,
});

export const inReportOrder = 'Counted, in the report’s order';

export const countItems = (
	title: string,
	items: Item[],
	rest: Pick<ExplainedCount, 'of' | 'description' | 'how'>,
): ExplainedCount => ({ n: items.length, ...rest, groups: [{ title, items }] });
