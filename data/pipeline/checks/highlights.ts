/**
 * Checks that what a view highlights is in its picture. A claim without a row, a part that is not shown or
 * a day after the last would highlight nothing, and everything would be dimmed.
 */
import type { View, ViewOf } from '#data/schema';
import type { Data } from '../load.ts';
import { didYouMean } from '../nearest.ts';
import { formatValue, oneOf, type Path } from '../problems.ts';
import { selectClaims } from '../select-claims.ts';
import { valuesIn } from '../value-at.ts';
import { entriesOf, repeats, viewsOf, type CrossCheck } from './cross-check.ts';

type Found = { path: Path; expected: string; saw?: string; hint?: string };

/** Checks what each view of the script highlights, and that no view names a thing twice. */
export const highlightsShown: CrossCheck = (data) =>
	viewsOf(data.script).flatMap(({ view, problem }) =>
		[...notShown(data, view), ...namedTwice(view)].map(({ path, ...message }) =>
			problem(path, message),
		),
	);

/** Checks that the step that stands for a chapter is one of its own. */
export const cardsOwn: CrossCheck = ({ script }) => {
	const chapters = entriesOf(script, 'chapters');
	return chapters.flatMap((chapter) => {
		const { card } = chapter;
		const own = chapter.steps.map(({ id }) => id);
		if (!card || own.includes(card)) return [];
		const isOther = chapters.some(({ steps }) => steps.some(({ id }) => id === card));
		return chapter.problem(['card'], {
			expected: `a step of this chapter: ${oneOf(own)}`,
			hint: isOther ? 'it is a step of another' : didYouMean(card, own),
		});
	});
};

function notShown(data: Data, view: View): Found[] {
	if (view.graphic === 'status-matrix') return claimsWithoutRow(data, view);
	if (view.graphic === 'authority') return partsNotShown(data, view);
	return view.graphic === 'strikes' ? daysNotShown(data, view) : [];
}

function daysNotShown(data: Data, { until, light = [] }: ViewOf<'strikes'>): Found[] {
	if (!until) return [];
	const first = data.strikes?.rows[0]?.date;
	if (first && until < first) {
		const expected = `${first}, the day of the first strike, or later`;
		return [{ path: ['until'], expected, saw: until }];
	}
	const expected = `a day up to ${until}, the last shown`;
	return light.flatMap((day, i) => (day > until ? [{ path: ['light', i], expected }] : []));
}

function claimsWithoutRow(data: Data, view: ViewOf<'status-matrix'>): Found[] {
	const rows = new Set(selectClaims(data, view.claims));
	if (!view.light || data.broken.size || !rows.size) return [];
	const known = new Set(data.codebook?.value.claims.map(({ id }) => id));
	const expected = 'a claim that the view has a row for';
	const hint = 'name it among the view’s “claims” too';
	const named = (view.light.claims ?? []).flatMap((id, i) =>
		known.has(id) && !rows.has(id) ? [{ path: ['light', 'claims', i], expected, hint }] : [],
	);
	const highlighted = selectClaims(data, view.light);
	if (named.length || !highlighted.length || highlighted.some((id) => rows.has(id))) return named;
	return [{ path: ['light'], expected, saw: 'conditions that only others satisfy' }];
}

function partsNotShown(data: Data, { light, show, beyond }: ViewOf<'authority'>): Found[] {
	const roles = new Map(data.script?.value.parts.map(({ id, role }) => [id, role]));
	return light.flatMap((id, i): Found[] => {
		const role = roles.get(id) ?? '';
		const found = { path: ['light', i], expected: 'a part that the view shows' };
		if (role && show && !show.includes(id)) return [{ ...found, hint: 'name it in “show” too' }];
		if (/^(law|precedent)$/.test(role) && !beyond)
			return [{ ...found, hint: 'set “beyond” to true' }];
		return [];
	});
}

const namedTwice = (view: View): Found[] =>
	valuesIn(view).flatMap(({ value, path }) =>
		!Array.isArray(value)
			? []
			: repeats(value as string[]).map((i) => ({
					path: [...path, i],
					expected: 'each name once',
					saw: `${formatValue(value[i])} a second time`,
				})),
	);
