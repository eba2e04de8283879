/** The views of the desk, the lists of entries that they show, and the view that has a place of a file. */
import type { Path, State } from '../protocol.ts';
import { isObject, isWithin, valueAt } from '../values.ts';
import { schemaAt, type Schema } from './schema.ts';

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

export function routeOf(hash: string): { view: View; parts: string[] } {
	const [view = '', ...parts] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
	return { view: view in views ? (view as View) : 'pair', parts };
}

export const hrefOf = (view: View, ...parts: (string | number)[]): string =>
	`#/${[view, ...parts].map((part) => encodeURIComponent(part)).join('/')}`;

/** The part of an address that is an entry which is begun. */
export const fresh = '+';

export const scriptFile = 'data/script.json';
export const siteFile = 'data/site.json';
export const codebookFile = 'data/codebook.json';
export const correctionsFile = 'data/corrections.json';

/** A list of entries in a file; where it is single, one entry. */
type Listed = {
	view: View;
	file: string;
	schema: string;
	key: string;
	name: string;
	single?: boolean;
};
export type Collection = { file: string; path: Path; name: string; single: boolean } & Schemas;
type Schemas = { schema: Schema; root: Schema };

const listed = (view: View, file: string, [key, name]: [string, string]): Listed => ({
	...{ view, file: `data/${file}`, key, name, schema: file.replace(/\..*/, '') },
});
const lists: Listed[] = [
	listed('claims', 'codebook.json', ['claims', 'Claims']),
	listed('facts', 'beyond.json', ['facts', 'Facts']),
	listed('series', 'strikes.csv', ['', 'Dated strikes']),
	listed('corrections', 'corrections.json', ['corrections', 'Corrections']),
	{ ...listed('site', 'site.json', ['', 'Title']), single: true },
	...['parts', 'ties', 'events', 'embeds'].map((key) => listed('parts', 'script.json', [key, key])),
];

const listsOf = ({ sources }: State): Listed[] => [
	...lists,
	...sources.flatMap(({ file, outlet, isOriginal }): Listed[] => {
		const of = { file, schema: 'coding', name: outlet };
		return [
			...(isOriginal ? [] : [{ ...of, view: 'additions', key: 'added' } as const]),
			{ ...of, view: 'documents', key: 'source', single: true },
			{ ...of, view: 'documents', key: 'sections', single: true, name: `${outlet}: parts` },
		];
	}),
];
const pathOf = ({ key }: Listed): Path => (key ? [key] : []);

export const collectionsOf = (state: State, view: View): Collection[] =>
	listsOf(state)
		.filter((one) => one.view === view && state.files[one.file] !== undefined)
		.map((one) => {
			const { file, name, single = false } = one;
			const root = (state.schemas[one.schema] ?? {}) as Schema;
			const schema = schemaAt(root, pathOf(one), state.files[file]);
			const own = single ? schema : (schema.items ?? {});
			return { file, name, single, path: pathOf(one), root, schema: own };
		});

/** What an entry is called in its list. */
export function titleOf(entry: unknown, n: number): string {
	if (!isObject(entry)) return `${n + 1}`;
	const { from, to } = entry;
	const names = ['label', 'claim', 'title', 'what', 'outlet', 'date', 'id'].map(
		(key) => entry[key],
	);
	const name = names.find((one) => typeof one === 'string' && one);
	return String(name ?? (from ? `${String(from)} → ${String(to)}` : n + 1));
}

/** Where a place of a file is changed; nothing where the desk has no field for it. */
export function placeOf(
	state: State,
	{ file, path }: { file: string; path: Path },
): string | undefined {
	const source = state.sources.find((one) => one.file === file);
	if (source && path[0] === 'claims' && path[1] !== undefined)
		return hrefOf('pair', source.id, path[1]);
	if (file === scriptFile && path[0] === 'chapters') {
		const at = path[2] === 'steps' ? path.slice(0, 4) : path.slice(0, 2);
		return hrefOf('script', String(valueAt(state.files[file], [...at, 'id']) ?? ''));
	}
	const list = listsOf(state).find((one) => one.file === file && isWithin(path, pathOf(one)));
	const n = path.find((key) => typeof key === 'number');
	return list && hrefOf(list.view, file, list.key, n ?? 0);
}
