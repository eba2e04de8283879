/**
 * JSON that is safe within a script element. In JSON these characters occur only within strings, where a \u
 * escape means the same. So the text parses to the same value, but cannot end the element, open a comment
 * or change the direction of text in an editor. `JSON.stringify` itself escapes lone surrogates.
 */

const unsafe = /[<>&\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff]/gu;

const escape = (character: string): string =>
	`\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A value as JSON without `<`, `>`, `&`, line separators and direction marks. */
export function scriptJson(value: object): string {
	return JSON.stringify(value).replace(unsafe, escape);
}
