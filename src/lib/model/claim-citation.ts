/** Ways to cite one claim: in a line, as BibTeX and as RIS, each with the day and, once published, the version. */
import type { Claim, Story } from '#data/schema';
import { formatDay, formatList } from '#data/format';
import { versionOf } from './datapackage.ts';
import type { SiteUrl } from './site-url.ts';

export const citationFormats = ['txt', 'bib', 'ris'] as const;
export type CitationFormat = (typeof citationFormats)[number];

type Cited = { claim: Pick<Claim, 'id' | 'label'>; siteUrl?: SiteUrl | undefined };
type Fields = Record<'claim' | 'title' | 'version' | 'day' | 'url', string> & { authors: string[] };

const commands: Record<string, string> = {
	'\\': 'textbackslash{}',
	'~': 'textasciitilde{}',
	'^': 'textasciicircum{}',
};

/** A text in which TeX reads no sign as a command. */
const tex = (text: string): string =>
	text.replace(/[\\~^{}&%$#_]/g, (sign) => `\\${commands[sign] ?? sign}`);

const line = ({ authors, claim, title, version, day, url }: Fields): string =>
	`${authors.length ? `${formatList(authors)}: ` : ''}“${claim}”, in: “${title}”, ${version && `version ${version}, `}${formatDay(day)}.${url && ` ${url}`}`;

function bibtex({ authors, claim, title, version, day, url }: Fields, key: string): string {
	const [year = '', month = ''] = day.split('-');
	const fields = {
		// braces keep a name whole, and the capitals of a title
		...(authors.length && { author: authors.map((name) => `{${tex(name)}}`).join(' and ') }),
		title: `{${tex(claim)}}`,
		howpublished: `In: ${tex(title)}`,
		year,
		month: String(Number(month)),
		note: [...(version ? [`Version ${version}`] : []), formatDay(day)].join(', '),
		...(url && { url }),
	};
	const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
	return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

const ris = ({ authors, claim, title, version, day, url }: Fields): string =>
	[
		['TY', 'ELEC'],
		...authors.map((name) => ['AU', name]),
		['TI', claim],
		['T2', title],
		['PY', day.slice(0, 4)],
		['DA', day.replaceAll('-', '/')],
		...(version ? [['ET', `Version ${version}`]] : []),
		...(url ? [['UR', url]] : []),
		['ER', ''],
	]
		.map(([tag, value]) => `${tag}  - ${value}`)
		.join('\n');

/** The citations of a claim by format; without an address where the site’s own is not known. */
export function claimCitations(
	{ site, version }: Pick<Story, 'site' | 'version'>,
	{ claim, siteUrl }: Cited,
): Record<CitationFormat, string> {
	const fields: Fields = {
		authors: site.byline,
		claim: claim.label,
		title: site.title,
		version: version ? versionOf(version) : '',
		day: site.updated,
		url: siteUrl?.of(`claims/${claim.id}/`) ?? '',
	};
	return { txt: line(fields), bib: bibtex(fields, claim.id), ris: ris(fields) };
}
