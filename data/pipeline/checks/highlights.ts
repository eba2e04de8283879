/**
 * What a view highlights stands in its picture. A claim without a row, a part that is not shown, or a
 * day after the last would highlight nothing, and a reader would see everything dimmed.
 */
import type { View, ViewOf } from '#data/schema';
import type { Data } from '../load.ts';
import { formatValue, type Message, type Path } from '../problems.ts';
import { selectClaims } from '../select-claims.ts';
import { entriesOf, repeats, viewsOf, type CrossCheck } from './cross-check.ts';

type Found = Message & { path: Path };

/** Checks what each view of the script highlights, and that no view names a thing twice. */
export const highlightsShown: CrossCheck = (data) => {
	const { script } = data;
	if (!script) return [];
	return viewsOf(script.value).flatMap(({ view, path }) =>
		[...notShown(data, view), ...namedTwice(view, [])].map(({ path: own, ...message }) =>
			script.problem([...path, ...own], message),
		),
	);
};

/** Checks that the step that stands for a chapter is one of its own. */
export const cardsOwn: CrossCheck = ({ script }) => {
	if (!script) return [];
	const { chapters } = script.value;
	return entriesOf(chapters, ['chapters']).flatMap(({ card, id: chapter, path }) => {
		const owner = chapters.find(({ steps }) => steps.some(({ id }) => id === card));
		if (!card || !owner || owner.id === chapter) return [];
		return script.problem([...path, 'card'], {
			expected: 'a step of this chapter',
			saw: formatValue(card),
			hint: 'it is a step of another',
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
	return light.flatMap((day, i) =>
		day > until ? [{ path: ['light', i], expected, saw: formatValue(day) }] : [],
	);
}

function claimsWithoutRow(data: Data, view: ViewOf<'status-matrix'>): Found[] {
	const rows = new Set(selectClaims(data, view.claims));
	if (!view.light || data.broken.size || !rows.size) return [];
	const known = new Set(data.codebook?.value.claims.map(({ id }) => id));
	const expected = 'a claim that the view has a row for';
	const hint = 'name it among the view’s “claims” too';
	const named = (view.light.claims ?? []).flatMap((id, i): Found[] => {
		if (!known.has(id) || rows.has(id)) return [];
		return [{ path: ['light', 'claims', i], expected, saw: formatValue(id), hint }];
	});
	const highlighted = selectClaims(data, view.light);
	if (named.length || !highlighted.length || highlighted.some((id) => rows.has(id))) return named;
	return [{ path: ['light'], expected, saw: 'conditions that only others satisfy' }];
}

function partsNotShown(data: Data, { light, show, beyond }: ViewOf<'authority'>): Found[] {
	const roles = new Map(data.script?.value.parts.map(({ id, role }) => [id, role]));
	return light.flatMap((id, i): Found[] => {
		const role = roles.get(id) ?? '';
		const found = {
			path: ['light', i],
			expected: 'a part that the view shows',
			saw: formatValue(id),
		};
		if (role && show && !show.includes(id)) return [{ ...found, hint: 'name it in “show” too' }];
		if (/^(law|precedent)$/.test(role) && !beyond)
			return [{ ...found, hint: 'set “beyond” to true' }];
		return [];
	});
}

/** Names that a list of the view has a second time. */
function namedTwice(value: unknown, path: Path): Found[] {
	if (typeof value !== 'object' || value === null) return [];
	if (Array.isArray(value))
		return repeats(value as string[]).map((i) => ({
			path: [...path, i],
			expected: 'each name once',
			saw: `${formatValue(value[i])} a second time`,
		}));
	return Object.entries(value).flatMap(([key, child]) => namedTwice(child, [...path, key]));
}
