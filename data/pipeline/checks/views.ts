/** A view shows something, and asks for nothing that its arrangement does not show. */
import { byRole, type Data } from '../load.ts';
import { formatValue } from '../problems.ts';
import { selectClaims, selectorsOf } from '../select-claims.ts';
import { entriesOf, viewsOf, type CrossCheck } from './cross-check.ts';
import { scriptNamesKnown } from './script-names.ts';

/** Checks that at least one claim satisfies each selector. */
export const selectorsSatisfied: CrossCheck = (data) => {
	const { script } = data;
	if (!script || data.broken.size || !isCoded(data) || scriptNamesKnown(data).length) return [];
	return viewsOf(script.value).flatMap(({ view, path }) =>
		selectorsOf(view).flatMap(([key, selector]) => {
			if (selectClaims(data, selector).length) return [];
			const expected = 'conditions that at least one claim satisfies';
			return script.problem([...path, key], { expected, saw: 'none that does' });
		}),
	);
};

/** Whether the original is coded for every claim; if not, selectors find fewer claims than they should. */
function isCoded(data: Data): boolean {
	const original = byRole(data).originals[0]?.value.claims ?? {};
	const claims = data.codebook?.value.claims ?? [];
	return claims.length > 0 && claims.every(({ id }) => Object.hasOwn(original, id));
}

/** Checks that a graphic for other sites shows a view or a graphic of the explorer, not both. */
export const embedsShowOneThing: CrossCheck = ({ script }) =>
	entriesOf(script?.value.embeds ?? [], ['embeds']).flatMap(({ view, explore, path }) =>
		script && view && explore
			? script.problem([...path, 'explore'], {
					expected: 'a view or a graphic of the explorer',
					saw: 'both',
					hint: 'leave one out',
				})
			: [],
	);

/** Checks that a view of totals names no days. */
export const totalsWithoutDays: CrossCheck = ({ script }) =>
	!script
		? []
		: viewsOf(script.value).flatMap(({ view, path }) => {
				if (view.graphic !== 'strikes' || view.arrange !== 'retold') return [];
				const keys = (['until', 'light'] as const).filter((key) => view[key] !== undefined);
				return keys.map((key) =>
					script.problem([...path, key], {
						expected: 'nothing here, since “retold” shows the totals and no days',
						saw: formatValue(view[key]),
						hint: 'leave it out',
					}),
				);
			});
