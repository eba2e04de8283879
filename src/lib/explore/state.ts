/**
 * A reader's whole choice, and the query of an address that says it.
 *
 * What is as at first is left out; what an address says and the record does not have is passed over,
 * so that any query leads to a view.
 */
import type { ClaimKind, Status } from '#data/schema';
import type { ExploreData } from '../model/explorer-data.ts';
import type { Order } from '../model/sets.ts';
import { statuses } from '#data/vocabulary';
import { groupList, kindList, sorts, type Group } from './vocabulary.ts';

export type ExploreState = {
	/** What is searched for; empty for nothing. */
	q: string;
	/** A key of `sorts` or a retelling's id; `down` turns the order round. */
	sort: string;
	down: boolean;
	group: Group | null;
	/** Empty lists hold nothing back. */
	status: Status[];
	kind: ClaimKind[];
	doc: string[];
	/** The opened claim, and the retelling whose cell it was opened from. */
	cell: { claim: string; source: string | null } | null;
	/** Two documents side by side. */
	compare: [string, string] | null;
	/** What counts as carried beside what was kept, and the order of the combinations. */
	trimmed: boolean;
	altered: boolean;
	order: Order;
	/** The combination marked: the claims that exactly these retellings carried; none for those that none did. */
	carriers: string[] | null;
	/** Whether the grid shows the claims of that combination alone. */
	only: boolean;
};

export const first: ExploreState = {
	...{ q: '', sort: 'report', down: false, group: null, status: [], kind: [], doc: [] },
	...{ cell: null, compare: null, trimmed: true, altered: false, order: 'size' },
	...{ carriers: null, only: false },
};

/** The longest search that an address may hold, and the longest query that is read. */
const longest = 80;
const longestQuery = 16_000;

/** What an address says instead of the retellings of a combination where there are none. */
const none = '-';

/** The state that a query (with or without “?”) says. Never throws. */
export function parseQuery(query: string, data: ExploreData): ExploreState {
	const params = new URLSearchParams(query.slice(0, longestQuery));
	const get = (key: string) => params.get(key) ?? '';
	const chosen = <T extends string>(key: string, known: readonly T[]): T[] => {
		const asked = new Set(get(key).split(','));
		const found = known.filter((one) => asked.has(one));
		return found.length === known.length ? [] : found;
	};
	const retold = data.sources.map(({ id }) => id);
	const documents = [data.original.id, ...retold];
	const down = get('sort').startsWith('-');
	const sort = get('sort').slice(down ? 1 : 0);
	const known = Object.hasOwn(sorts, sort) || retold.includes(sort);
	const [claim = '', source = ''] = get('cell').split('/');
	const [a = '', b = ''] = get('compare').split('/');
	const asked = new Set(get('carriers').split(','));
	const carriers = get('carriers') === none ? [] : retold.filter((id) => asked.has(id));
	const marked = carriers.length > 0 || get('carriers') === none;
	const count = params.has('count') ? get('count').split(',') : ['trimmed'];
	return {
		q: get('q').slice(0, longest),
		sort: known ? sort : 'report',
		down: known && down,
		group: groupList.find((group) => group === get('group')) ?? null,
		status: chosen('status', statuses),
		kind: chosen('kind', kindList),
		doc: chosen('doc', retold),
		cell: data.claims.some(({ id }) => id === claim)
			? { claim, source: retold.includes(source) ? source : null }
			: null,
		compare: a !== b && documents.includes(a) && documents.includes(b) ? [a, b] : null,
		trimmed: count.includes('trimmed'),
		altered: count.includes('altered'),
		order: get('order') === 'degree' ? 'degree' : 'size',
		carriers: marked ? carriers : null,
		only: marked && get('only') === 'carriers',
	};
}

/** The query that says a state, with its “?”; empty where all is as at first. */
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
		['carriers', state.carriers ? state.carriers.join(',') || none : ''],
		['only', state.carriers && state.only ? 'carriers' : ''],
	];
	const text = parts
		.filter(([, value]) => value)
		.map(
			([key, value]) =>
				`${key}=${encodeURIComponent(value).replace(/%2C/g, ',').replace(/%2F/g, '/').replace(/%20/g, '+')}`,
		)
		.join('&');
	return text && `?${text}`;
}
