import type { Path } from './problems.ts';

/** The value at a path, or undefined; inherited properties do not count. */
export function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>((at, key) => {
		if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
		return (at as Record<string | number, unknown>)[key];
	}, value);
}
