/** The published versions, and what differs between two of them, as their pages tell it. */
import type { PublishedVersion, State, Story } from '#data/schema';
import { diffWords, type Change } from '#data/diff';
import { formatDay } from '#data/format';
import { differences, kindOf, targetOf, titleOf, type Difference } from '#data/versions';
import { splitWords } from '#data/words';
import { pathOf } from './addresses.ts';
import { listCorrections, replyId } from './corrections.ts';

export type VersionWithState = PublishedVersion & { state: State };

/** “21 November 2026”, and for the second version of that day “21 November 2026 (2)”. */
export const nameOfVersion = ({ id, day }: Pick<PublishedVersion, 'id' | 'day'>): string =>
	formatDay(day) + (id === day ? '' : ` (${id.slice(day.length + 1)})`);

/** The path of the page on what changed between two versions. */
export const comparisonPath = (from: { id: string }, to: { id: string }): string =>
	`versions/${from.id}/${to.id}/`;

/** The page on what the version changed that has the nth correction first; none for those of the first version. */
export function comparisonOf(
	versions: readonly PublishedVersion[],
	nth: number,
): string | undefined {
	const at = versions.findIndex(({ corrections }) => corrections >= nth);
	return at > 0 ? comparisonPath(versions[at - 1]!, versions[at]!) : undefined;
}

/** What a reader is told of as changed: corrections that come are told of beside what they name. */
export const changesBetween = (
	{ site }: Pick<Story, 'site'>,
	[from, to]: readonly [VersionWithState, VersionWithState],
): Difference[] =>
	differences(from.state, to.state, site.aliases).filter(
		({ name }) => kindOf(name) !== 'correction' || name in from.state,
	);

/** Each version, the newest first, with how much differs from each before it, the nearest first. */
export function listVersions(story: Pick<Story, 'site'>, versions: readonly VersionWithState[]) {
	return versions
		.map((to, i) => ({
			...{ id: to.id, name: nameOfVersion(to) },
			comparisons: versions
				.slice(0, i)
				.map((from) => ({
					name: nameOfVersion(from),
					path: comparisonPath(from, to),
					changes: changesBetween(story, [from, to]).length,
				}))
				.toReversed(),
		}))
		.toReversed();
}

/** A correction or a reply, by its place on the corrections page. */
export type Said = { path: string; label: string };

/** An entry that differs, and what was said of it between the two versions. */
export type ListedChange = {
	title: string;
	/** Where it stands now, from the site's root. */
	path: string | undefined;
	kind: 'new' | 'gone' | 'changed';
	/** `theirs`: words of a document. */
	fields: { label: string; words: Change[]; theirs: boolean }[];
	said: Said[];
};

/** What differs between two versions, in groups. */
export function compareVersions(
	story: Pick<Story, 'site' | 'corrections' | 'sources'>,
	[from, to]: [VersionWithState, VersionWithState],
) {
	const { aliases } = story.site;
	const between = saidBetween(story, [from, to]);
	const groups = new Map<string, ListedChange[]>();
	for (const one of changesBetween(story, [from, to])) {
		const { name, now } = one;
		const kind = now in to.state ? (name in from.state ? 'changed' : 'new') : 'gone';
		const title = kind === 'gone' ? titleOf(name, from.state) : titleOf(now, to.state);
		const group = groupOf(one, { ...from.state, ...to.state });
		const change: ListedChange = {
			...{ title, kind, path: kind === 'gone' ? undefined : placeOf(aliases?.[now] ?? now) },
			fields: one.fields.map(({ field, was = '', is = '' }) => ({
				label: labels[field] ?? field,
				words: diffWords(splitWords(was), splitWords(is)),
				theirs: field === 'quote' || field === 'first',
			})),
			said: between.filter(({ changes }) => changes.includes(name) || changes.includes(now)),
		};
		groups.set(group, [...(groups.get(group) ?? []), change]);
	}
	return {
		...{ from: nameOfVersion(from), to: nameOfVersion(to), said: between },
		groups: [...groups].map(([title, changes]) => ({ title, changes })),
	};
}

/** Corrections and replies that the later version has and the earlier has not, with the names that they give. */
function saidBetween(
	{ corrections, sources }: Pick<Story, 'corrections' | 'sources'>,
	[from, to]: [VersionWithState, VersionWithState],
): (Said & { changes: string[] })[] {
	const newestFirst = listCorrections(corrections);
	const own = newestFirst.slice(
		corrections.length - to.corrections,
		corrections.length - from.corrections,
	);
	const replyIn = ({ state }: VersionWithState, id: string) => state[`source:${id}`]?.['reply'];
	const replies = sources.filter((one) => replyIn(to, one.id) !== replyIn(from, one.id));
	return [
		...own.map(({ id, date, changes = [] }) => ({
			...{ path: `corrections/#${id}`, label: `Correction of ${formatDay(date)}`, changes },
		})),
		...replies.map(({ id, outlet, reply }) => ({
			...{ path: `corrections/#${replyId(id)}`, label: `Reply of ${outlet}` },
			changes: reply?.changes ?? [],
		})),
	];
}

function groupOf({ now }: Difference, state: State): string {
	const [source = ''] = targetOf(now).split('/');
	switch (kindOf(now)) {
		case 'cell':
		case 'addition':
			return `The coding of ${state[`source:${source}`]?.['outlet'] ?? source}`;
		case 'claim':
			return 'The claims';
		case 'source':
			return 'The documents';
		case 'fact':
		case 'strike':
			return 'Beyond the documents';
		case 'embed':
			return 'Graphics for other sites';
		case 'correction':
			return 'Corrections';
		default:
			return 'The story';
	}
}

/** The page or hash where an entry stands. */
function placeOf(name: string): string | undefined {
	const [source = '', id = ''] = targetOf(name).split('/');
	switch (kindOf(name)) {
		case 'cell':
			return `claims/${id}/#${source}`;
		case 'addition':
			return `sources/${source}/#${id}`;
		case 'fact':
			return `method/#${source}`;
		case 'chapter':
		case 'step':
		case 'claim':
		case 'source':
		case 'embed':
		case 'page':
			return pathOf(name);
		default:
			return undefined;
	}
}

const labels: Record<string, string> = {
	...{ title: 'Title', standfirst: 'Standfirst', text: 'Words', alt: 'Picture in words' },
	...{ label: 'Label', detail: 'Detail', claim: 'Claim', elements: 'What makes it whole' },
	...{ values: 'Figures', caution: 'In doubt', quote: 'Quote', backing: 'Who stands behind it' },
	...{ note: 'Note', status: 'Status', attribution: 'Attribution', attributedTo: 'Attributed to' },
	...{ first: 'First made in', firstNote: 'Why there', outlet: 'Outlet', byline: 'Byline' },
	...{ published: 'Published', url: 'Address', words: 'Number of words', reply: 'Reply' },
	...{ kind: 'Kind', fact: 'Fact', source: 'Source', source_url: 'Address', when: 'Day' },
	...{ finding: 'Finding', date: 'Day', what: 'What it says', where: 'Concerns' },
	...{ strikes: 'Strikes', boats: 'Boats', killed: 'People killed', waters: 'Waters' },
	...{ survivors_reported: 'Survivors reported', group_claimed: 'Group claimed' },
	...{ announced_by: 'Announced by', cumulative_strikes: 'Strikes so far' },
	...{ cumulative_boats: 'Boats so far', cumulative_killed: 'People killed so far' },
};
