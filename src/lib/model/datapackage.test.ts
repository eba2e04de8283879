import { describe, expect, it } from 'vitest';
import { story } from '$lib/server/story';
import { parseSiteUrl } from './site-url.ts';
import { datapackage, schemaOf, versionOf } from './datapackage.ts';
import { tableDefinitions } from './tables.ts';

const measured = new Map([['claims.csv', { bytes: 5, hash: 'sha256:00' }]]);
const made = datapackage(story, { measured, siteUrl: undefined });
const path = /^((?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*|(http|ftp)s?:\/\/.*)$/;

describe('the data package', () => {
	it('lists every table and the story, each once, by a path that the standard allows', () => {
		expect(made.resources.map((one) => one.path)).toEqual([
			...tableDefinitions.map(({ name }) => `${name}.csv`),
			'story.json',
		]);
		for (const one of made.resources) {
			expect(one.path).toMatch(path);
			expect(one.name).toMatch(/^[a-z0-9._-]+$/);
		}
	});

	it('has each table’s fields in their order, with what they may hold', () => {
		const coding = schemaOf(tableDefinitions.find(({ name }) => name === 'coding')!);
		expect(coding.fields.map(({ name }) => name)).toEqual([
			'source',
			'claim',
			'status',
			'quote',
			'passage_url',
			'first_quote',
			'first_passage_url',
			'first_note',
			'section',
			'word',
			'percent',
			'note',
			'attribution',
			'attributed_to',
			'first',
			'second',
			'reviewed',
			'reviewed_by',
			'reviewed_on',
			'reviewed_was',
			'reviewed_why',
		]);
		expect(coding.fields[2]).toMatchObject({
			type: 'string',
			constraints: { required: true, enum: ['kept', 'trimmed', 'altered', 'dropped'] },
		});
		expect(coding.primaryKey).toEqual(['source', 'claim']);
		expect(coding.foreignKeys).toContainEqual({
			fields: ['claim'],
			reference: { resource: 'claims', fields: ['id'] },
		});
	});

	it('takes title, days, licence and sources from the story', () => {
		expect(made).toMatchObject({
			title: story.site.title,
			version: versionOf(story.version ?? story.site.updated),
		});
		expect(made.created).toBe(`${story.site.updated}T00:00:00Z`);
		expect(made.licenses).toEqual([
			{
				name: 'CC-BY-4.0',
				path: story.site.licences.codings.url,
				title: story.site.licences.codings.name,
			},
		]);
		expect(made.sources.map(({ path }) => path ?? null)).toEqual(
			story.sources.map(({ url }) => url),
		);
		expect(made.description).toContain(story.site.licences.quotes);
	});

	it('has the size and hash of what is written', () => {
		expect(made.resources.find(({ name }) => name === 'claims')).toMatchObject({
			bytes: 5,
			hash: 'sha256:00',
		});
	});

	it('gives a version as semantic versioning has it', () => {
		expect(versionOf('2026-01-05')).toBe('2026.1.5');
		expect(versionOf('2026-01-05-2')).toBe('2026.1.5+2');
		expect(
			datapackage({ ...story, version: '2026-01-05' }, { measured, siteUrl: undefined }).version,
		).toBe('2026.1.5');
	});

	it('names nobody and no place unless they are given', () => {
		const unsigned = { ...story, site: { ...story.site, byline: [] } };
		const plain = JSON.parse(
			JSON.stringify(datapackage(unsigned, { measured, siteUrl: undefined })),
		) as object;
		expect(plain).not.toHaveProperty('homepage');
		expect(plain).not.toHaveProperty('contributors');
		const signed = { ...story, site: { ...story.site, byline: ['A. Writer', 'B. Writer'] } };
		const siteUrl = parseSiteUrl('https://example.org/story');
		expect(datapackage(signed, { measured, siteUrl })).toMatchObject({
			homepage: 'https://example.org/story/method/',
			contributors: ['A. Writer', 'B. Writer'].map((title) => ({ title, roles: ['creator'] })),
		});
	});
});
