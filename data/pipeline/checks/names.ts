/**
 * Whose words, and whose name: what stands in quotation marks is bound to where it was said, and a link
 * to a document does not carry the name of another, as it would after an outlet is renamed.
 */
import { fold } from '../documents.ts';
import { byRole, type Data } from '../load.ts';
import { formatValue } from '../problems.ts';
import type { LinkSpan, Prose, ProseFault } from '../prose.ts';

const holdWords: readonly LinkSpan['kind'][] = ['quote', 'beyond', 'https'];
const quoted = /“[^”]*”|(?<=^|\s)"[^"]*"/gu;
/** Words that are all capitalised, but for the small ones inside: a name. */
const name = /^\p{Lu}\S*(?:\s(?:\p{Lu}\S*|and|for|in|of|on|the|&))*$/u;

/** Faults of a paragraph's quotation marks and names. */
export function faultsOfNames(data: Data, prose: Prose): ProseFault[] {
	const unbound = [...prose.text.matchAll(quoted)].flatMap(({ index, 0: words }) => {
		const inside = ({ kind, start, end }: LinkSpan) =>
			holdWords.includes(kind) && start < index + words.length && end > index;
		if ([...prose.links, ...prose.broken.map(asLink)].some(inside)) return [];
		return [
			{
				offset: prose.sourceOf(index),
				expected: 'words in quotation marks in a link to where they stand',
				saw: formatValue(words),
				hint: 'bind them as quote:<source>/<claim or addition>, or leave out the marks',
			},
		];
	});
	return [...unbound, ...prose.links.flatMap((link) => misnamed(link, { data, prose }))];
}

const asLink = (span: { start: number; end: number }): LinkSpan => ({
	...{ kind: 'quote', target: '', offset: 0 },
	...span,
});

/** A link to a document whose words are another's name. */
function misnamed(link: LinkSpan, { data, prose }: { data: Data; prose: Prose }): ProseFault[] {
	if (link.kind !== 'source' || data.codings.size !== data.sources.size) return [];
	const { originals, retellings } = byRole(data);
	const sources = [...originals, ...retellings].map(({ value }) => value.source);
	const own = sources.find(({ id }) => id === link.target);
	const words = prose.text.slice(link.start, link.end);
	const plain = (text: string) => fold(text).toLowerCase();
	const alike = (outlet: string) =>
		plain(words).includes(plain(outlet)) || plain(outlet).includes(plain(words));
	if (!own || !name.test(words) || /\d/.test(words) || alike(own.outlet)) return [];
	const other = sources.find(({ outlet }) => alike(outlet));
	return [
		{
			offset: link.offset,
			expected: `“${own.outlet}”, as the document is named`,
			saw: formatValue(words),
			hint: other
				? `that is source:${other.id}`
				: 'a renamed outlet is renamed wherever the text names it',
		},
	];
}
