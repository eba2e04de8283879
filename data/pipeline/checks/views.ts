/** A view is not empty, and has no option that its arrangement ignores. */
import { byRole, type Data } from '../load.ts';
import { selectClaims, selectorsOf } from '../select-claims.ts';
import { entriesOf, viewsOf, type CrossCheck } from './cross-check.ts';
import { scriptNamesKnown } from './script-names.ts';

export const selectorsSatisfied: CrossCheck = (data) => {
	if (data.broken.size || !isCoded(data) || scriptNamesKnown(data).length) return [];
	return viewsOf(data.script).flatMap(({ view, problem }) =>
		selectorsOf(view).flatMap(([key, selector]) => {
			if (selectClaims(data, selector).length) return [];
			const expected = 'conditions that at least one claim satisfies';
			return problem([key], { expected, saw: 'none that does' });
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
	entriesOf(script, 'embeds')
		.filter(({ view, explore }) => view && explore)
		.map(({ problem }) =>
			problem(['explore'], {
				expected: 'a view or a graphic of the explorer',
				saw: 'both',
				hint: 'leave one out',
			}),
		);

export const totalsWithoutDays: CrossCheck = ({ script }) =>
	viewsOf(script).flatMap(({ view, problem }) => {
		if (view.graphic !== 'strikes' || view.arrange !== 'retold') return [];
		const keys = (['until', 'light'] as const).filter((key) => view[key] !== undefined);
		const expected = 'nothing here, since “retold” shows the totals and no days';
		return keys.map((key) => problem([key], { expected, hint: 'leave it out' }));
	});
