/** The downloads: the files below `data/` of the built site. */
import { createHash } from 'node:crypto';
import { datapackage } from '$lib/model/datapackage';
import { tables } from '$lib/model/tables';
import { siteUrl } from './site-url.ts';
import { story } from './story.ts';

const texts = new Map([
	['story.json', JSON.stringify(story)],
	...Object.entries(tables).map(([name, toText]): [string, string] => [
		`${name}.csv`,
		toText(story),
	]),
]);

export const measured = new Map(
	[...texts].map(([file, text]) => [
		file,
		{
			bytes: Buffer.byteLength(text),
			hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
		},
	]),
);

export const downloads: ReadonlyMap<string, string> = new Map([
	...texts,
	[
		'datapackage.json',
		`${JSON.stringify(datapackage(story, { measured, siteUrl }), null, '\t')}\n`,
	],
]);
