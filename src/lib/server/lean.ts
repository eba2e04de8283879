/**
 * A page without what nobody will read in it: the markers that Svelte leaves for its own client, which
 * no page has, the style sheets that Kit lists for it though they stand in the page, and, in drawings for
 * readers without scripts, what only a script looks for.
 */

/** An empty comment, a block's beginning or end, a head's hash. */
const marker = /<!--(?:\[(?:!|-?\d+)?|\]|[a-z0-9]{5,8})?-->/g;

/** A style sheet that no browser is to ask for. */
const unasked = /\s*<link\b[^>]* rel="stylesheet" disabled[^>]*>/g;

/** How a mark moves, and which claim, document or person it is. */
const living = / class="moves"| data-[a-z]+="[^"]*"|(?<= class="[^"]*) moves\b|\bmoves (?=[^"]*")/g;

/** Text in, text out; what stands in `<noscript>` loses more. */
export const lean = (html: string): string =>
	html
		.replace(marker, '')
		.replace(unasked, '')
		.replace(/<noscript>[\s\S]*?<\/noscript>/g, (still) =>
			still.replace(/<(?:svg|g|path|rect|circle|text|tspan)\b[^>]*>/g, (tag) =>
				tag.replace(living, ''),
			),
		);
