/**
 * Whether each text was read against what it rests on today.
 *
 * `data/read.json` keeps a hash of each text's words, and what the names that texts rest on stood for
 * when somebody last read them. A text whose words are the same while what it rests on is another is a
 * problem, until it is changed or said to have been read again. A new or changed text counts as read.
 */
import type { ReadRecord } from '#data/schema';
import { formatList, plural } from '../format.ts';
import { didYouMean } from './nearest.ts';
import { formatValue, type Message, type Problem } from './problems.ts';
import { documentsKey, reviewSort, shortHash, type Resting, type RestingText } from './rests-on.ts';

/** So many differences are named in a message. */
const maxNamed = 4;

/** What a name stood for when the text was last read, and what it stands for now. */
type Difference = { name: string; was: string | undefined; is: string | undefined };

/** A text that was not read since what it rests on changed. */
export type Stale = { text: RestingText; differences: Difference[] };

/** The texts whose words are as they were last read, while what they rest on is not. */
export function staleTexts({ texts, now }: Resting, record: ReadRecord): Stale[] {
	return texts.flatMap((text): Stale[] => {
		if (record.texts[text.key] !== shortHash(text.words)) return [];
		const read = { ...record.on, ...record.reread?.[text.key] };
		const known = new Set(read[documentsKey]?.split(' '));
		const differences = text.on
			.map((name) => ({ name, was: read[name], is: now.get(name) }))
			.filter(({ was, is }) => was !== is)
			.sort((a, b) => rank(a.name) - rank(b.name))
			// a new document is one difference, not one a claim
			.filter(
				({ name }) => known.has(/^\w+:([^/]+)\//.exec(name)?.[1] ?? '') || !isOfDocument(name),
			);
		return differences.length ? [{ text, differences }] : [];
	});
}

/** What says most stands first. */
const rank = (name: string) =>
	['documents', 'count', 'cell', 'addition', 'claim'].indexOf(name.split(':')[0]!) >>> 0;
const isOfDocument = (name: string) => /^(?:cell|addition):/.test(name);

/** What the build says of a stale text: one message a text. */
export function staleProblem({ text, differences }: Stale): Problem {
	const named = differences.slice(0, maxNamed).map(describe);
	const more = differences.length - named.length;
	const [sort, id] = text.key.split(':');
	if (sort === reviewSort)
		return text.at.problem(text.path, {
			expected: `a review of what stands here now: since the last, ${named.join('; ')}`,
			hint: 'add one by whoever has read both passages again, or remove those that no longer hold',
		});
	return text.at.problem(text.path, {
		expected: `the words to be read again, since ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
		saw: formatValue(text.words),
		hint: `change them, or run npm run data -- reread ${id} once you have read that they still hold`,
	});
}

function describe({ name, was = 'not there', is = 'not there' }: Difference): string {
	const [, sort = name, target = ''] = /^([\w-]+):(.*)$/.exec(name) ?? [];
	const [source = '', claim = ''] = target.split('/');
	const status = (state: string) => state.split(' ')[0]!;
	switch (sort) {
		case documentsKey:
			return changedDocuments(was.split(' '), is.split(' '));
		case 'count':
			return `${target} was ${was} and is ${is}`;
		case 'cell':
		case 'addition':
			return status(was) === status(is)
				? `the words of ${claim} in ${source} are others`
				: `${claim} in ${source} was ${status(was)} and is ${status(is)}`;
		case 'claim':
			return was === 'not there'
				? `the claim ${target} is new`
				: `the claim ${target} has other words`;
		case 'fact':
			return was === 'not there'
				? `the fact ${target}, which revises a claim, is new`
				: `the fact ${target} has other words`;
		case 'view':
			return 'its picture shows something else';
		case 'backing':
			return 'who stands behind the claims is another';
		default:
			return 'the dated strikes are others';
	}
}

function changedDocuments(was: readonly string[], is: readonly string[]): string {
	const come = is.filter((id) => !was.includes(id));
	const gone = was.filter((id) => !is.includes(id));
	const parts = [
		...(come.length ? [`${formatList(come)} came`] : []),
		...(gone.length ? [`${formatList(gone)} went`] : []),
	];
	return `there were ${was.length} documents and are ${is.length}: ${parts.join(', ')}`;
}

/** The record of texts that were all read against today's data. */
export function recordOf({ texts, now }: Resting): ReadRecord {
	const used = new Set([documentsKey, ...texts.flatMap(({ on }) => on)]);
	const entries = [...now].filter(([name]) => used.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
	return {
		$comment: 'Built by npm run data: what each text rested on when it was last read.',
		texts: Object.fromEntries(texts.map(({ key, words }) => [key, shortHash(words)])),
		on: Object.fromEntries(entries),
	};
}

/** The record after somebody has read some stale texts again, or what is wrong with the names given. */
export function rereadRecord(
	names: readonly string[],
	{ resting, record, stale }: { resting: Resting; record: ReadRecord; stale: readonly Stale[] },
): { record: ReadRecord; read: string[] } | Message {
	const idOf = ({ key }: RestingText) => key.split(':')[1]!;
	// a review is renewed by its reviewer, in its cell
	const texts = resting.texts.filter(({ key }) => !key.startsWith(`${reviewSort}:`));
	const known = texts.flatMap((text) => [idOf(text), text.key]);
	const unknown = names.find((name) => !known.includes(name));
	if (unknown !== undefined)
		return {
			expected: 'the id of a step, chapter, embed, part, event or fact',
			saw: formatValue(unknown),
			hint: didYouMean(unknown, known),
		};
	const read = stale.filter(({ text }) => names.includes(idOf(text)) || names.includes(text.key));
	const state = ({ text }: Stale) =>
		Object.fromEntries([
			[documentsKey, resting.now.get(documentsKey) ?? ''],
			...text.on.map((name) => [name, resting.now.get(name) ?? '']),
		]);
	const reread = Object.fromEntries(
		read.map((one) => {
			const differing = Object.entries(state(one)).filter(([name, is]) => record.on[name] !== is);
			return [one.text.key, Object.fromEntries(differing) as Record<string, string>];
		}),
	);
	return {
		record: { ...record, reread: { ...record.reread, ...reread } },
		read: read.map(({ text }) => text.key),
	};
}

/** What is left to read, for the end of a report. */
export const stillToRead = (stale: readonly Stale[]): string =>
	stale.length
		? `${plural(stale.length, 'text')} left to read: ${stale.map(({ text }) => text.key).join(', ')}.`
		: 'No text is left to read: run npm run data.';
