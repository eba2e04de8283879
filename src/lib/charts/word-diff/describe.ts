/** The sentence and the table of the graphic of one passage in every document. */
import { group } from 'd3';
import type { ViewOf } from '#data/schema';
import { formatList } from '#data/format';
import { isUnchanged } from '../../model/word-diff.ts';
import type { Table } from '../types.ts';
import type { WordDiffPassage, WordDiffRows } from './rows.ts';

export const title = 'Word by word';

const outcomes = [
	'kept word for word',
	'kept in other words',
	'trimmed',
	'altered',
	'dropped',
] as const;
type Outcome = (typeof outcomes)[number];

/** The status of a passage; of one that is kept, whether in the original's own words. */
function outcomeOf({ status, differences }: WordDiffPassage): Outcome {
	if (status && status !== 'kept') return status;
	return isUnchanged(differences) ? 'kept word for word' : 'kept in other words';
}

const maxNamed = 5;

function describePassage(claim: string, retellings: WordDiffRows['sources']): string {
	const byOutcome = group(
		retellings,
		({ passages }) => passages[claim] && outcomeOf(passages[claim]),
	);
	return outcomes
		.flatMap((outcome) => {
			const outlets = (byOutcome.get(outcome) ?? []).map(({ outlet }) => outlet);
			if (outlets.length === 0) return [];
			return `${outcome} in ${outlets.length > maxNamed ? outlets.length : formatList(outlets)}`;
		})
		.join('; ');
}

/** In which retellings the words are kept, trimmed, altered or dropped, a passage at a time. */
export function describe(rows: WordDiffRows, view: ViewOf<'word-diff'>): string {
	const [first, ...retellings] = rows.sources;
	if (!first || retellings.length === 0) return 'There is no retelling to compare.';
	const parts = view.claims.flatMap((id) => {
		const claim = rows.claims.find((candidate) => candidate.id === id);
		return claim ? `for “${claim.label}”: ${describePassage(id, retellings)}` : [];
	});
	const outlets = rows.sources
		.filter(({ id }) => view.light?.includes(id))
		.map(({ outlet }) => outlet);
	const highlighted = outlets.length > 0 ? ` Highlighted: ${formatList(outlets)}.` : '';
	return `The words of ${first.outlet} ${parts.join('. And ')}.${highlighted}`;
}

export const table = (rows: WordDiffRows): Table => ({
	caption: 'The same passage in each document',
	head: ['Passage', 'Source', 'Status', 'Words', 'Note'],
	body: rows.claims.flatMap(({ id, label }) =>
		rows.sources.flatMap(({ outlet, passages }) => {
			const passage = passages[id];
			if (!passage) return [];
			const words = passage.differences.flatMap((part) => ('word' in part ? part.word : []));
			return [[label, outlet, passage.status ?? 'original', words.join(' '), passage.note ?? '']];
		}),
	),
});
