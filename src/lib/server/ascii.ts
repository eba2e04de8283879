/**
 * Writes a page in ASCII, with escapes for all other characters. One other character would make a browser
 * hold the whole page in two bytes a character and parse it more slowly.
 */

const other = /[^\0-\x7f]/gu;

const inHtml = (letter: string) => `&#${letter.codePointAt(0)};`;

const inCss = (letter: string) => `\\${letter.codePointAt(0)!.toString(16)} `;

const inJson = (letter: string) =>
	[...Array(letter.length).keys()]
		.map((i) => `\\u${letter.charCodeAt(i).toString(16).padStart(4, '0')}`)
		.join('');

/** Scripts and style sheets have escapes of their own. */
const parts = /(<script\b[^>]*>[\s\S]*?<\/script>|<style\b[^>]*>[\s\S]*?<\/style>)/;

/** Scripts that run stay as they are: the page's policy has their hashes. */
export const toAscii = (html: string): string =>
	html
		.split(parts)
		.map((part) => {
			if (part.startsWith('<style')) return part.replace(other, inCss);
			if (!part.startsWith('<script')) return part.replace(other, inHtml);
			return /^<script[^>]* type="application\/ld\+json"/.test(part)
				? part.replace(other, inJson)
				: part;
		})
		.join('');
