/** Every view, part, tie and event of the script points at something that is there. */
import type { RetellingCoding, Selector, View } from '#data/schema';
import { byRole, type Data } from '../load.ts';
import { didYouMean } from '../nearest.ts';
import { formatValue, type Path, type Problem } from '../problems.ts';
import { repeats, type CrossCheck } from './context.ts';

type Names = Record<
	'claims' | 'topics' | 'sources' | 'retellings' | 'parts' | 'events' | 'days' | 'steps',
	string[]
>;
const said: Record<keyof Names, string> = {
	claims: 'a claim of data/codebook.json',
	topics: 'a topic of data/codebook.json',
	sources: 'a source of data/coding',
	retellings: 'a retelling of data/coding',
	parts: 'a part of this script',
	events: 'an event of this script',
	days: 'a day of data/strikes.csv',
	steps: 'a step of this script',
};

/** A name that a view uses, and what it must be one of. */
type Use = { path: Path; name: string; of: keyof Names };

/** Checks all names that views, ties and ids of the script use. */
export const viewsResolve: CrossCheck = (data) => {
	const { script, codebook } = data;
	if (!script) return [];
	const names = namesOf(data);
	const { events, ties, chapters, embeds = [] } = script.value;
	const steps = chapters.flatMap((chapter, c) =>
		chapter.steps.map((step, s) => ({ ...step, path: ['chapters', c, 'steps', s] as Path })),
	);
	const views = [
		...steps,
		...embeds.flatMap(({ view }, i) => (view ? [{ view, path: ['embeds', i] as Path }] : [])),
	];
	const uses: Use[] = [
		...ties.flatMap(({ from, to }, i): Use[] => [
			{ path: ['ties', i, 'from'], name: from, of: 'parts' },
			{ path: ['ties', i, 'to'], name: to, of: 'parts' },
		]),
		...embeds.map(({ step }, i): Use => ({ path: ['embeds', i, 'step'], name: step, of: 'steps' })),
		...chapters.flatMap(({ card }, c): Use[] =>
			card ? [{ path: ['chapters', c, 'card'], name: card, of: 'steps' }] : [],
		),
		...views.flatMap(({ view, path }) => usesOf(view, [...path, 'view'])),
	];
	const unknown = uses
		.filter(({ name, of }) => names[of].length && !names[of].includes(name))
		.filter(({ of }) => !repeats(names[of]).length) // one of the two is what the name meant
		.map(({ path, name, of }) =>
			script.problem(path, {
				expected: said[of],
				saw: formatValue(name),
				hint: didYouMean(name, names[of]) ?? (of === 'days' ? listed(names[of]) : undefined),
			}),
		);
	const addressed = [
		...chapters.map(({ id }, c) => ({ id, path: ['chapters', c] as Path })),
		...steps,
	];
	const doubled = [
		...repeats(embeds.map(({ id }) => id)).map((i) => ['embeds', i, 'id']),
		...repeats(addressed.map(({ id }) => id)).map((i) => [...(addressed[i]?.path ?? []), 'id']),
	].map((path) =>
		script.problem(path, {
			expected: 'a name that nothing else has',
			saw: 'one that stands above',
			hint: 'the address of the page follows it',
		}),
	);
	const doubledParts = (['parts', 'events'] as const).flatMap((list) =>
		repeats(script.value[list].map(({ id }) => id)).map((i) =>
			script.problem([list, i, 'id'], {
				expected: 'a name that nothing else has',
				saw: formatValue(script.value[list][i]?.id),
				hint: 'it stands twice in this file',
			}),
		),
	);
	const empty =
		codebook && !unknown.length && !data.broken.size && isCoded(data)
			? views.flatMap(({ view, path }) => pickNothing(data, { view, path }))
			: [];
	const impossible = events.flatMap(({ when }, i) =>
		isDay(when)
			? []
			: [
					script.problem(['events', i, 'when'], {
						expected: 'a day or month that exists, as YYYY-MM-DD or YYYY-MM',
						saw: formatValue(when),
					}),
				],
	);
	const torn = embeds.flatMap(({ view, explore }, i) =>
		view && explore
			? [
					script.problem(['embeds', i, 'explore'], {
						expected: 'a view or a graphic of the explorer',
						saw: 'both',
						hint: 'leave one out',
					}),
				]
			: [],
	);
	const daysUnseen = views.flatMap(({ view, path }) =>
		view.graphic === 'strikes' && view.arrange === 'retold'
			? (['until', 'light'] as const)
					.filter((key) => view[key] !== undefined)
					.map((key) =>
						script.problem([...path, 'view', key], {
							expected: 'nothing here, since “retold” shows the totals and no days',
							saw: formatValue(view[key]),
							hint: 'leave it out',
						}),
					)
			: [],
	);
	return [...unknown, ...doubled, ...doubledParts, ...impossible, ...torn, ...daysUnseen, ...empty];
};

/** Whether the original is coded for every claim; where it is not, conditions satisfy less than is meant. */
function isCoded(data: Data): boolean {
	const original = byRole(data).originals[0]?.value.claims ?? {};
	return (data.codebook?.value.claims ?? []).every(({ id }) => Object.hasOwn(original, id));
}

/** Whether a day exists; a month stands for its first day. */
export function isDay(when: string): boolean {
	const day = when.length === 7 ? `${when}-01` : when;
	const date = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
}

function listed(names: readonly string[]): string {
	return `there are ${names.slice(0, 20).join(', ')}`;
}

function namesOf(data: Data): Names {
	const claims = data.codebook?.value.claims ?? [];
	const original = byRole(data).originals[0]?.value.source.id;
	return {
		claims: claims.map(({ id }) => id),
		topics: [...new Set(claims.map(({ topic }) => topic))],
		sources: [...data.sources],
		retellings: [...data.sources].filter((id) => id !== original),
		parts: data.script?.value.parts.map(({ id }) => id) ?? [],
		events: data.script?.value.events.map(({ id }) => id) ?? [],
		days: data.strikes?.rows.map(({ date }) => date) ?? [],
		steps: data.script?.value.chapters.flatMap(({ steps }) => steps.map(({ id }) => id)) ?? [],
	};
}

function usesOf(view: View, path: Path): Use[] {
	const each = (
		key: string,
		{ names, of }: { names: readonly string[] | undefined; of: keyof Names },
	) => (names ?? []).map((name, i): Use => ({ path: [...path, key, i], name, of }));
	const picks = (key: string, pick: Selector | undefined): Use[] => {
		if (!pick) return [];
		const at = [...path, key];
		const within = (part: 'claims' | 'topics'): Use[] =>
			(pick[part] ?? []).map((name, i) => ({ path: [...at, part, i], name, of: part }));
		const source: Use[] = pick.source
			? [{ path: [...at, 'source'], name: pick.source, of: 'retellings' }]
			: [];
		return [...within('claims'), ...within('topics'), ...source];
	};
	switch (view.graphic) {
		case 'report':
			return picks('light', view.light);
		case 'authority':
			return [
				...each('light', { names: view.light, of: 'parts' }),
				...each('show', { names: view.show, of: 'parts' }),
			];
		case 'word-diff':
			return [
				...each('claims', { names: view.claims, of: 'claims' }),
				...each('light', { names: view.light, of: 'sources' }),
			];
		case 'strikes':
			return each('light', { names: view.light, of: 'days' });
		case 'status-matrix':
			return [
				...picks('claims', view.claims),
				...picks('light', view.light),
				...each('columns', { names: view.columns, of: 'retellings' }),
			];
		case 'timeline':
			return each('light', { names: view.light, of: 'events' });
		case 'additions':
			return [];
		case 'agreement':
			return view.light ? [{ path: [...path, 'light'], name: view.light, of: 'retellings' }] : [];
	}
}

/** Selectors that no claim satisfies. */
function pickNothing(data: Data, { view, path }: { view: View; path: Path }): Problem[] {
	const picks: [string, Selector | undefined][] =
		view.graphic === 'report'
			? [['light', view.light]]
			: view.graphic === 'status-matrix'
				? [
						['claims', view.claims],
						['light', view.light],
					]
				: [];
	return picks.flatMap(([key, pick]) =>
		!pick || selectClaims(data, pick).length || !data.script
			? []
			: [
					data.script.problem([...path, 'view', key], {
						expected: 'conditions that at least one claim satisfies',
						saw: 'none that does',
					}),
				],
	);
}

/** The ids of the claims that a selector picks. */
export function selectClaims(data: Data, pick: Selector): string[] {
	const { originals, retellings } = byRole(data);
	const any = (wanted: readonly string[] | undefined, has: string | undefined) =>
		!wanted || (has !== undefined && wanted.includes(has));
	const statusIn = ({ claims }: RetellingCoding, id: string) => claims[id]?.status;
	const columns = retellings.filter(({ value }) => !pick.source || value.source.id === pick.source);
	return (data.codebook?.value.claims ?? [])
		.filter(
			({ id, topic, kind }) =>
				any(pick.claims, id) &&
				any(pick.topics, topic) &&
				any(pick.kinds, kind) &&
				any(pick.backing, originals[0]?.value.claims[id]?.backing.kind) &&
				(!pick.status || columns.some(({ value }) => any(pick.status, statusIn(value, id)))),
		)
		.map(({ id }) => id);
}
