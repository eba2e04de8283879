/** Citations of the piece, for lists of references and below its graphics. */
import type { Story } from '#data/schema';
import { formatDay, formatList } from '#data/format';
import { versionOf } from './datapackage.ts';
import { inWords } from './format.ts';
import type { SiteUrl } from './site-url.ts';
import { original, retellings } from './story.ts';

/** The reference in one line: those who sign, the title, the version, the days and the address, as far as they are known. */
export function citation(
	{ site, version }: Pick<Story, 'site' | 'version'>,
	siteUrl?: SiteUrl,
): string {
	const { byline, title, published, updated } = site;
	const days = `published ${formatDay(published)}${
		updated === published ? '' : `, updated ${formatDay(updated)}`
	}`;
	return `${byline.length ? `${formatList(byline)}: ` : ''}“${title}”, ${version ? `version ${versionOf(version)}, ` : ''}${days}.${siteUrl ? ` ${siteUrl.root}` : ''}`;
}

/** The lines below an exported graphic: its source, and the state of the data. */
export type Credit = { source: string; date: string };

export function credit({ site, sources }: Pick<Story, 'site' | 'sources'>): Credit {
	const n = retellings({ sources }).length;
	const retold = n === 1 ? 'one retelling' : `${inWords(n)} retellings`;
	return {
		source: `Source: “${site.title}”, from the texts of ${original({ sources }).outlet}’s report and ${retold} of it. ${site.licences.codings.name}.`,
		date: `State of the data: ${formatDay(site.updated)}.`,
	};
}
