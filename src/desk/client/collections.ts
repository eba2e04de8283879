/** The lists of entries that have a view of forms each, and where their files are. */
import type { Path, State } from '../protocol.ts';
import { schemaAt, type Schema } from './schema.ts';
import type { View } from './routes.ts';
import { isObject } from './values.ts';

/** A list of entries in a file, or a file that is one entry. */
export type Collection = {
	file: string;
	path: Path;
	name: string;
	/** Whether the place is one entry, not a list of them. */
	single: boolean;
	/** The schema of an entry, and of its file. */
	schema: Schema;
	root: Schema;
};

const named = (entry: unknown, ...keys: string[]) =>
	isObject(entry)
		? keys.map((key) => entry[key]).find((one) => typeof one === 'string')
		: undefined;

/** What an entry is called in its list. */
export const titleOf = (entry: unknown, n: number): string =>
	String(
		named(entry, 'label', 'claim', 'title', 'what', 'outlet', 'date', 'id') ??
			(isObject(entry) && entry['from'] ? `${entry['from']} → ${entry['to']}` : `${n + 1}`),
	);

/** The collections of a view. */
export function collectionsOf(state: State, view: View): Collection[] {
	const of = (
		file: string,
		{
			schema,
			path,
			name,
			single = false,
		}: { schema: string } & Pick<Collection, 'path' | 'name'> & {
				single?: boolean;
			},
	): Collection[] => {
		const root = (state.schemas[schema] ?? {}) as Schema;
		const value = state.files[file]?.value;
		if (value === undefined) return [];
		const at = schemaAt(root, path, value);
		return [{ file, path, name, single, root, schema: single ? at : (at.items ?? {}) }];
	};
	const ofCodings = (key: string, single: boolean) =>
		state.sources.flatMap(({ file, outlet, role }) =>
			role === 'original' && key === 'added'
				? []
				: of(file, { schema: 'coding', path: [key], name: outlet, single }),
		);
	const script = (key: string) =>
		of('data/script.json', { schema: 'script', path: [key], name: key });
	switch (view) {
		case 'additions':
			return ofCodings('added', false);
		case 'documents':
			return [...ofCodings('source', true), ...ofCodings('sections', true)];
		case 'claims':
			return of('data/codebook.json', { schema: 'codebook', path: ['claims'], name: 'Claims' });
		case 'facts':
			return of('data/beyond.json', { schema: 'beyond', path: ['facts'], name: 'Facts' });
		case 'series':
			return of('data/strikes.csv', { schema: 'strikes', path: [], name: 'Dated strikes' });
		case 'corrections':
			return of('data/corrections.json', {
				...{ schema: 'corrections', path: ['corrections'], name: 'Corrections' },
			});
		case 'site':
			return of('data/site.json', { schema: 'site', path: [], name: 'Title', single: true });
		default:
			return ['parts', 'ties', 'events', 'embeds'].flatMap(script);
	}
}
