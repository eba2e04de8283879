/**
 * Who is spoken of. A link to one document's words or figures stands in a sentence that names that
 * document and no other nearer by; a list of outlets is the list that was counted.
 *
 * The outlet of a link is the one that follows it at once (“[35 words](…) in The Deep Dive”), else the
 * nearest before it in its sentence, else the nearest after. A sentence that names none is not judged.
 */
import type { Span } from '#data/schema';
import { formatList } from '../../format.ts';
import { straighten } from '../documents.ts';
import type { Data } from '../load.ts';
import { formatValue } from '../problems.ts';
import { overlaps, type LinkSpan, type Prose, type ProseProblem } from '../prose.ts';
import type { Resolve, Target } from '../references.ts';
import { quantityProblems, unranked } from './quantities.ts';

/** An outlet's name in a text. */
type Mention = Span & { source: string };

type Named = { data: Data; resolve: Resolve };

/** What is wrong with whom a paragraph speaks of. */
export function outletProblems(prose: Prose, { data, resolve }: Named): ProseProblem[] {
	if (data.codings.size !== data.sources.size) return [];
	const links = prose.links.flatMap((link) => {
		const target = resolve(link.kind, link.target);
		return 'saw' in target ? [] : [{ link, target }];
	});
	return sentencesOf(prose.text).flatMap((sentence) => {
		const within = ({ start, end }: Span) => start >= sentence.start && end <= sentence.end;
		const mentions = mentionsIn(straighten(prose.text), data).filter(within);
		const own = links.filter(({ link }) => within(link));
		return [
			...own.flatMap((one) => otherOutlet(one, { mentions, prose, data })),
			...own.flatMap((one) =>
				quantityProblems(one, { prose, outlets: outletsOf(one.target.sources ?? [], data) }),
			),
			...listsOf(mentions, prose, own).flatMap((list) =>
				otherList(list, { links: own, prose, data }),
			),
			...(mentions.length ? unranked(sentence, prose) : []),
		];
	});
}

/** Sentences as spans; a stop inside a closing mark ends one too. */
function sentencesOf(text: string): Span[] {
	const ends = [...text.matchAll(/[.?!][”"’)]?\s+(?=[\p{Lu}\d“"])/gu)].map(
		({ index, 0: end }) => index + end.length,
	);
	return [0, ...ends].map((start, i) => ({ start, end: ends[i] ?? text.length }));
}

/** The names by which a text may call an outlet: whole, without its article, and the original's initials. */
function namesOf(data: Data): { name: string; source: string }[] {
	return [...data.codings].flatMap(([id, { value }]) => {
		const { outlet, role } = value.source;
		const initials = role === 'original' && /^\p{Lu}{2,}(?=\s)/u.exec(outlet)?.[0];
		const names = [outlet, outlet.replace(/^The /, ''), ...(initials ? [initials] : [])].map(
			straighten,
		);
		return [...new Set(names)].map((name) => ({ name, source: id }));
	});
}

/** Every outlet that a text names; of names that overlap, the longest. */
function mentionsIn(text: string, data: Data): Mention[] {
	const found: Mention[] = [];
	for (const { name, source } of namesOf(data).sort((a, b) => b.name.length - a.name.length))
		for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
			const mention = { start: at, end: at + name.length, source };
			const isWord = !/\p{L}/u.test((text[at - 1] ?? ' ') + (text[mention.end] ?? ' '));
			if (isWord && !found.some((other) => overlaps(other, mention))) found.push(mention);
		}
	return found.sort((a, b) => a.start - b.start);
}

export type Bound = { link: LinkSpan; target: Target };
type Sentence = { mentions: readonly Mention[]; prose: Prose; data: Data };

const outletsOf = (ids: readonly string[], data: Data): string[] =>
	ids.map((id) => data.codings.get(id)?.value.source.outlet ?? id);

/** The documents that a link is about: of its path, or the holders of a rank. */
function aboutOf(
	{ link: { kind, target }, target: { sources, isRank } }: Bound,
	data: Data,
): string[] {
	const [first = '', ...rest] = target.split('/');
	if (kind === 'quote' || kind === 'source') return [first];
	if (kind !== 'count' || rest.includes('but')) return [];
	return isRank ? (sources ?? []) : rest.filter((part) => data.sources.has(part));
}

function otherOutlet(bound: Bound, { mentions, prose, data }: Sentence): ProseProblem[] {
	const { link } = bound;
	const about = aboutOf(bound, data);
	// a name that is itself the link is judged where outlets' names are
	if (!about.length || mentions.some((mention) => overlaps(mention, link))) return [];
	const next = mentions.find(({ start }) => start >= link.end);
	const isJoined =
		next &&
		/^\W*(?:in|of|by|that|at|from)\s(?:The\s)?$/.test(prose.text.slice(link.end, next.start));
	const before = mentions.findLast(({ end }) => end <= link.start);
	const named = isJoined ? next : (before ?? next);
	if (!named || about.includes(named.source)) return [];
	return [
		{
			offset: link.offset,
			expected: `a sentence that speaks of ${formatList(outletsOf(about, data))}, as the link does`,
			saw: formatValue(prose.text.slice(named.start, named.end)),
			hint: 'name the outlet beside the link, or link to the document that the sentence names',
		},
	];
}

/** Whether a count is of retellings. */
const isOfRetellings = ({ count, sources, isRank }: Target) =>
	count !== undefined && sources !== undefined && !isRank;

/** Outlets named one after the other; one alone where its name is linked to how many retellings do something. */
function listsOf(
	mentions: readonly Mention[],
	{ text }: Prose,
	links: readonly Bound[],
): Mention[][] {
	const lists: Mention[][] = [];
	for (const mention of mentions) {
		const last = lists.at(-1);
		const between = text.slice(last?.at(-1)?.end, mention.start);
		if (last && /^(?:,|,? and|,? or)\s(?:The\s)?$/.test(between)) last.push(mention);
		else lists.push([mention]);
	}
	const isCounted = (mention: Mention) =>
		links.some(({ link, target }) => isOfRetellings(target) && overlaps(link, mention));
	return lists.filter((list) => list.length > 1 || list.some(isCounted));
}

/** A list of outlets is the list that a count of its sentence has. */
function otherList(
	list: readonly Mention[],
	{ links, prose, data }: { links: readonly Bound[]; prose: Prose; data: Data },
): ProseProblem[] {
	const [first, last] = [list[0]!, list.at(-1)!];
	const span = { start: first.start, end: last.end };
	const named = list.map(({ source }) => source).sort();
	const counts = links.filter(({ target }) => isOfRetellings(target));
	// a count that cannot be computed just now binds what it will
	if (links.some(({ link, target }) => link.kind === 'count' && target.count === undefined))
		return [];
	const over = counts.filter(({ link }) => overlaps(link, span));
	const candidates = over.length ? over : counts;
	if (candidates.some(({ target }) => [...target.sources!].sort().join() === named.join()))
		return [];
	const [nearest] = candidates;
	const outlets = nearest && outletsOf(nearest.target.sources!, data);
	return [
		{
			offset: prose.sourceOf(span.start),
			expected: outlets
				? `${formatList(outlets) || 'nobody'}, as count:${nearest!.link.target} has it`
				: 'a list of outlets in a link to how many do something with a claim',
			saw: formatValue(prose.text.slice(span.start, span.end)),
			...(!outlets && { hint: 'bind it, as in [Outlet and Outlet](count:kept-by/CLAIM)' }),
		},
	];
}
