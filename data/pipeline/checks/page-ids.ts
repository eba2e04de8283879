/**
 * Checks that the ids of chapters and steps, which are URLs of the page (`#drones`), are not those of its
 * other elements: lists that the bar opens, headings, documents in the evidence panel.
 */
import { formatValue } from '../problems.ts';
import { entriesOf, allSteps, type CrossCheck } from './cross-check.ts';

/** The ids of the page's own elements; a test of the built page holds it to this list (`tests/build`). */
export const pageIds: readonly string[] = [
	'chapters',
	'credits',
	'evidence-title',
	'main',
	'reading',
	'tally',
];

export const headingId = (chapter: string): string => `${chapter}-title`;

export const pageIdsFree: CrossCheck = ({ script, codings }) => {
	const chapters = entriesOf(script, 'chapters');
	const owners = new Map([
		...[...codings.keys()].map((id) => [id, 'a document'] as const),
		...chapters.map(({ id }) => [headingId(id), `the heading of the chapter “${id}”`] as const),
		...pageIds.map((id) => [id, 'a part of the page'] as const),
	]);
	return [...chapters, ...allSteps(script)].flatMap(({ id, problem }) => {
		const owner = owners.get(id);
		if (!owner) return [];
		return problem(['id'], {
			expected: 'a name that nothing else on the page has',
			saw: `${formatValue(id)}, the name of ${owner}`,
			hint: 'choose another, and change the links to it',
		});
	});
};
