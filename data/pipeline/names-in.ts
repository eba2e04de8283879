/** Finds the values that name something defined elsewhere, as the metadata of the schemas mark them. */
import { z } from 'zod';
import type { NameKind } from '#data/schema';
import type { Path } from './problems.ts';

type Use = { path: Path; name: string; kind: NameKind };

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypeDef & {
	innerType?: Schema;
	shape?: Record<string, Schema>;
	element?: Schema;
	options?: Schema[];
	discriminator?: string;
};

/** All names in a value that satisfies a schema of objects, lists and discriminated unions. */
export function namesIn(schema: Schema, value: unknown, path: Path = []): Use[] {
	const { innerType, shape, element, options, discriminator = '' } = schema._zod.def as Def;
	const kind = z.globalRegistry.get(schema)?.['names'] as NameKind | undefined;
	if (value === undefined) return [];
	if (kind) return [{ path, name: value as string, kind }];
	if (innerType) return namesIn(innerType, value, path);
	const values = value as Record<string, z.core.util.Primitive>;
	const option = options?.find(({ _zod }) =>
		_zod.propValues?.[discriminator]?.has(values[discriminator]),
	);
	if (option) return namesIn(option, value, path);
	const parts: [string | number, Schema][] = element
		? Object.keys(values).map((i) => [Number(i), element])
		: Object.entries(shape ?? {});
	return parts.flatMap(([key, of]) => namesIn(of, values[key], [...path, key]));
}
