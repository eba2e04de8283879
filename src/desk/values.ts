/** Values of files: what stands at a path, and a file with a change made in it. */
import type { Change, Path } from './protocol.ts';

type Keyed = Record<string | number, unknown>;

export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export const valueAt = (value: unknown, path: Path): unknown =>
	path.reduce<unknown>(
		(at, key) =>
			typeof at === 'object' && at !== null && Object.hasOwn(at, key)
				? (at as Keyed)[key]
				: undefined,
		value,
	);

/** Whether two values are alike, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
	if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a === b;
	const keys = Object.keys(a) as (keyof typeof a)[];
	return (
		Array.isArray(a) === Array.isArray(b) &&
		keys.length === Object.keys(b).length &&
		keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
	);
}

/** Whether a path leads to a place at or below another. */
export const isWithin = (path: Path, above: Path): boolean =>
	above.every((key, i) => path[i] === key);

/** What an entry is known by, wherever it stands: its id; without one, all that it says. */
export const idOf = (entry: unknown): unknown =>
	isObject(entry) && typeof entry['id'] === 'string' ? entry['id'] : entry;

/**
 * What an editor saw where a change is to be made: the value there. For one more entry of a list, the entry
 * before it; for a first entry, what the list belongs to.
 */
export function seenAt(file: unknown, { path, insert }: Pick<Change, 'path' | 'insert'>): unknown {
	if (!insert) return valueAt(file, path);
	const n = Number(path.at(-1));
	if (n > 0) return idOf(valueAt(file, [...path.slice(0, -1), n - 1]));
	return valueAt(file, [...path.slice(0, -2), 'id']);
}

/** A value with a change made in it, whose other parts are the same. */
export function changed(at: unknown, { path, value, insert }: Omit<Change, 'file'>): unknown {
	const [key, ...rest] = path;
	if (key === undefined) return value;
	if (typeof at !== 'object' || at === null)
		throw new Error(`There is nothing at ${path.join(' ')}.`);
	const isLast = !rest.length;
	const next = isLast ? value : changed((at as Keyed)[key], { path: rest, value, insert });
	if (Array.isArray(at)) {
		const put = isLast && value === undefined ? [] : [next];
		return at.toSpliced(Number(key), isLast && insert ? 0 : 1, ...put);
	}
	const after = Object.entries({ ...at, [key]: next });
	return Object.fromEntries(after.filter(([, value]) => value !== undefined));
}

/** An entry with other fields, of which nothing takes one away; a new one stands where the order has it. */
export function withFields(
	entry: Record<string, unknown>,
	fields: Record<string, unknown>,
	order: readonly string[],
): Record<string, unknown> {
	const names = Object.keys(entry);
	for (const name of Object.keys(fields).filter((one) => !names.includes(one))) {
		const next = names.findIndex((one) => order.indexOf(one) > order.indexOf(name));
		names.splice(next < 0 ? names.length : next, 0, name);
	}
	const all = { ...entry, ...fields };
	const after = names.map((name) => [name, all[name]] as const);
	return Object.fromEntries(after.filter(([, value]) => value !== undefined));
}

/** A list with one entry at another place. */
export const moved = <T>(list: readonly T[], from: number, to: number): T[] =>
	list.toSpliced(from, 1).toSpliced(to, 0, list[from]!);

/** This day where the editor is, as the data write days. */
export const today = (): string => new Date().toLocaleDateString('sv');
