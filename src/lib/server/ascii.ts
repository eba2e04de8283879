/**
 * A page in the letters of ASCII alone. It says the same; but one other letter anywhere makes a browser
 * hold all of them in two bytes each, and read the page more slowly.
 */

const other = /[^\0-\x7f]/gu;

const inHtml = (letter: string) => `&#${letter.codePointAt(0)};`;

const inCss = (letter: string) => `\\${letter.codePointAt(0)!.toString(16)} `;

const inJson = (letter: string) =>
	[...Array(letter.length).keys()]
		.map((i) => `\\u${letter.charCodeAt(i).toString(16).padStart(4, '0')}`)
		.join('');

/** What HTML doesn't read as its own text: scripts, and style sheets. */
const parts = /(<script\b[^>]*>[\s\S]*?<\/script>|<style\b[^>]*>[\s\S]*?<\/style>)/;

/** Text in, text out. A script that is executed stays as it is: the page's policy knows it by its letters. */
export const ascii = (html: string): string =>
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
