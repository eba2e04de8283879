/**
 * The files of graphics that readers may take along: the data as a table, and the picture as a drawing to
 * edit and as pixels. Those of graphics that other sites may frame are `embed/…`.
 */
import { claimDrawable, type Drawable } from '$lib/charts/embeds';
import { storyScenes } from '$lib/charts/scenes';
import { sceneFiles } from '$lib/charts/scene-files';
import type { Table } from '$lib/charts/types';
import { retellings } from '$lib/model/story';
import { csvOf } from '$lib/model/tables/csv';
import { coding } from '$lib/model/tables/coding';
import { captioned, imageWidth } from './embed-image.ts';
import { png } from './share-image.ts';
import { claimShareImage, shareImageSvg } from './share-images.ts';
import { sourceImage } from './source-image.ts';
import { drawStandalone } from './standalone-svg.ts';
import { story } from './story.ts';

export const fileFormats = ['csv', 'svg', 'png'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Makes the table and the drawing of one graphic. */
type Taken = { csv: () => string; svg: () => string };
type Folder = Map<string, Taken>;

export const csvOfTable = ({ head, body }: Table) => csvOf([head, ...body]);

/** The rows of the codings that are of one retelling. */
function csvOfSource(id: string): string {
	const names = coding.fields.map(({ name }) => name);
	const at = names.indexOf('source');
	return csvOf([names, ...coding.rows(story).filter((row) => row[at] === id)]);
}

const ofStory: Folder = new Map(
	storyScenes(story)
		.flatMap((scene) => sceneFiles(scene, story.embeds))
		.filter(({ files }) => files.startsWith('graphics/'))
		.map(({ prepared, step: { id, view } }): [string, Taken] => {
			const description = prepared.describe(view);
			const drawn = { ...prepared, description, props: { rows: prepared.rows, view } };
			const svg = () =>
				captioned(drawStandalone(drawn as unknown as Drawable, imageWidth), {
					...{ title: prepared.title, description },
				});
			return [id, { csv: () => csvOfTable(prepared.table), svg }];
		}),
);

const ofClaims: Folder = new Map(
	story.claims.map(({ id }): [string, Taken] => [
		id,
		{
			csv: () => csvOfTable(claimDrawable(story, id).table),
			svg: () => shareImageSvg(claimShareImage(id)) ?? '',
		},
	]),
);

const ofSources: Folder = new Map(
	retellings(story).map((source): [string, Taken] => [
		source.id,
		{ csv: () => csvOfSource(source.id), svg: () => sourceImage(source) },
	]),
);

const folders = { graphics: ofStory, claims: ofClaims, sources: ofSources };

export const graphicNames = (folder: keyof typeof folders): string[] => [...folders[folder].keys()];

const types = { csv: 'text/csv; charset=utf-8', svg: 'image/svg+xml', png: 'image/png' };

/** A file of a graphic as a response, or undefined where there is no such graphic. */
export async function graphicFile(
	folder: keyof typeof folders,
	{ name, format }: { name: string; format: FileFormat },
): Promise<Response | undefined> {
	const taken = folders[folder].get(name);
	if (!taken) return undefined;
	const body = format === 'csv' ? taken.csv() : taken.svg();
	return new Response(format === 'png' ? await png(body, 1616) : body, {
		headers: { 'content-type': types[format] },
	});
}
