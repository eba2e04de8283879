/** Words for the diagram of the authority. */
import type { ViewOf } from '#data/schema';
import { capital, formatList, inWords } from '../../model/format.ts';
import type { Table } from '../types.ts';
import { type AuthorityPart, type AuthorityRows, isBeyond, shownParts } from './rows.ts';

/** Sentences: which parts stand there and whose report each is from, then which are highlighted. */
export function describe(rows: AuthorityRows, view: ViewOf<'authority'>): string {
	const shown = shownParts(rows.parts, view);
	const lit = shown.filter(({ id }) => view.light.includes(id));
	const name = ({ role, label }: AuthorityPart) => (role === 'added' ? `“${label}”` : label);
	const group = (words: string, holds: (part: AuthorityPart) => boolean) => {
		const labels = shown.filter(holds).map(name);
		return labels.length > 0 ? [`${words}: ${formatList(labels)}`] : [];
	};
	const is = (role: AuthorityPart['role']) => (part: AuthorityPart) => part.role === role;
	const isPlan = (part: AuthorityPart) =>
		!isBeyond(part) && part.role !== 'before' && part.role !== 'added';
	const reported = [...group('the plan', isPlan), ...group('the practice before', is('before'))];
	const putIn = [...new Set(shown.filter(is('added')).map(({ rests }) => rests))];
	const groups = [
		...(reported.length > 0 ? [`as reported by ${rows.outlet}, ${reported.join('; ')}`] : []),
		...putIn.flatMap((outlet) =>
			group(`put in by ${outlet}`, (part) => part.role === 'added' && part.rests === outlet),
		),
		...group(`beyond the ${inWords(rows.documents)} documents`, isBeyond),
	];
	const sentence = `${capital(groups.join('; ') || 'nothing is shown')}.`;
	const isSome = lit.length > 0 && lit.length < shown.length;
	return isSome ? `${sentence} Highlighted: ${formatList(lit.map(name))}.` : sentence;
}

/** A row a part. */
export const table = (rows: AuthorityRows): Table => ({
	caption: 'The authority for the mission, and what each part rests on',
	head: ['Part', 'Detail', 'Rests on'],
	body: rows.parts.map(({ label, detail, rests }) => [label, detail, rests]),
});
