/** Words for the diagram of the authority. */
import { group } from 'd3';
import type { ViewOf } from '#data/schema';
import { formatList } from '#data/format';
import { capital, inWords } from '../../model/format.ts';
import type { Table } from '../types.ts';
import { type AuthorityPart, type AuthorityRows, isBeyond, shownParts } from './rows.ts';

export const title = 'Whose authority, as reported';

const nameOf = ({ role, label }: AuthorityPart) => (role === 'added' ? `“${label}”` : label);

/** “the plan: a, b and c” as a list of one; empty where there are no parts. */
const listed = (words: string, parts: AuthorityPart[]): string[] =>
	parts.length ? [`${words}: ${formatList(parts.map(nameOf))}`] : [];

/** Sentences: which parts stand there and whose report each is from, then which are highlighted. */
export function describe(rows: AuthorityRows, view: ViewOf<'authority'>): string {
	const shown = shownParts(rows.parts, view);
	const highlighted = shown.filter(({ id }) => view.light.includes(id));
	const beyond = shown.filter(isBeyond);
	const before = shown.filter(({ role }) => role === 'before');
	const added = shown.filter(({ role }) => role === 'added');
	const plan = shown.filter((part) => ![...beyond, ...before, ...added].includes(part));
	const reported = [...listed('the plan', plan), ...listed('the practice before', before)];
	const groups = [
		...(reported.length ? [`as reported by ${rows.outlet}, ${reported.join('; ')}`] : []),
		...[...group(added, ({ restsOn }) => restsOn)].flatMap(([outlet, parts]) =>
			listed(`put in by ${outlet}`, parts),
		),
		...listed(`beyond the ${inWords(rows.documents)} documents`, beyond),
	];
	const sentence = `${capital(groups.join('; ') || 'nothing is shown')}.`;
	return highlighted.length < shown.length
		? [sentence, ...listed('Highlighted', highlighted).map((words) => `${words}.`)].join(' ')
		: sentence;
}

export const table = (rows: AuthorityRows): Table => ({
	caption: 'The authority for the mission, and what each part rests on',
	head: ['Part', 'Detail', 'Rests on'],
	body: rows.parts.map(({ label, detail, restsOn }) => [label, detail, restsOn]),
});
