/** The texts that an editor copies into a CMS. Everything in them is escaped for where it stands. */

export type Embed = {
	/** The graphic's name, as in its address. */
	graphic: string;
	title: string;
	/** The site's root, absolute, with a slash at its end. */
	root: string;
	/** CSS pixels that the frame has before it has told its own height. */
	height: number;
	/** What the still image shows, in words. */
	alt: string;
};

const escapes: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** A text as it may stand in an attribute or between tags. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => escapes[c]!);

/** The graphic's own page. */
export const pageOf = ({ root, graphic }: Pick<Embed, 'root' | 'graphic'>): string =>
	`${root}embed/${graphic}/`;

/** The still image of a graphic. */
export const imageOf = (
	{ root, graphic }: Pick<Embed, 'root' | 'graphic'>,
	form: 'svg' | 'png',
): string => `${root}embed/${graphic}.${form}`;

const frame = (embed: Embed, more = ''): string =>
	`<iframe src="${escapeHtml(pageOf(embed))}" title="${escapeHtml(embed.title)}" width="100%" height="${embed.height}" frameborder="0" style="border:0"${more}></iframe>`;

/**
 * What oEmbed answers with. WordPress keeps exactly this form from a provider that it does not know:
 * a quotation with a link, and an empty frame without any other attribute.
 */
export const oembedHtml = (embed: Embed): string =>
	`<blockquote><a href="${escapeHtml(pageOf(embed))}">${escapeHtml(embed.title)}</a></blockquote>${frame(embed)}`;

/** Every way in, by name. The two of other libraries are for pages that load these already. */
export const snippets = (embed: Embed): Record<SnippetName, string> => {
	const page = escapeHtml(pageOf(embed));
	const title = escapeHtml(embed.title);
	const loader = `<script async src="${escapeHtml(embed.root)}embed/v1.js"></script>`;
	return {
		url: pageOf(embed),
		element: `<report-embed graphic="${embed.graphic}"><a href="${page}">${title}</a></report-embed>\n${loader}`,
		quotation: `<blockquote data-report-embed="${embed.graphic}"><a href="${page}">${title}</a></blockquote>`,
		frame: frame(embed, ' loading="lazy"'),
		pym: `<div id="report-${embed.graphic}"></div>\n<script>new pym.Parent("report-${embed.graphic}", "${pageOf(embed)}", { title: ${JSON.stringify(embed.title).replaceAll('<', '\\u003c')} });</script>`,
		'iframe-resizer': `<iframe src="${page}" title="${title}" style="width:1px;min-width:100%;border:0" onload="iFrameResize({}, this)"></iframe>`,
		image: `<figure style="margin-inline:0"><a href="${page}"><img src="${escapeHtml(imageOf(embed, 'png'))}" alt="${escapeHtml(embed.alt)}" style="max-width:100%;height:auto"></a></figure>`,
	};
};

/** What an editor has chosen in the gallery. */
export type Chosen = {
	/** Null follows the reader's own setting. */
	theme: 'light' | 'dark' | null;
	/** CSS pixels that the graphic is high at the chosen width; null where that is not known. */
	height: number | null;
};

/**
 * A snippet as it is with what was chosen. An address that stands by itself is left alone: what oEmbed
 * answers is a file, the same whatever the query.
 */
export function choose(text: string, { theme, height }: Chosen): string {
	const sized = height === null ? text : text.replace(/(<iframe .*?height=")\d+"/, `$1${height}"`);
	if (!theme || !sized.includes('<')) return sized;
	return sized
		.replace(/((?:src=|, )"[^"]*\/embed\/[\w-]+\/)"/, `$1?theme=${theme}"`)
		.replace(/( graphic="[\w-]+")/, `$1 theme="${theme}"`)
		.replace(/(data-report-embed="[\w-]+")/, `$1 data-theme="${theme}"`);
}

export type SnippetName =
	'url' | 'element' | 'quotation' | 'frame' | 'pym' | 'iframe-resizer' | 'image';
