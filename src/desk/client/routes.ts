/** The views of the desk, and the view that has a place of a file. */
import type { Path, State } from '../protocol.ts';
import { valueAt } from './values.ts';

export const views = {
	pair: 'The pair',
	additions: 'Additions',
	claims: 'Claims',
	facts: 'Facts',
	series: 'Series',
	documents: 'Documents',
	corrections: 'Corrections',
	site: 'Title',
	script: 'Script',
	parts: 'Parts',
	add: 'New document',
	problems: 'Problems',
} as const;
export type View = keyof typeof views;

export type Route = { view: View; parts: string[] };

export function routeOf(hash: string): Route {
	const [view = '', ...parts] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
	return { view: view in views ? (view as View) : 'pair', parts };
}

export const hrefOf = (view: View, ...parts: (string | number)[]): string =>
	`#/${[view, ...parts].map((part) => encodeURIComponent(part)).join('/')}`;

const lists: [RegExp, View][] = [
	[/^data\/codebook\.json claims/, 'claims'],
	[/^data\/beyond\.json facts/, 'facts'],
	[/^data\/strikes\.csv/, 'series'],
	[/^data\/corrections\.json/, 'corrections'],
	[/^data\/site\.json/, 'site'],
	[/^data\/script\.json (?:parts|ties|events|embeds)/, 'parts'],
	[/^data\/coding\/[^/]+\.json added/, 'additions'],
	[/^data\/coding\/[^/]+\.json (?:source|sections|made)/, 'documents'],
];

/** Where a place of a file is changed; nothing where the desk has no field for it. */
export function placeOf(
	state: State | undefined,
	{ file, path }: { file: string; path: Path },
): string | undefined {
	const source = /^data\/coding\/([^/]+)\.json$/.exec(file)?.[1];
	if (source && path[0] === 'claims' && path[1] !== undefined)
		return hrefOf('pair', source, path[1]);
	if (file === 'data/script.json' && path[0] === 'chapters') {
		const value = state?.files[file]?.value;
		const id = (at: Path) => String(valueAt(value, [...at, 'id']) ?? '');
		const at = path[2] === 'steps' ? path.slice(0, 4) : path.slice(0, 2);
		return hrefOf('script', id(at));
	}
	const view = lists.find(([pattern]) => pattern.test(`${file} ${path.join(' ')}`))?.[1];
	const n = path.find((key) => typeof key === 'number');
	return view && hrefOf(view, file, ...(path[0] === undefined ? [] : [path[0]]), n ?? 0);
}
