/**
 * Addresses that lead to words of a page: text fragments, https://wicg.github.io/scroll-to-text-fragment/.
 * A browser that knows none opens the page at its top.
 */

/** A term of a text directive. The standard parts terms by commas, dashes and ampersands. */
export const textTerm = (words: string): string =>
	encodeURIComponent(words.replace(/\s+/gu, ' ').trim()).replaceAll('-', '%2D');

/** Words of a document, and the text directive that leads there where it is another than the words themselves. */
export type Quoted = {
	quote: string;
	/** An empty one: no directive leads there, so that only the page can be opened. */
	passage?: string | undefined;
};

/** The address of quoted words, on the page itself or on an archived copy. */
export function passageUrl(url: string, { quote, passage = textTerm(quote) }: Quoted): string {
	if (!passage) return url;
	return `${url}${url.includes('#') ? '' : '#'}:~:text=${passage}`;
}
