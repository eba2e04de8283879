/**
 * Chapters and steps are addresses of the page, `#drones`. The page has other elements with names: the
 * lists that its bar opens, headings, the documents in the panel of evidence. A step of the same name
 * could not be reached, and would open with the wrong one.
 */
import { formatValue, type Path } from '../problems.ts';
import type { CrossCheck } from './context.ts';

/** The names of the page's own elements; the built page is held to this list (`tests/build`). */
export const namesOfPage: readonly string[] = [
	'chapters',
	'credits',
	'evidence-title',
	'main',
	'reading',
	'tally',
];

/** The name of the heading of a chapter. */
export const headingOf = (chapter: string): string => `${chapter}-title`;

/** Checks that no chapter or step is named as something else on its page. */
export const addressesFree: CrossCheck = ({ script, codings }) => {
	if (!script) return [];
	const { chapters } = script.value;
	const taken = new Map([
		...[...codings.keys()].map((id) => [id, 'a document'] as const),
		...chapters.map(({ id }) => [headingOf(id), `the heading of the chapter “${id}”`] as const),
		...namesOfPage.map((id) => [id, 'a part of the page'] as const),
	]);
	const places = chapters.flatMap(({ id, steps }, c): { id: string; path: Path }[] => [
		{ id, path: ['chapters', c, 'id'] },
		...steps.map(({ id }, s) => ({ id, path: ['chapters', c, 'steps', s, 'id'] })),
	]);
	return places.flatMap(({ id, path }) => {
		const holder = taken.get(id);
		return holder
			? script.problem(path, {
					expected: 'a name that nothing else on the page has',
					saw: `${formatValue(id)}, the name of ${holder}`,
					hint: 'choose another, and change the links to it',
				})
			: [];
	});
};
