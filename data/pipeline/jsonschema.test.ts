import { describe, expect, it } from 'vitest';
import { build } from './pipeline.ts';
import { small } from '../../tests/fixtures/small-story.ts';
import { emitSchemas } from './jsonschema.ts';
import { valueAt } from './value-at.ts';

const emitted = new Map(
	emitSchemas(build(small()).data).map(({ file, text }) => [
		file.replace(/^.*\/|\.schema\.json$/g, ''),
		JSON.parse(text) as unknown,
	]),
);
const claims = ['storm-toll', 'no-decision', 'masts-quote'];

describe('the emitted JSON Schemas', () => {
	it('have every claim as a key of a coding, explained, required and closed', () => {
		for (const branch of [0, 1]) {
			const own = valueAt(emitted.get('coding'), ['anyOf', branch, 'properties', 'claims']);
			expect(own).toMatchObject({ required: claims, additionalProperties: false });
			expect(valueAt(own, ['properties', 'no-decision', 'description'])).toBe(
				'Whether the pier closes has not been decided.',
			);
		}
	});

	it('offer claims, sources, days and references where the script names them', () => {
		const text = JSON.stringify(emitted.get('script'));
		const branches = valueAt(emitted.get('script'), [
			...['properties', 'chapters', 'items', 'properties', 'steps', 'items', 'properties'],
			...['view', 'oneOf'],
		]) as { properties: Record<string, unknown> }[];
		const of = (graphic: string) =>
			branches.find(({ properties }) => valueAt(properties, ['graphic', 'const']) === graphic)
				?.properties;
		expect(valueAt(of('word-diff'), ['claims', 'items', 'enum'])).toEqual(claims);
		expect(
			valueAt(of('status-matrix'), ['claims', 'properties', 'claims', 'items', 'enum']),
		).toEqual(claims);
		expect(valueAt(of('status-matrix'), ['columns', 'items', 'enum'])).toEqual([
			'coast-wire',
			'bay-blog',
		]);
		expect(valueAt(of('word-diff'), ['light', 'items', 'enum'])).toContain('harbour-post');
		expect(valueAt(of('strikes'), ['light', 'items', 'enum'])).toEqual([
			'2031-06-10',
			'2031-06-18',
		]);
		expect(text).toContain('"beyond:pier-reopened"');
	});

	it('carry descriptions for hovers, and refuse unknown keys', () => {
		const coding = JSON.stringify(emitted.get('coding'));
		expect(coding).toContain('An exact run of the document');
		expect(coding.match(/"additionalProperties":false/g)?.length).toBeGreaterThan(5);
	});
});
