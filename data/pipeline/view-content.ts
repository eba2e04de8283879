/** What a picture of the piece shows, so that its texts can be held against it. */
import type { Exploration, View } from '#data/schema';
import type { Data } from './load.ts';
import { selectClaims } from './select-claims.ts';

/** What a picture shows: claims, whether retellings too, references, and other names. */
export type Content = {
	claims: string[];
	onDocuments: boolean;
	refs?: string[];
	additions?: boolean;
	/** Whether it shows where documents first make all claims. */
	places?: boolean;
	others?: string[];
};

/** What a view or a graphic of the explorer shows. */
export function contentOf(data: Data, view: View | Exploration): Content {
	const { script, site } = data;
	const all = selectClaims(data, {});
	if (typeof view === 'string')
		return {
			claims: view === 'text-reuse' ? [] : all,
			onDocuments: true,
			additions: view === 'additions',
		};
	switch (view.graphic) {
		case 'report': {
			const onDocuments = view.arrange === 'pages';
			const claims = onDocuments || !view.light ? all : selectClaims(data, view.light);
			return { claims, onDocuments, others: ['backing'] };
		}
		case 'status-matrix':
			return { claims: selectClaims(data, view.claims), onDocuments: true };
		case 'word-diff':
			return { claims: view.claims, onDocuments: true };
		case 'strikes': {
			const onDocuments = view.arrange === 'retold';
			const claims = onDocuments ? Object.values(site?.value.totals ?? {}) : [];
			return { claims, onDocuments, others: ['strikes'] };
		}
		case 'authority': {
			const parts = script?.value.parts ?? [];
			const shown = parts.filter(({ id }) => view.show?.includes(id) ?? true);
			return { claims: [], onDocuments: false, refs: shown.map(({ ref }) => ref) };
		}
		case 'timeline': {
			const refs = script?.value.events.map(({ ref }) => ref) ?? [];
			return { claims: [], onDocuments: false, refs };
		}
		case 'agreement': {
			const refs = ['count:agreement/same', 'count:agreement/cells'];
			return { claims: [], onDocuments: true, refs };
		}
		case 'order':
			return {
				claims: view.light ? selectClaims(data, view.light) : all,
				onDocuments: true,
				places: true,
			};
		case 'additions':
			return { claims: [], onDocuments: true, additions: true };
	}
}
