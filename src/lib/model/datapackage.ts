/**
 * The descriptor of the downloads, `data/datapackage.json`: a Frictionless Data Package, version 2.0 of
 * the standard (https://datapackage.org/standard/data-package/).
 */
import { codingStatement } from './coding-method.ts';
import type { Source, Story } from '#data/schema';
import type { SiteUrl } from './site-url.ts';
import { tableDefinitions } from './tables.ts';
import type { Field, Table } from './tables/table.ts';

/** A file’s size and hash: `sha256:` and 64 hexadecimal digits. */
export type Measured = { bytes: number; hash: string };

/** What only a build knows: the files by name, and the address of the site if it has one. */
export type Published = { measured: ReadonlyMap<string, Measured>; siteUrl: SiteUrl | undefined };

/** Licence ids of the Open Definition, by address. */
const licenceIds: Record<string, string> = {
	'https://creativecommons.org/licenses/by/4.0/': 'CC-BY-4.0',
	'https://creativecommons.org/publicdomain/zero/1.0/': 'CC0-1.0',
};

/**
 * A version's id as a semantic version, which allows no leading zeros: the day, and for a later version of
 * that day its number behind a plus sign.
 */
export function versionOf(id: string): string {
	const [day, nth] = [id.slice(0, 10), id.slice(11)];
	return day.split('-').map(Number).join('.') + (nth && `+${nth}`);
}

export const about = (story: Story): string => `${story.site.standfirst} ${codingStatement(story)}`;

const fieldSchema = ({ name, type, format, description, ...constraints }: Field) => ({
	...{ name, type, format, description },
	constraints: Object.keys(constraints).length > 0 ? constraints : undefined,
});

export const schemaOf = ({ fields, key, references }: Table) => ({
	fields: fields.map(fieldSchema),
	missingValues: [''],
	primaryKey: key,
	foreignKeys: references.length
		? references.map(({ fields, table, to }) => ({
				fields,
				reference: { resource: table, fields: to },
			}))
		: undefined,
});

const document = ({ outlet, title, url }: Source) => ({
	title: title ? `${outlet}: ${title}` : outlet,
	path: url ?? undefined,
});

function strikeSources({ strikes }: Story) {
	const known = new Map(strikes.map(({ source, source_url }) => [source_url, source]));
	return [...known].map(([path, title]) => ({ title, path }));
}

function resource(
	table: Table,
	{ story, measured }: { story: Story } & Pick<Published, 'measured'>,
) {
	const file = `${table.name}.csv`;
	return {
		name: table.name,
		type: 'table',
		path: file,
		title: table.title,
		description: table.description,
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		...measured.get(file),
		sources: table.name === 'strikes' ? strikeSources(story) : undefined,
		dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true },
		schema: schemaOf(table),
	};
}

export function datapackage(story: Story, { measured, siteUrl }: Published) {
	const { site } = story;
	const { codings } = site.licences;
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: 'one-report-retold',
		title: site.title,
		description: `${about(story)}\n\n${site.licences.quotes} In the tables, a cell that a spreadsheet would take for a formula has an apostrophe in front.`,
		homepage: siteUrl?.of('method/'),
		version: versionOf(story.version ?? site.updated),
		created: `${site.updated}T00:00:00Z`,
		licenses: [{ name: licenceIds[codings.url], path: codings.url, title: codings.name }],
		contributors: site.byline.length
			? site.byline.map((title) => ({ title, roles: ['creator'] }))
			: undefined,
		sources: story.sources.map(document),
		resources: [
			...tableDefinitions.map((table) => resource(table, { story, measured })),
			{
				name: 'story',
				path: 'story.json',
				title: 'The whole story',
				description:
					'Everything that the page is drawn from; its shape is described in data/schema/story.ts of the source code.',
				format: 'json',
				mediatype: 'application/json',
				encoding: 'utf-8',
				...measured.get('story.json'),
			},
		],
	};
}
