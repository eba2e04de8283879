/** Words for the graphic of one passage in every document. */
import { group } from 'd3';
import type { ViewOf } from '#data/schema';
import { isUnchanged } from '../../model/word-diff.ts';
import { formatList } from '../../model/format.ts';
import type { Table } from '../types.ts';
import type { WordDiffPassage, WordDiffRows } from './rows.ts';

const fates = [
	'kept word for word',
	'kept in other words',
	'trimmed',
	'altered',
	'dropped',
] as const;
type Fate = (typeof fates)[number];

/** The status of a passage; of one that is kept, whether in the original's own words. */
function fateOf({ status, differences }: WordDiffPassage): Fate {
	if (status && status !== 'kept') return status;
	return isUnchanged(differences) ? 'kept word for word' : 'kept in other words';
}

/** So many outlets are named; more are counted. */
const named = 5;

/** What became of one passage: each fate with the outlets that it has. */
function became(id: string, others: WordDiffRows['sources']): string {
	const outlets = group(
		others.filter(({ passages }) => passages[id]),
		({ passages }) => passages[id] && fateOf(passages[id]),
	);
	return fates
		.flatMap((fate) => {
			const those = (outlets.get(fate) ?? []).map(({ outlet }) => outlet);
			if (those.length === 0) return [];
			return [`${fate} in ${those.length > named ? those.length : formatList(those)}`];
		})
		.join('; ');
}

/** In which retellings the words are kept, trimmed, altered or dropped, a passage at a time. */
export function describe(rows: WordDiffRows, view: ViewOf<'word-diff'>): string {
	const [first, ...others] = rows.sources;
	if (!first || others.length === 0) return 'There is no retelling to compare.';
	const parts = view.claims.flatMap((id) => {
		const claim = rows.claims.find((candidate) => candidate.id === id);
		return claim ? [`for “${claim.label}”: ${became(id, others)}`] : [];
	});
	const lit = rows.sources.filter(({ id }) => view.light?.includes(id)).map(({ outlet }) => outlet);
	const shown = lit.length > 0 ? ` Highlighted: ${formatList(lit)}.` : '';
	return `The words of ${first.outlet} ${parts.join('. And ')}.${shown}`;
}

/** A row a passage and document. */
export const table = (rows: WordDiffRows): Table => ({
	caption: 'The same passage in each document',
	head: ['Passage', 'Source', 'Status', 'Words', 'Note'],
	body: rows.claims.flatMap(({ id, label }) =>
		rows.sources.flatMap(({ outlet, passages }) => {
			const passage = passages[id];
			if (!passage) return [];
			const said = passage.differences.flatMap((one) => ('word' in one ? [one.word] : []));
			return [[label, outlet, passage.status ?? 'original', said.join(' '), passage.note ?? '']];
		}),
	),
});
