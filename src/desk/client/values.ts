/** Values of files by their paths, and entries by their keys. */
import type { Path } from '../protocol.ts';

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

/** A key as words: `attributedTo` as “attributed to”. */
export const inWords = (key: string): string =>
	key
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.replaceAll('_', ' ')
		.toLowerCase();

/** Values by what they have in common, the largest group first. */
export function grouped<T>(values: readonly T[], common: (value: T) => string): [string, T[]][] {
	const groups = new Map<string, T[]>();
	for (const value of values)
		groups.set(common(value), [...(groups.get(common(value)) ?? []), value]);
	return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

/** A list with one entry at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
	const after = [...list];
	after.splice(to, 0, ...after.splice(from, 1));
	return after;
}
