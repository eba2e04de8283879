/** What the JSON-LD of all pages has in common; the vocabulary is https://schema.org. */
import type { Source } from '#data/schema';

/** A thing of schema.org. Properties that are undefined are left out of the JSON. */
export type Thing = { '@type': string; [property: string]: unknown };

/** A thing with the context that the outermost thing of a page needs. */
export const withContext = (thing: Thing) => ({ '@context': 'https://schema.org', ...thing });

export const creativeWork = ({ outlet, title, published, url, archive }: Source): Thing => ({
	'@type': 'CreativeWork',
	name: title ?? undefined,
	publisher: { '@type': 'Organization', name: outlet },
	datePublished: published ?? undefined,
	url: url ?? undefined,
	archivedAt: archive?.map(({ url }) => url),
});

/** Those who sign; none where nobody does. */
export const people = (names: readonly string[]): Thing[] | undefined =>
	names.length ? names.map((name) => ({ '@type': 'Person', name })) : undefined;
