/** Look-ups in the data, and the items that explanations list. */
import type { Status, Strike } from '#data/schema';
import { formatShortDay, plural } from '../format.ts';
import type { CountData, CountedClaim, Document, ExplainedCount, Item } from './rule.ts';

type Sources = Pick<CountData, 'sources'>;

/** The document with this id, which must be one of the data’s. */
export const sourceOf = ({ sources }: Sources, id: string | undefined): Document =>
	sources.find((source) => source.id === id)!;

export const originalOf = ({ sources }: Sources): Document =>
	sources.find(({ role }) => role === 'original')!;

export const retellingsOf = ({ sources }: Sources): Document[] =>
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

/** What one retelling does with a claim. */
export const cellItem = (
	{ id, label }: Pick<CountedClaim, 'id' | 'label'>,
	{ source, status }: { source: string; status: Status },
): Item & { status: Status } => ({ kind: 'quote', target: `${source}/${id}`, text: label, status });

export const strikeItem = ({ date, strikes, boats, killed, source, source_url }: Strike): Item => ({
	kind: 'https',
	target: source_url,
	text: `${formatShortDay(date)}: ${plural(strikes, 'strike')}, ${plural(boats, 'boat')}, ${killed} killed`,
	aside: source,
});

export const inReportOrder = 'Counted, in the report’s order';

/** A figure that is the number of the items listed. */
export const countItems = (
	title: string,
	items: Item[],
	rest: Pick<ExplainedCount, 'of' | 'description' | 'how'>,
): ExplainedCount => ({ n: items.length, ...rest, groups: [{ title, items }] });
