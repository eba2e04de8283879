/** The snippets that an editor copies into a CMS, each escaped for the place where it stands. */
import { cssHeight, phoneHeight, type Room } from './frame-room.ts';

export type Embed = {
	/** The graphic's id, as in its address: `strikes`, or of a claim's card `claim/boats-killed-64`. */
	graphic: string;
	title: string;
	/** The site's absolute address, with a slash at the end. */
	root: string;
	/** The room that the frame gives its page until the page reports its own height. */
	room: Room;
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

/**
 * A frame as high as its page needs. A host's style sheet may undo the attribute, and a host may take the
 * style out, so both have the height: the attribute the greatest that a phone needs.
 */
const frame = (embed: Embed, attributes = ''): string =>
	`<iframe src="${escapeHtml(pageOf(embed))}" title="${escapeHtml(embed.title)}" width="100%" height="${phoneHeight(embed.room)}" frameborder="0" style="border:0;height:${cssHeight(embed.room)}"${attributes}></iframe>`;

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
	const height = cssHeight(embed.room);
	// the story's frame is as high as the window
	const least = graphic === 'story' ? '100svh' : height;
	const [, claim] = /^claim\/(.*)/.exec(graphic) ?? [];
	const name = graphic.replace('/', '-');
	const image = claim ? `cards/${name}.png` : `embed/${graphic}.png`;
	return {
		url: pageOf(embed),
		element: `<report-embed ${claim ? `claim="${claim}"` : `graphic="${graphic}"`} style="display:block;min-height:${least}">${link}</report-embed>\n<script async src="${escapeHtml(root)}embed/v1.js"></script>`,
		quotation: `<blockquote data-report-embed="${graphic}">${link}</blockquote>`,
		// the height in the style follows this element's width
		frame: `<div style="container-type:inline-size">${frame(embed, ' loading="lazy"')}</div>`,
		pym: `<div id="report-${name}"></div>\n<script>new pym.Parent("report-${name}", "${pageOf(embed)}", { title: ${JSON.stringify(embed.title).replaceAll('<', '\\u003c')} });</script>`,
		'iframe-resizer': `<iframe src="${page}" title="${title}" style="width:1px;min-width:100%;border:0;height:${height}" onload="iFrameResize({}, this)"></iframe>`,
		image: `<figure style="margin-inline:0"><a href="${page}"><img src="${escapeHtml(root)}${image}" alt="${escapeHtml(embed.alt)}" style="max-width:100%;height:auto"></a></figure>`,
	};
}

export type SnippetName = keyof ReturnType<typeof snippets>;

/** A theme that an editor has chosen in the gallery; null follows the reader's own setting. */
export type ChosenTheme = 'light' | 'dark' | null;

/**
 * Writes the chosen theme into a snippet. A bare address stays as it is, because oEmbed's answer is a file
 * that is the same for every query.
 */
export function withTheme(text: string, theme: ChosenTheme): string {
	if (!theme || !text.includes('<')) return text;
	return text
		.replace(/((?:src=|, )"[^"]*\/embed\/[\w/-]+\/)"/, `$1?theme=${theme}"`)
		.replace(/( (?:graphic|claim)="[\w-]+")/, `$1 theme="${theme}"`)
		.replace(/(data-report-embed="[\w/-]+")/, `$1 data-theme="${theme}"`);
}
