/** Words for the diagram of the authority. */
import type { ViewOf } from '#data/schema';
import { capital, formatList, inWords } from '../../model/format.ts';
import type { Table } from '../types.ts';
import { type AuthorityPart, type AuthorityRows, isBeyond } from './rows.ts';

/** One sentence: which parts are lit, whose report they are from, and what stands beyond it. */
export function describe(rows: AuthorityRows, view: ViewOf<'authority'>): string {
	const lit = rows.parts.filter(({ id }) => view.light.length === 0 || view.light.includes(id));
	const group = (name: string, holds: (part: AuthorityPart) => boolean) => {
		const labels = lit.filter(holds).map(({ label }) => label);
		return labels.length > 0 ? [`${name}: ${formatList(labels)}`] : [];
	};
	const before = ({ role }: AuthorityPart) => role === 'before';
	const reported = [
		...group('the plan', (part) => !isBeyond(part) && !before(part)),
		...group('the practice before', before),
	];
	const groups = [
		...(reported.length > 0 ? [`As reported by ${rows.outlet}, ${reported.join('; ')}`] : []),
		...(view.beyond ? group(`beyond the ${inWords(rows.documents)} documents`, isBeyond) : []),
	];
	return `${capital(groups.join('; ') || 'nothing is highlighted')}.`;
}

/** A row a part. */
export const table = (rows: AuthorityRows): Table => ({
	caption: 'The authority for the mission, and what each part rests on',
	head: ['Part', 'Detail', 'Rests on'],
	body: rows.parts.map(({ label, detail, rests }) => [label, detail, rests]),
});
