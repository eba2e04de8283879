/**
 * The schemas as JSON Schema (draft 7, which editors know best), for completion and hover.
 *
 * Claim and source ids come from the codebook and the codings, so that an editor offers them by name.
 */
import { z } from 'zod';
import * as schema from '#data/schema';
import type { Data } from './load.ts';
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
	const sources = [...data.codings.values()].map(({ value }) => value.source);
	const outlets = (list: typeof sources): Names =>
		new Map(list.map(({ id, outlet }) => [id, outlet]));
	const retellings = outlets(sources.filter(({ role }) => role === 'retelling'));
	const claimIds: Names = new Map(claims.map(({ id, claim }) => [id, claim]));
	const topics: Names = new Map(claims.map(({ topic }) => [topic, '']));
	const days: Names = new Map(
		data.strikes?.rows.map(({ date, killed }) => [date, `${killed} people killed`]),
	);
	const references: Names = new Map([
		...claims.map(({ id, claim }): [string, string] => [`claim:${id}`, claim]),
		...(data.beyond?.value.facts ?? []).map(({ id, fact }): [string, string] => [
			`beyond:${id}`,
			fact,
		]),
		...sources.map(({ id, outlet }): [string, string] => [`source:${id}`, outlet]),
	]);
	const inCoding: Rules = [[/beside\/items$/, claimIds]];
	const inScript: Rules = [
		[/view\/.*claims\/items$/, claimIds],
		[/topics\/items$/, topics],
		[/(columns\/items|view\/.*source|agreement\/properties\/light)$/, retellings],
		[/word-diff\/properties\/light\/items$/, outlets(sources)],
		[/strikes\/properties\/light\/items$/, days],
		[/ref$/, references],
	];
	const inSite: Rules = [[/(specimen|totals\/properties\/\w+)$/, claimIds]];
	const coding = z.union([schema.originalCoding, schema.retellingCoding]);
	const all: [string, Json][] = [
		['codebook', convert(schema.codebook)],
		['coding', withClaims(convert(coding, inCoding), claimIds)],
		['second-coding', withClaims(convert(schema.secondCoding, inCoding), claimIds)],
		['script', convert(schema.script, inScript)],
		['beyond', convert(schema.beyond)],
		['corrections', convert(schema.corrections)],
		['site', convert(schema.site, inSite)],
	];
	return all.map(([name, json]) => ({
		file: `${schemaFolder}/${name}.schema.json`,
		text: serialise({ $comment: 'Built by npm run data from data/schema/*.ts.', ...json }),
	}));
}

function convert(of: z.ZodType, rules: Rules = []): Json {
	const json = z.toJSONSchema(of, { target: 'draft-7', io: 'input' });
	return offer(json, { rules, path: '' }) as Json;
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

type Branch = Json & { properties: Json & { claims: { additionalProperties: Json } } };

/**
 * Makes `claims` an object that has every claim of the codebook, each explained on hover. What may stand
 * for a claim becomes a definition, so that it is not repeated for each.
 */
function withClaims(json: Json, claims: Names): Json {
	const branches = (json['anyOf'] ?? [json]) as Branch[];
	const name = (branch: number) => `cell${branch + 1}`;
	const closed = branches.map((branch, i) => {
		const cell = [{ $ref: `#/definitions/${name(i)}` }];
		const properties = [...claims].map(([id, description]) => [id, { description, allOf: cell }]);
		return {
			...branch,
			properties: {
				...branch.properties,
				claims: {
					type: 'object',
					properties: Object.fromEntries(properties) as Json,
					required: [...claims.keys()],
					additionalProperties: false,
				},
			},
		};
	});
	const definitions = Object.fromEntries(
		branches.map(({ properties }, i) => [name(i), properties.claims.additionalProperties]),
	);
	return { ...json, ...(json['anyOf'] ? { anyOf: closed } : closed[0]), definitions };
}
