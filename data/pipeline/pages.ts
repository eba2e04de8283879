/** The site's pages, as `page:` links name them; the routes are held to this list (`pages.test.ts`). */
import { byRole, type Data } from './load.ts';

export const fixedPages: readonly string[] = [
	'claims',
	'corrections',
	'embed',
	'embed/story',
	'explore',
	'method',
	'offline',
	'versions',
];

/** Folders that have a page for each claim, document, chapter, graphic or two versions. */
export const pageFolders: readonly string[] = ['claims', 'embed', 'share', 'sources', 'versions'];

/** All pages of a story; those of a file that cannot be read are missing. */
export function pagesOf(data: Data): string[] {
	const { originals, retellings } = byRole(data);
	const { chapters = [], embeds = [] } = data.script?.value ?? {};
	const each = (folder: string, list: readonly { id: string }[]) =>
		list.map(({ id }) => `${folder}/${id}`);
	const sources = [...originals, ...retellings].map(({ value }) => value.source);
	return [
		...fixedPages,
		...each('claims', data.codebook?.value.claims ?? []),
		...each('embed', embeds),
		...each('embed/claim', data.codebook?.value.claims ?? []),
		...each('share', chapters),
		...each('sources', sources),
	];
}
