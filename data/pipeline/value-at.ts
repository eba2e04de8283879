import type { Path } from './problems.ts';

/** The value at a path, or undefined; inherited properties do not count. */
export function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>((at, key) => {
		if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
		return (at as Record<string | number, unknown>)[key];
	}, value);
}

/** A value and all values below it, each with its path. */
export function valuesIn(value: unknown, path: Path = []): { value: unknown; path: Path }[] {
	if (typeof value !== 'object' || value === null) return [{ value, path }];
	const below = Object.entries(value).flatMap(([name, child]) =>
		valuesIn(child, [...path, Array.isArray(value) ? Number(name) : name]),
	);
	return [{ value, path }, ...below];
}
