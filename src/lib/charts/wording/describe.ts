/** Words for the graphic of one passage in every document. */
import type { ViewOf } from '#data/schema';
import { outcome, type Outcome } from '../../model/differ.ts';
import { formatList, plural } from '../../model/format.ts';
import type { Table } from '../types.ts';
import type { WordingPassage, WordingRows } from './rows.ts';

type Fate = Outcome | 'dropped';

const order: Fate[] = ['unchanged', 'changed', 'cut', 'dropped'];

const fate = ({ status, differences }: WordingPassage): Fate =>
	status === 'dropped' ? 'dropped' : outcome(differences);

/** One sentence: in how many retellings the words stand unchanged, changed, cut or dropped. */
export function describe(rows: WordingRows, view: ViewOf<'wording'>): string {
	const [first, ...others] = rows.sources;
	if (!first || others.length === 0) return 'There is no retelling to compare.';
	const parts = view.claims.flatMap((id) => {
		const claim = rows.claims.find((candidate) => candidate.id === id);
		if (!claim) return [];
		const fates = others.flatMap(({ passages }) => (passages[id] ? [fate(passages[id])] : []));
		const counts = order
			.map((key) => ({ key, n: fates.filter((one) => one === key).length }))
			.filter(({ n }) => n > 0)
			.map(({ key, n }) => `${key} in ${n}`);
		return [{ of: `for “${claim.label}”`, counts: formatList(counts) }];
	});
	const lit = rows.sources.filter(({ id }) => view.light?.includes(id)).map(({ outlet }) => outlet);
	const shown = lit.length > 0 ? ` Highlighted: ${formatList(lit)}.` : '';
	const retellings = plural(others.length, 'retelling');
	const list = parts.map(({ of, counts }, i) => `${of}${i ? '' : `, in ${retellings}`}: ${counts}`);
	return `The words of ${first.outlet} ${list.join('; ')}.${shown}`;
}

/** A row a passage and document. */
export const table = (rows: WordingRows): Table => ({
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
