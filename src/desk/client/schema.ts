/** The parts of the emitted JSON Schemas that forms are made of. */
import type { Json, Path } from '../protocol.ts';
import { isObject, valueAt } from '../values.ts';

export interface Schema extends Partial<
	Record<'type' | 'description' | '$ref' | 'format', string>
> {
	enum?: string[];
	enumDescriptions?: string[];
	required?: string[];
	properties?: Record<string, Schema>;
	definitions?: Record<string, Schema>;
	items?: Schema;
	anyOf?: Schema[];
	oneOf?: Schema[];
	allOf?: Schema[];
	maxLength?: number;
	const?: unknown;
	default?: unknown;
}

/** What a field is given. */
export type FieldProps = {
	schema: Schema;
	root: Schema;
	value: unknown;
	file: string;
	path: Path;
	onchange: (value: unknown) => void;
	required?: boolean;
	/** What the field is called, where its key does not say it. */
	called?: string;
	/** Fields that stand elsewhere. */
	without?: string[];
};

/** What a field is called: its key as words, `attributedTo` as “attributed to”; its number in a list. */
export function labelOf({ called, path }: Pick<FieldProps, 'called' | 'path'>): string {
	const key = path.at(-1) ?? '';
	if (called !== undefined || typeof key === 'number') return called ?? `${Number(key) + 1}`;
	return key
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.replaceAll('_', ' ')
		.toLowerCase();
}

export const idOfField = ({ path }: Pick<FieldProps, 'path'>): string => `field-${path.join('-')}`;

/** A schema with its reference followed. */
export function resolved(schema: Schema, root: Schema): Schema {
	const [only] = schema.allOf ?? [];
	if (only?.$ref) return { ...schema, ...resolved(only, root) };
	const name = /^#\/definitions\/(.+)$/.exec(schema.$ref ?? '')?.[1];
	return (name && root.definitions?.[name]) || schema;
}

/** The shapes that a value may have, apart from null and from names that are listed. */
export const branchesOf = ({ oneOf, anyOf }: Schema): Schema[] =>
	(oneOf ?? anyOf ?? []).filter((branch) => branch.properties);

export const isNullable = ({ anyOf }: Schema): boolean =>
	anyOf?.some(({ type }) => type === 'null') ?? false;

/** A schema that may be null as the one that it is else. */
export function withoutNull({ anyOf, ...rest }: Schema): Schema {
	const other = anyOf?.find(({ type }) => type !== 'null');
	return anyOf && isNullable({ anyOf })
		? { ...other, ...rest }
		: { ...rest, ...(anyOf && { anyOf }) };
}

/** The values that a property may have where it tells shapes apart. */
export const choices = ({ const: only, enum: listed }: Schema): unknown[] =>
	only !== undefined ? [only] : (listed ?? []);

/** The values that a text is offered, each with what it says. */
export function offersOf(schema: Schema): { one: string; said: string }[] {
	const listed = schema.enum ? schema : schema.anyOf?.find((one) => one.enum);
	return (listed?.enum ?? []).map((one, i) => {
		const said = listed?.enumDescriptions?.[i];
		return { one, said: said ? `${one} — ${said}` : one };
	});
}

/** The property by which shapes are told apart. */
export const discriminator = (branches: Schema[]): string | undefined =>
	Object.keys(branches[0]?.properties ?? {}).find((name) =>
		branches.every(({ properties }) => choices(properties?.[name] ?? {}).length),
	);

function fits(schema: Schema, value: unknown): boolean {
	if (!isObject(value)) return false;
	return Object.entries(schema.properties ?? {}).every(([name, property]) => {
		const allowed = choices(property);
		if (isObject(value[name]) && property.properties) return fits(property, value[name]);
		return !allowed.length || value[name] === undefined || allowed.includes(value[name]);
	});
}

/** The shape that a value has. */
export function shapeOf(schema: Schema, value: unknown): Schema {
	const branches = branchesOf(schema);
	return branches.find((branch) => fits(branch, value)) ?? branches[0] ?? schema;
}

/** The schema of what stands at a path of a value. */
export function schemaAt(root: Schema, path: Path, value: unknown): Schema {
	return path.reduce<Schema>((at, key, i) => {
		const shape = shapeOf(resolved(at, root), valueAt(value, path.slice(0, i)));
		return typeof key === 'number' ? (shape.items ?? {}) : (shape.properties?.[key] ?? {});
	}, root);
}

/** A value to begin with: what is required, empty. */
export function emptyOf(given: Schema, root: Schema): unknown {
	const schema = resolved(given, root);
	if (isNullable(schema)) return null;
	const shape = branchesOf(schema)[0] ?? schema;
	const { properties, required = [], type } = shape;
	if (properties)
		return Object.fromEntries(required.map((name) => [name, emptyOf(properties[name]!, root)]));
	const empty: Json = { array: [], integer: 0, number: 0, boolean: false };
	return shape.default ?? shape.const ?? empty[type ?? ''] ?? '';
}
