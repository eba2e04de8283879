/** How to name the piece in a list of references. */
import type { Story } from '#data/schema';
import type { SiteUrl } from './site-url.ts';
import { formatDay } from '#data/format';

/** One line: who, if anybody signs it; the title; the days; the address, if it is known. */
export function citation({ site }: Pick<Story, 'site'>, siteUrl?: SiteUrl): string {
	const { byline, title, published, updated } = site;
	const days = `published ${formatDay(published)}${
		updated === published ? '' : `, updated ${formatDay(updated)}`
	}`;
	return `${byline ? `${byline}: ` : ''}“${title}”, ${days}.${siteUrl ? ` ${siteUrl.root}` : ''}`;
}
