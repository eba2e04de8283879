/**
 * What a view lights stands in its picture: a claim without a row, a part that is not formatValue, or a day
 * after the last would light nothing, and a reader would see everything dimmed.
 */
import type { View } from '#data/schema';
import type { Data } from '../load.ts';
import { formatValue, type Path, type Problem } from '../problems.ts';
import { repeats, type CrossCheck } from './context.ts';
import { selectClaims } from './views.ts';

type Found = { path: Path; expected: string; saw: string; hint?: string };

/** Checks what each view of the script lights, and that none names a thing twice. */
export const litShown: CrossCheck = (data) => {
	const { script } = data;
	if (!script) return [];
	const { chapters, embeds = [] } = script.value;
	const views = [
		...chapters.flatMap(({ steps }, c) =>
			steps.map(({ view }, s) => ({ view, path: ['chapters', c, 'steps', s, 'view'] as Path })),
		),
		...embeds.flatMap(({ view }, i) => (view ? [{ view, path: ['embeds', i, 'view'] }] : [])),
	];
	const cards = chapters.flatMap(({ card, steps }, c): Problem[] => {
		const elsewhere = chapters.some((other) => other.steps.some(({ id }) => id === card));
		if (!card || !elsewhere || steps.some(({ id }) => id === card)) return [];
		return [
			script.problem(['chapters', c, 'card'], {
				expected: 'a step of this chapter',
				saw: formatValue(card),
				hint: 'it is a step of another',
			}),
		];
	});
	const seen = views.flatMap(({ view, path }) =>
		[...unseen(data, view), ...twice(view)].map(({ path: own, ...what }) =>
			script.problem([...path, ...own], what),
		),
	);
	return [...cards, ...seen];
};

function unseen(data: Data, view: View): Found[] {
	if (view.graphic === 'status-matrix') return rowless(data, view);
	if (view.graphic === 'authority') return partless(data, view);
	if (view.graphic !== 'strikes' || !view.until) return [];
	const { until, light = [] } = view;
	const first = data.strikes?.rows[0]?.date;
	if (first && until < first)
		return [
			{ path: ['until'], expected: `${first}, the day of the first strike, or later`, saw: until },
		];
	return light.flatMap((day, i) =>
		day > until
			? [
					{
						path: ['light', i],
						expected: `a day up to ${until}, the last shown`,
						saw: formatValue(day),
					},
				]
			: [],
	);
}

function rowless(data: Data, view: Extract<View, { graphic: 'status-matrix' }>): Found[] {
	if (!view.light || data.broken.size) return [];
	const rows = new Set(selectClaims(data, view.claims));
	const known = new Set(data.codebook?.value.claims.map(({ id }) => id));
	const expected = 'a claim that the view has a row for';
	const named = (view.light.claims ?? []).flatMap((id, i): Found[] =>
		known.has(id) && rows.size && !rows.has(id)
			? [
					{
						path: ['light', 'claims', i],
						expected,
						saw: formatValue(id),
						hint: 'name it among the view’s “claims” too',
					},
				]
			: [],
	);
	const lit = selectClaims(data, view.light);
	if (named.length || !lit.length || !rows.size || lit.some((id) => rows.has(id))) return named;
	return [{ path: ['light'], expected, saw: 'conditions that only others satisfy' }];
}

function partless(data: Data, view: Extract<View, { graphic: 'authority' }>): Found[] {
	const roles = new Map(data.script?.value.parts.map(({ id, role }) => [id, role]));
	return view.light.flatMap((id, i): Found[] => {
		const role = roles.get(id);
		const path = ['light', i];
		const expected = 'a part that the view shows';
		if (role && view.show && !view.show.includes(id))
			return [{ path, expected, saw: formatValue(id), hint: 'name it in “show” too' }];
		if ((role === 'law' || role === 'precedent') && !view.beyond)
			return [{ path, expected, saw: formatValue(id), hint: 'set “beyond” to true' }];
		return [];
	});
}

/** Names that a list of the view has a second time. */
function twice(view: View): Found[] {
	const walk = (value: unknown, path: Path): Found[] => {
		if (typeof value !== 'object' || value === null) return [];
		if (Array.isArray(value))
			return repeats(value as string[]).map((i) => ({
				path: [...path, i],
				expected: 'each name once',
				saw: `${formatValue(value[i])} a second time`,
			}));
		return Object.entries(value).flatMap(([key, one]) => walk(one, [...path, key]));
	};
	return walk(view, []);
}
