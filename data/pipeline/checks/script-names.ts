/** Every name that the script uses is one that the data define, and every id of the script stands once. */
import type { Selector, View } from '#data/schema';
import { namesOf, unknownName } from '../names.ts';
import type { Path } from '../problems.ts';
import { selectorsOf } from '../select-claims.ts';
import {
	entriesOf,
	repeatedIds,
	repeats,
	stepsOf,
	viewsOf,
	type CrossCheck,
} from './cross-check.ts';

type Kind = keyof ReturnType<typeof namesOf>;

/** A name that the script uses, and the kind of name that it must be. */
type Use = { path: Path; name: string; kind: Kind };

/** Checks the names that views, ties, embeds and chapters use. */
export const scriptNamesKnown: CrossCheck = (data) => {
	const { script } = data;
	if (!script) return [];
	const names = namesOf(data);
	const { ties, chapters, embeds = [] } = script.value;
	const uses: Use[] = [
		...entriesOf(ties, ['ties']).flatMap(({ from, to, path }): Use[] => [
			{ path: [...path, 'from'], name: from, kind: 'parts' },
			{ path: [...path, 'to'], name: to, kind: 'parts' },
		]),
		...entriesOf(embeds, ['embeds']).map(({ step, path }): Use => {
			return { path: [...path, 'step'], name: step, kind: 'steps' };
		}),
		...entriesOf(chapters, ['chapters']).flatMap(({ card, path }): Use[] =>
			card ? [{ path: [...path, 'card'], name: card, kind: 'steps' }] : [],
		),
		...viewsOf(script.value).flatMap(({ view, path }) =>
			usesOf(view).map((use) => ({ ...use, path: [...path, ...use.path] })),
		),
	];
	return uses.flatMap(({ path, name, kind }) => {
		const known = names[kind];
		// where a name is defined twice, one of the two may have had the name that is used
		if (!known.length || known.includes(name) || repeats(known).length) return [];
		return script.problem(path, unknownName(name, { kind, known }));
	});
};

/** Checks that parts, events, embeds, and chapters with steps have ids of their own. */
export const scriptIdsUnique: CrossCheck = ({ script }) => {
	if (!script) return [];
	const { parts, events, chapters, embeds = [] } = script.value;
	const lists = [
		entriesOf(parts, ['parts']),
		entriesOf(events, ['events']),
		entriesOf(embeds, ['embeds']),
		[...entriesOf(chapters, ['chapters']), ...stepsOf(script.value)],
	];
	return lists.flatMap((entries) => repeatedIds(script, entries));
};

/** The names that a view uses; paths run from the view. */
function usesOf(view: View): Use[] {
	const list = (key: string, { names = [], kind }: { names?: string[] | undefined; kind: Kind }) =>
		names.map((name, i): Use => ({ path: [key, i], name, kind }));
	const selected = selectorsOf(view).flatMap(([key, selector]) =>
		usesOfSelector(selector).map((use) => ({ ...use, path: [key, ...use.path] })),
	);
	switch (view.graphic) {
		case 'authority':
			return [
				...list('light', { names: view.light, kind: 'parts' }),
				...list('show', { names: view.show, kind: 'parts' }),
			];
		case 'word-diff':
			return [
				...list('claims', { names: view.claims, kind: 'claims' }),
				...list('light', { names: view.light, kind: 'sources' }),
			];
		case 'strikes':
			return list('light', { names: view.light, kind: 'days' });
		case 'status-matrix':
			return [...selected, ...list('columns', { names: view.columns, kind: 'retellings' })];
		case 'timeline':
			return list('light', { names: view.light, kind: 'events' });
		case 'agreement':
			return view.light ? [{ path: ['light'], name: view.light, kind: 'retellings' }] : [];
		default:
			return selected;
	}
}

function usesOfSelector({ claims = [], topics = [], source }: Selector): Use[] {
	return [
		...claims.map((name, i): Use => ({ path: ['claims', i], name, kind: 'claims' })),
		...topics.map((name, i): Use => ({ path: ['topics', i], name, kind: 'topics' })),
		...(source ? [{ path: ['source'], name: source, kind: 'retellings' as const }] : []),
	];
}
