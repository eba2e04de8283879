/**
 * Emits the schemas as JSON Schema (draft 7, which editors know best), for completion and hover. The ids of
 * claims and sources come from the data, so that editors offer them.
 */
import { z } from 'zod';
import * as schema from '#data/schema';
import type { Data } from './load.ts';
import { serialise } from './serialise.ts';
import type { Output } from './write.ts';

type Json = { [key: string]: unknown };

/** Names with what a hover says of each. */
type Names = Map<string, string>;
type Offered = Partial<Record<schema.NameKind, Names>>;

export const schemaFolder = 'data/schema/json';

/**
 * All emitted schemas; needs the codebook and codings to be sound. The script's own ids are offered where
 * asked for: committed schemas would change with every step.
 */
export function emitSchemas(data: Data, { ofScript = false } = {}): Output[] {
	const claims = data.codebook?.value.claims ?? [];
	const sources = [...data.codings.values()].map(({ value }) => value.source);
	const outlets = (list: typeof sources): Names =>
		new Map(list.map(({ id, outlet }) => [id, outlet]));
	const claimIds: Names = new Map(claims.map(({ id, claim }) => [id, claim]));
	const offered: Offered = {
		claims: claimIds,
		topics: new Map(claims.map(({ topic }) => [topic, ''])),
		sources: outlets(sources),
		retellings: outlets(sources.filter(({ role }) => role === 'retelling')),
		days: new Map(data.strikes?.rows.map(({ date, killed }) => [date, `${killed} people killed`])),
		reviewers: new Map(data.site?.value.reviewers.map((name) => [name, ''])),
		references: new Map([
			...claims.map(({ id, claim }) => [`claim:${id}`, claim] as const),
			...(data.beyond?.value.facts ?? []).map(({ id, fact }) => [`beyond:${id}`, fact] as const),
			...sources.map(({ id, outlet }) => [`source:${id}`, outlet] as const),
		]),
	};
	if (ofScript && data.script) {
		const { parts, events, chapters } = data.script.value;
		offered.parts = new Map(parts.map(({ id, label }) => [id, label]));
		offered.events = new Map(events.map(({ id, label }) => [id, label]));
		const steps = chapters.flatMap((chapter) =>
			chapter.steps.map(({ id }) => [id, chapter.title] as const),
		);
		offered.steps = new Map(steps);
	}
	const coding = z.union([schema.originalCoding, schema.retellingCoding]);
	const all: [string, Json][] = [
		['codebook', convert(schema.codebook, offered)],
		['coding', withClaims(convert(coding, offered), claimIds)],
		['second-coding', withClaims(convert(schema.secondCoding, offered), claimIds)],
		['place-reading', convert(schema.placeReading, offered)],
		['script', convert(schema.script, offered)],
		['beyond', convert(schema.beyond, offered)],
		['corrections', convert(schema.corrections, offered)],
		['site', convert(schema.site, offered)],
	];
	return all.map(([name, json]) => ({
		file: `${schemaFolder}/${name}.schema.json`,
		text: serialise({ $comment: 'Built by npm run data from data/schema/*.ts.', ...json }),
	}));
}

/** A schema as JSON Schema, in which a place for names lists those that are offered. */
function convert(of: z.ZodType, offered: Offered): Json {
	const json = JSON.stringify(z.toJSONSchema(of, { target: 'draft-7', io: 'input' }));
	return JSON.parse(json, (_, node: Json | null) => {
		if (typeof node !== 'object' || !node?.['names']) return node;
		const { names: kind, ...rest } = node;
		const names = offered[kind as schema.NameKind];
		return names?.size ? choice(rest, names) : rest;
	}) as Json;
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

/** Makes `claims` an object with every claim of the codebook, all of one definition. */
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
