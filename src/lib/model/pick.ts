/** A copy of an object with some of its properties, in the order given. */
export const pick = <T extends object, K extends keyof T>(object: T, keys: readonly K[]) =>
	Object.fromEntries(keys.map((key) => [key, object[key]])) as Pick<T, K>;
