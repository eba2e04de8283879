/** The snippets that an editor copies into a CMS, each escaped for the place where it stands. */

export type Embed = {
	/** The graphic's id, as in its address. */
	graphic: string;
	title: string;
	/** The site's absolute address, with a slash at the end. */
	root: string;
	/** The frame's height in CSS pixels until the page in it reports its own. */
	height: number;
	/** The image's alternative text. */
	alt: string;
};

const entities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Escapes a text for an attribute or for the content of an element. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c]!);

const pageOf = ({ root, graphic }: Embed): string => `${root}embed/${graphic}/`;

const frame = (embed: Embed, attributes = ''): string =>
	`<iframe src="${escapeHtml(pageOf(embed))}" title="${escapeHtml(embed.title)}" width="100%" height="${embed.height}" frameborder="0" style="border:0"${attributes}></iframe>`;

/**
 * The HTML of an oEmbed answer. From an unknown provider WordPress keeps exactly this: a quotation with a
 * link, and an empty frame with these attributes.
 */
export const oembedHtml = (embed: Embed): string =>
	`<blockquote><a href="${escapeHtml(pageOf(embed))}">${escapeHtml(embed.title)}</a></blockquote>${frame(embed)}`;

/** The snippets by name. Those for pym and iframe-resizer are for pages that load these libraries. */
export function snippets(embed: Embed) {
	const { graphic, root } = embed;
	const page = escapeHtml(pageOf(embed));
	const title = escapeHtml(embed.title);
	const link = `<a href="${page}">${title}</a>`;
	return {
		url: pageOf(embed),
		element: `<report-embed graphic="${graphic}">${link}</report-embed>\n<script async src="${escapeHtml(root)}embed/v1.js"></script>`,
		quotation: `<blockquote data-report-embed="${graphic}">${link}</blockquote>`,
		frame: frame(embed, ' loading="lazy"'),
		pym: `<div id="report-${graphic}"></div>\n<script>new pym.Parent("report-${graphic}", "${pageOf(embed)}", { title: ${JSON.stringify(embed.title).replaceAll('<', '\\u003c')} });</script>`,
		'iframe-resizer': `<iframe src="${page}" title="${title}" style="width:1px;min-width:100%;border:0" onload="iFrameResize({}, this)"></iframe>`,
		image: `<figure style="margin-inline:0"><a href="${page}"><img src="${escapeHtml(root)}embed/${graphic}.png" alt="${escapeHtml(embed.alt)}" style="max-width:100%;height:auto"></a></figure>`,
	};
}

export type SnippetName = keyof ReturnType<typeof snippets>;

/** What an editor has chosen in the gallery. */
export type Choices = {
	/** Null follows the reader's own setting. */
	theme: 'light' | 'dark' | null;
	/** The graphic's height at the chosen width, in CSS pixels; null where it is not known yet. */
	height: number | null;
};

/**
 * Applies the editor's choices to a snippet. A bare address stays as it is, because oEmbed's answer is a file
 * that is the same for every query.
 */
export function withChoices(text: string, { theme, height }: Choices): string {
	const sized = height === null ? text : text.replace(/(<iframe .*?height=")\d+"/, `$1${height}"`);
	if (!theme || !sized.includes('<')) return sized;
	return sized
		.replace(/((?:src=|, )"[^"]*\/embed\/[\w-]+\/)"/, `$1?theme=${theme}"`)
		.replace(/( graphic="[\w-]+")/, `$1 theme="${theme}"`)
		.replace(/(data-report-embed="[\w-]+")/, `$1 data-theme="${theme}"`);
}
