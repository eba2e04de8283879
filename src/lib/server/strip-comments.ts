/**
 * Removes the comments from HTML. Svelte writes thousands into a page, for a client that no page here has;
 * they would be a quarter of the story's page.
 */
export const stripComments = (html: string): string => html.replace(/<!--[\s\S]*?-->/g, '');
