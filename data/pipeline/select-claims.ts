import type { Selector, View } from '#data/schema';
import { select } from '../select.ts';
import { byRole, type Data } from './load.ts';

/** The ids of the claims that satisfy every condition of a selector, in the codebook's order. */
export function selectClaims(data: Data, selector: Selector): string[] {
	const { originals, retellings } = byRole(data);
	const cells = Object.fromEntries(retellings.map(({ value }) => [value.source.id, value.claims]));
	const claims = (data.codebook?.value.claims ?? []).map((claim) => ({
		...claim,
		backing: originals[0]?.value.claims[claim.id]?.backing,
	}));
	return select({ claims, cells }, selector).map(({ id }) => id);
}

/** The selectors of a view, each with its key. */
export function selectorsOf(view: View): [key: string, selector: Selector][] {
	if (view.graphic === 'report' || view.graphic === 'order')
		return view.light ? [['light', view.light]] : [];
	if (view.graphic !== 'status-matrix') return [];
	return [
		['claims', view.claims],
		...(view.light ? [['light', view.light] as [string, Selector]] : []),
	];
}
