/** What the descriptions for machines (https://schema.org) have in common. */
import type { Source, Story } from '#data/schema';

/** One thing of schema.org; members that are undefined are left out when written. */
export type Thing = { '@type': string; [property: string]: unknown };

/** A thing that stands at the head of a page. */
export const withContext = (thing: Thing) => ({ '@context': 'https://schema.org', ...thing });

/** A document as a work of its outlet; without an address where none was confirmed. */
export const work = ({ outlet, title, published, url }: Source): Thing => ({
	'@type': 'CreativeWork',
	name: title ?? undefined,
	publisher: { '@type': 'Organization', name: outlet },
	datePublished: published ?? undefined,
	url: url ?? undefined,
});

/** The byline as it stands, if there is one: a text, since it may name one person, several or a desk. */
export const signed = ({ byline }: Story['site']) => byline || undefined;
