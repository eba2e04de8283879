/**
 * The state of the explorer, and the query that holds it. A query leaves out initial values. Unknown keys
 * and values are ignored.
 */
import type { ClaimKind, Status } from '#data/schema';
import type { ExploreData } from '../model/explorer-data.ts';
import type { Order } from '../model/sets.ts';
import { statuses } from '#data/vocabulary';
import { groupList, kindList, sorts, type Group } from './vocabulary.ts';

export type ExploreState = {
	q: string;
	/** A key of `sorts` or a retelling's id; `down` reverses the order. */
	sort: string;
	down: boolean;
	group: Group | null;
	/** Filters; an empty list filters nothing. */
	status: Status[];
	kind: ClaimKind[];
	doc: string[];
	/** The opened claim, and the retelling whose cell it was opened from. */
	cell: { claim: string; source: string | null } | null;
	compare: [string, string] | null;
	/** What counts as carried beside what was kept, and the order of the combinations. */
	trimmed: boolean;
	altered: boolean;
	order: Order;
	/** The pinned combination: the claims that exactly these retellings carried. Null without one. */
	carriers: string[] | null;
	/** Whether the grid shows the claims of that combination alone. */
	only: boolean;
};

export const initialState: ExploreState = {
	...{ q: '', sort: 'report', down: false, group: null, status: [], kind: [], doc: [] },
	...{ cell: null, compare: null, trimmed: true, altered: false, order: 'size' },
	...{ carriers: null, only: false },
};

/** In characters. */
const maxSearch = 80;
const maxQuery = 16_000;

/** Stands in a query for a combination without retellings. */
const noCarriers = '-';

/** The state that a query (with or without “?”) holds. Never throws. */
export function parseQuery(query: string, data: ExploreData): ExploreState {
	const params = new URLSearchParams(query.slice(0, maxQuery));
	const get = (key: string) => params.get(key) ?? '';
	const listOf = <T extends string>(key: string, known: readonly T[]): T[] => {
		const values = new Set(get(key).split(','));
		return known.filter((value) => values.has(value));
	};
	/** All values filter nothing, as none do. */
	const filterOf = <T extends string>(key: string, known: readonly T[]): T[] => {
		const values = listOf(key, known);
		return values.length === known.length ? [] : values;
	};
	const retellings = data.sources.map(({ id }) => id);
	const documents = [data.original.id, ...retellings];
	const down = get('sort').startsWith('-');
	const sort = get('sort').slice(down ? 1 : 0);
	const isKnown = Object.hasOwn(sorts, sort) || retellings.includes(sort);
	const [claim = '', source = ''] = get('cell').split('/');
	const [a = '', b = ''] = get('compare').split('/');
	const carriers = listOf('carriers', retellings);
	const isPinned = carriers.length > 0 || get('carriers') === noCarriers;
	const counted = params.has('count') ? get('count').split(',') : ['trimmed'];
	return {
		q: get('q').slice(0, maxSearch),
		sort: isKnown ? sort : 'report',
		down: isKnown && down,
		group: groupList.find((group) => group === get('group')) ?? null,
		status: filterOf('status', statuses),
		kind: filterOf('kind', kindList),
		doc: filterOf('doc', retellings),
		cell: data.claims.some(({ id }) => id === claim)
			? { claim, source: retellings.includes(source) ? source : null }
			: null,
		compare: a !== b && documents.includes(a) && documents.includes(b) ? [a, b] : null,
		trimmed: counted.includes('trimmed'),
		altered: counted.includes('altered'),
		order: get('order') === 'degree' ? 'degree' : 'size',
		carriers: isPinned ? carriers : null,
		only: isPinned && get('only') === 'carriers',
	};
}

/** The query of a state, with its “?”; empty for the initial state. */
export function formatQuery(state: ExploreState): string {
	const counted = [...(state.trimmed ? ['trimmed'] : []), ...(state.altered ? ['altered'] : [])];
	const sort = `${state.down ? '-' : ''}${state.sort}`;
	const parts: [string, string][] = [
		['q', state.q.trim()],
		['sort', sort === 'report' ? '' : sort],
		['group', state.group ?? ''],
		['status', state.status.join(',')],
		['kind', state.kind.join(',')],
		['doc', state.doc.join(',')],
		['cell', [state.cell?.claim, state.cell?.source].filter(Boolean).join('/')],
		['compare', state.compare?.join('/') ?? ''],
		['count', counted.join() === 'trimmed' ? '' : counted.join(',') || 'kept'],
		['order', state.order === 'size' ? '' : state.order],
		['carriers', state.carriers ? state.carriers.join(',') || noCarriers : ''],
		['only', state.carriers && state.only ? 'carriers' : ''],
	];
	const encode = (value: string) =>
		encodeURIComponent(value).replace(/%2C/g, ',').replace(/%2F/g, '/').replace(/%20/g, '+');
	const query = parts.flatMap(([key, value]) => (value ? [`${key}=${encode(value)}`] : []));
	return query.length ? `?${query.join('&')}` : '';
}
