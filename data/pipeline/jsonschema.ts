/**
 * The schemas as JSON Schema (draft 7, which editors know best), for completion and hover.
 *
 * Claim and source ids come from the codebook and the codings, so that an editor offers them by name.
 */
import { z } from 'zod';
import * as schema from '#data/schema';
import type { Data } from './load.ts';
import { byRole } from './load.ts';
import { serialise } from './serialise.ts';
import type { Output } from './write.ts';

type Json = { [key: string]: unknown };

/** Names that stand in one place of a schema, each with what a hover says of it. */
type Names = Map<string, string>;
/** Places by the end of their path; a branch of a union goes by its `graphic`. */
type Rules = [end: RegExp, names: Names][];

/** The folder of the emitted schemas. */
export const schemaFolder = 'data/schema/json';

/** All emitted schemas; needs the codebook and codings to be sound. */
export function emitSchemas(data: Data): Output[] {
	const claims = data.codebook?.value.claims ?? [];
	const { originals, retellings } = byRole(data);
	const outlets = (codings: typeof originals | typeof retellings): Names =>
		new Map(codings.map(({ value: { source } }) => [source.id, source.outlet]));
	const claimIds: Names = new Map(claims.map(({ id, claim }) => [id, claim]));
	const facts = data.beyond?.value.facts ?? [];
	const references: Names = new Map([
		...claims.map(({ id, claim }): [string, string] => [`claim:${id}`, claim]),
		...facts.map(({ id, fact }): [string, string] => [`beyond:${id}`, fact]),
		...[...outlets(originals), ...outlets(retellings)].map(([id, outlet]): [string, string] => [
			`source:${id}`,
			outlet,
		]),
	]);
	const inCoding: Rules = [[/beside\/items$/, claimIds]];
	const coded = (json: Json) =>
		withClaims(claimIds)(offer(json, { rules: inCoding, path: '' }) as Json);
	const inScript: Rules = [
		[/view\/.*claims\/items$/, claimIds],
		[/topics\/items$/, new Map(claims.map(({ topic }) => [topic, '']))],
		[/(columns\/items|view\/.*source|agreement\/properties\/light)$/, outlets(retellings)],
		[
			/word-diff\/properties\/light\/items$/,
			new Map([...outlets(originals), ...outlets(retellings)]),
		],
		[/strikes\/properties\/light\/items$/, days(data)],
		[/ref$/, references],
	];
	const inSite: Rules = [[/(specimen|totals\/properties\/\w+)$/, claimIds]];
	const codings = z.union([schema.originalCoding, schema.retellingCoding]);
	const all: [string, Json][] = [
		['codebook', convert(schema.codebook)],
		['coding', coded(convert(codings))],
		['second-coding', coded(convert(schema.secondCoding))],
		['script', offer(convert(schema.script), { rules: inScript, path: '' }) as Json],
		['beyond', convert(schema.beyond)],
		['corrections', convert(schema.corrections)],
		['site', offer(convert(schema.site), { rules: inSite, path: '' }) as Json],
	];
	return all.map(([name, json]) => ({
		file: `${schemaFolder}/${name}.schema.json`,
		text: serialise({ $comment: 'Built by npm run data from data/schema/*.ts.', ...json }),
	}));
}

function days({ strikes }: Data): Names {
	return new Map(strikes?.rows.map(({ date, killed }) => [date, `${killed} people killed`]));
}

function convert(of: z.ZodType): Json {
	return z.toJSONSchema(of, { target: 'draft-7', io: 'input' }) as Json;
}

/** Gives every place that a rule fits the names that may stand there. */
function offer(node: unknown, { rules, path }: { rules: Rules; path: string }): unknown {
	if (Array.isArray(node))
		return node.map((branch: unknown, i) => {
			const graphic = (branch as { properties?: { graphic?: { const?: string } } } | null)
				?.properties?.graphic?.const;
			return offer(branch, { rules, path: `${path}/${graphic ?? i}` });
		});
	if (typeof node !== 'object' || node === null) return node;
	const names = rules.find(([end]) => end.test(path))?.[1];
	if (names?.size && (node as Json)['type'] === 'string') return choice(node as Json, names);
	return Object.fromEntries(
		Object.entries(node).map(([key, child]) => [
			key,
			offer(child, { rules, path: `${path}/${key}` }),
		]),
	);
}

/** One of some names; a reference may also be a count, whose paths are too many to list. */
function choice({ description, pattern }: Json, names: Names): Json {
	const listed = { enum: [...names.keys()], enumDescriptions: [...names.values()] };
	const counts = typeof pattern === 'string' && pattern.includes('count');
	return {
		type: 'string',
		...(description !== undefined && { description }),
		...(counts ? { anyOf: [listed, { pattern: '^count:' }] } : listed),
	};
}

/** Makes `claims` an object that has every claim of the codebook, each explained on hover. */
function withClaims(claims: Names) {
	const each = (json: Json): Json => {
		const { properties } = json as { properties?: { claims?: { additionalProperties?: Json } } };
		const cell = properties?.claims?.additionalProperties;
		if (!properties || !cell) return json;
		const own = [...claims].map(([id, claim]) => [id, { description: claim, allOf: [cell] }]);
		const closed = { required: [...claims.keys()], additionalProperties: false };
		return {
			...json,
			properties: {
				...properties,
				claims: { type: 'object', properties: Object.fromEntries(own) as Json, ...closed },
			},
		};
	};
	return (json: Json): Json => {
		const { anyOf } = json as { anyOf?: Json[] };
		const { definitions, ...whole } = shared(
			anyOf ? { ...json, anyOf: anyOf.map(each) } : each(json),
		);
		return { ...whole, ...(definitions ? { definitions } : {}) };
	};
}

/** Moves what `claims` repeats for every claim into definitions, once each. */
function shared(json: Json): Json & { definitions?: Json } {
	const definitions = new Map<string, { name: string; cell: unknown }>();
	const walk = (node: unknown): unknown => {
		if (Array.isArray(node)) return node.map(walk);
		if (typeof node !== 'object' || node === null) return node;
		const { allOf, ...rest } = node as { allOf?: [unknown] };
		if (!allOf) return Object.fromEntries(Object.entries(node).map(([k, v]) => [k, walk(v)]));
		const key = JSON.stringify(allOf[0]);
		const found = definitions.get(key) ?? { name: `cell${definitions.size + 1}`, cell: allOf[0] };
		definitions.set(key, found);
		return { ...rest, allOf: [{ $ref: `#/definitions/${found.name}` }] };
	};
	const walked = walk(json) as Json;
	if (!definitions.size) return walked;
	const entries = [...definitions.values()].map(({ name, cell }) => [name, cell]);
	return { ...walked, definitions: Object.fromEntries(entries) as Json };
}
