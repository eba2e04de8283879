import type { Selector, View } from '#data/schema';
import { byRole, type Data } from './load.ts';

/** The ids of the claims that satisfy every condition of a selector, in the codebook's order. */
export function selectClaims(data: Data, selector: Selector): string[] {
	const { originals, retellings } = byRole(data);
	const matches = (wanted: readonly string[] | undefined, value: string | undefined) =>
		!wanted || (value !== undefined && wanted.includes(value));
	const codings = retellings
		.map(({ value }) => value)
		.filter(({ source }) => !selector.source || source.id === selector.source);
	return (data.codebook?.value.claims ?? [])
		.filter(
			({ id, topic, kind }) =>
				matches(selector.claims, id) &&
				matches(selector.topics, topic) &&
				matches(selector.kinds, kind) &&
				matches(selector.backing, originals[0]?.value.claims[id]?.backing.kind) &&
				(!selector.status ||
					codings.some(({ claims }) => matches(selector.status, claims[id]?.status))),
		)
		.map(({ id }) => id);
}

/** The selectors of a view, each with its key. */
export function selectorsOf(view: View): [key: string, selector: Selector][] {
	if (view.graphic === 'report') return view.light ? [['light', view.light]] : [];
	if (view.graphic !== 'status-matrix') return [];
	return [
		['claims', view.claims],
		...(view.light ? [['light', view.light] as [string, Selector]] : []),
	];
}
