/**
 * Holds a story to what was published: nothing is another now unless a correction or a reply since names it,
 * and no address is lost. Before the first publication nothing is asked.
 */
import type { Aliases, State, Story, Version } from '#data/schema';
import {
	addressKinds,
	differences,
	kindOf,
	nowNamed,
	targetOf,
	titleOf,
	type Difference,
	type FieldDifference,
} from '../versions.ts';
import { entriesOf, type Part } from './checks/cross-check.ts';
import { placeOfEntry } from './entry-place.ts';
import { byRole, type Data } from './load.ts';
import { didYouMean, nearest } from './nearest.ts';
import { formatValue, type Path, type Problem } from './problems.ts';

type Published = { data: Data; story: Story; state: State };

/** The last version, with its id. */
export function lastVersion({ versions }: Data): (Version & { id: string }) | undefined {
	const last = [...versions].at(-1);
	return last && { ...last[1], id: last[0] };
}

/** Addresses that are lost, what no correction names, and what corrections name that never was. */
export function publishedProblems({ data, story, state }: Published): Problem[] {
	const { aliases } = story.site;
	const lost = lostAddresses(data, { state, aliases });
	const last = lastVersion(data);
	const named = namedIn(data, { state, last });
	const since = new Set(named.filter(({ isSince }) => isSince).map(({ name }) => name));
	const isOwed = ({ name, now }: Difference) =>
		!lost.has(name) &&
		!since.has(name) &&
		!since.has(now) &&
		!goesWithItsOwner(name, { state, aliases });
	const changed = last ? differences(last.state, state, aliases).filter(isOwed) : [];
	const known = new Set([
		...[...data.versions.values()].flatMap((version) => Object.keys(version.state)),
		...Object.keys(state),
	]);
	return [
		...lost.values(),
		...named
			.filter(({ name }) => !known.has(name))
			.map(({ name, at, path }) =>
				at.problem(path, {
					expected: 'the name of something that is or was published',
					hint: didYouMean(name, known),
				}),
			),
		...(last ? changed.flatMap((one) => unnamed(one, { data, story, last })) : []),
	];
}

type Named = { name: string; at: Part; path: Path; isSince: boolean };

/** What corrections and replies name, and whether these are later than the last version. */
function namedIn(
	data: Data,
	{ state, last }: { state: State; last: Version | undefined },
): Named[] {
	const corrections = entriesOf(data.corrections, 'corrections').map((at, i) => ({
		...{ at, changes: at.changes },
		isSince: i >= (last?.corrections ?? 0),
	}));
	const replies = byRole(data).retellings.map((coding) => {
		const { id, reply } = coding.value.source;
		const at: Part = {
			problem: (path, message) => coding.problem(['source', 'reply', ...path], message),
		};
		const replyIn = (of: State | undefined) => of?.[`source:${id}`]?.['reply'];
		const isSince = replyIn(state) !== replyIn(last?.state);
		return { at, changes: reply?.changes, isSince };
	});
	return [...corrections, ...replies].flatMap(({ at, changes = [], isSince }) =>
		changes.map((name, i) => ({ name, at, path: ['changes', i], isSince })),
	);
}

type Now = { state: State; aliases: Aliases | undefined };

/** Whether a cell or an addition is gone because its claim or its document is: that one is to be named. */
function goesWithItsOwner(name: string, { state, aliases }: Now): boolean {
	if (!/^(cell|addition):/.test(name)) return false;
	const [source = '', id = ''] = targetOf(name).split('/');
	const owners = [`source:${source}`, ...(kindOf(name) === 'cell' ? [`claim:${id}`] : [])];
	return owners.some((owner) => !(nowNamed(owner, aliases) in state));
}

/** Published addresses that lead nowhere, each with its problem. */
function lostAddresses(data: Data, { state, aliases }: Now): Map<string, Problem> {
	const lost = new Map<string, Problem>();
	for (const { day, state: published } of data.versions.values())
		for (const name of Object.keys(published)) {
			const kind = addressKinds.find((one) => one === kindOf(name));
			if (!kind || lost.has(name) || name in state || aliases?.[name]) continue;
			const come = Object.keys(state).filter((one) => kindOf(one) === kind && !(one in published));
			const now = come.length === 1 ? come[0] : nearest(name, come);
			const problem = placeOfEntry(data, now ?? name).problem(now ? ['id'] : [], {
				expected: `${name}, an address since ${day}, or where it leads now`,
				...(!now && { saw: 'nothing' }),
				hint: `to complete and add to "aliases" in data/site.json: "${name}": "${now ?? `${kind}:…`}"`,
			});
			lost.set(name, problem);
		}
	return lost;
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const sentencesOf = (text: string): string[] =>
	text
		.split('\n')
		.flatMap((paragraph) => [...sentences.segment(paragraph)])
		.map(({ segment }) => segment.trim())
		.filter(Boolean);

/** The published sentences that no longer stand in a field, and those that it has instead; null where all stand. */
function changedWords({ was = '', is = '' }: FieldDifference): { was: string; is: string } | null {
	const [before, after] = [sentencesOf(was), sentencesOf(is)];
	const gone = before.filter((sentence) => !after.includes(sentence));
	const come = after.filter((sentence) => !before.includes(sentence));
	return gone.length ? { was: gone.join(' '), is: come.join(' ') } : null;
}

/** The title of a step's chapter: readers know no other name of a step. */
const chapterOf = (name: string, { chapters }: Story) =>
	chapters.find(({ steps }) => steps.some(({ id }) => name === `step:${id}`))?.title;

/** The problem of an entry of which something published is another, with a correction to complete. */
function unnamed(
	{ name, now, fields }: Difference,
	{ data, story, last }: Pick<Published, 'data' | 'story'> & { last: Version },
): Problem[] {
	const changed = fields.flatMap((field) => {
		const words = changedWords(field);
		return words ? [{ field: field.field, ...words }] : [];
	});
	const [first] = changed;
	if (!first) return [];
	const list = (side: 'was' | 'is') =>
		changed
			.map(({ field, [side]: words }) => {
				const value = formatValue(words || undefined);
				return changed.length > 1 ? `${field} ${value}` : value;
			})
			.join(', ');
	const { updated } = story.site;
	const said = changed.map(({ field, was, is }) =>
		is ? `${field}: “${was}” is now “${is}”.` : `${field}: “${was}” is gone.`,
	);
	const draft = {
		date: updated > last.day ? updated : 'YYYY-MM-DD',
		what: `… ${said.join(' ')}`,
		where: chapterOf(now, story) ?? titleOf(name, last.state),
		changes: [name],
	};
	const isThere = placeOfEntry(data, now);
	return [
		isThere.problem([first.field], {
			expected: `${list('was')}, as published on ${last.day}, or a correction or reply since that names ${name}`,
			saw: list('is'),
			hint: `to complete and add to data/corrections.json: ${JSON.stringify(draft, null, 1).replace(/\n\s*/g, ' ')}`,
		}),
	];
}
