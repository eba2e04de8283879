/** Reads from a zod schema which keys an object may have. */
import type { z } from 'zod';
import type { Path } from './problems.ts';
import { valueAt } from './value-at.ts';

export type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypeDef & {
	innerType?: Schema;
	shape?: Record<string, Schema>;
	valueType?: Schema;
	element?: Schema;
	options?: Schema[];
	discriminator?: string;
};
const defOf = (schema: Schema) => schema._zod.def as Def;

/** The keys that an object may have at a path of a value; none where there is no object. */
export function keysAt(schema: Schema, { path, value }: { path: Path; value: unknown }): string[] {
	let here = value;
	let at = unwrap(schema, here);
	for (const step of path) {
		const { shape, valueType, element } = at ? defOf(at) : {};
		const next = shape ? shape[step] : (valueType ?? element);
		here = valueAt(here, [step]);
		at = next && unwrap(next, here);
	}
	return Object.keys((at && defOf(at).shape) ?? {});
}

/** A schema without optional, nullable and default around it; of a union, the branch that the value names. */
function unwrap(schema: Schema, value: unknown): Schema | undefined {
	const { innerType, options, discriminator = '' } = defOf(schema);
	if (innerType) return unwrap(innerType, value);
	if (!options) return schema;
	const named = valueAt(value, [discriminator]) as z.core.util.Primitive;
	return options.find((option) => option._zod.propValues?.[discriminator]?.has(named));
}
