/**
 * Checks that words in quotation marks are bound to their source, and that a link to a document does not
 * have the name of another outlet, as after a change of names.
 */
import { fold } from '../documents.ts';
import type { Data } from '../load.ts';
import { formatValue } from '../problems.ts';
import { overlaps, type LinkSpan, type Prose, type ProseProblem } from '../prose.ts';

const quotedWords = /“[^”]*”|(?<=^|\s)"[^"]*"/gu;
/** Words that are all capitalised, but for small ones inside: a name. */
const nameWords = /^\p{Lu}\S*(?:\s(?:\p{Lu}\S*|and|for|in|of|on|the|&))*$/u;

export function quotationProblems(data: Data, prose: Prose): ProseProblem[] {
	const binding = prose.links.filter(({ kind }) => ['quote', 'beyond', 'https'].includes(kind));
	const unbound = [...prose.text.matchAll(quotedWords)].flatMap(({ index, 0: words }) => {
		const span = { start: index, end: index + words.length };
		if ([...binding, ...prose.broken].some((link) => overlaps(link, span))) return [];
		return {
			offset: prose.sourceOf(index),
			expected: 'words in quotation marks in a link to where they stand',
			saw: formatValue(words),
			hint: 'bind them as quote:<source>/<claim or addition>, or leave out the marks',
		};
	});
	return [...unbound, ...prose.links.flatMap((link) => misnamed(link, { data, prose }))];
}

/** A link to a document whose words are the name of another outlet. */
function misnamed(
	{ kind, target, start, end, offset }: LinkSpan,
	{ data, prose }: { data: Data; prose: Prose },
): ProseProblem[] {
	if (kind !== 'source' || data.codings.size !== data.sources.size) return [];
	const sources = [...data.codings.values()].map(({ value }) => value.source);
	const own = sources.find(({ id }) => id === target);
	const words = prose.text.slice(start, end);
	const plain = (text: string) => fold(text).toLowerCase();
	const isName = (outlet: string) =>
		plain(words).includes(plain(outlet)) || plain(outlet).includes(plain(words));
	if (!own || !nameWords.test(words) || /\d/.test(words) || isName(own.outlet)) return [];
	const other = sources.find(({ outlet }) => isName(outlet));
	const expected = `“${own.outlet}”, as the document is named`;
	const hint = other
		? `that is source:${other.id}`
		: 'a renamed outlet is renamed wherever the text names it';
	return [{ offset, expected, saw: formatValue(words), hint }];
}
