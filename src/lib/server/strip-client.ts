/**
 * Removes from a page what only Svelte's and Kit's client would read, which no page here has: comments, a
 * quarter of the story's page, and links to style sheets that are inlined.
 */
export const stripClient = (html: string): string =>
	html
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/\s*<link\b[^>]* rel="stylesheet" disabled[^>]*>/g, '');
