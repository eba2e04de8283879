/**
 * A page without what nobody will read in it: the markers that Svelte leaves for its own client, which
 * no page has, the style sheets that Kit lists for it though they stand in the page, and, in drawings that
 * are shown as they are, what only the script of a living one would look for.
 */
import { flattenTransforms } from './flatten-transforms.ts';

/** An empty comment, a block's beginning or end, a head's hash. */
const marker = /<!--(?:\[(?:!|-?\d+)?|\]|[a-z0-9]{5,8})?-->/g;

/** A style sheet that no browser is to ask for. */
const unasked = /\s*<link\b[^>]* rel="stylesheet" disabled[^>]*>/g;

/** Drawings for readers without scripts, and those that a page shows at first and as they are. */
const drawing =
	/(<noscript>|<div class="(?:picture is-active|drawn)\b[^>]*>)(<svg[\s\S]*?<\/svg>)/g;

/** Text in, text out. */
export const stripHydration = (html: string): string =>
	html
		.replace(marker, '')
		.replace(unasked, '')
		.replace(drawing, (_, before: string, svg: string) => before + flattenTransforms(svg));
