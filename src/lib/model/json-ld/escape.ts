/**
 * JSON that may stand in a script element, whatever strings it holds.
 *
 * Only strings can hold these characters in JSON, and there a \u escape means the same: so the text
 * parses to the same value, and nothing in it can end the element, open a comment, or turn the
 * direction of what an editor shows. `JSON.stringify` itself escapes lone surrogates.
 */

const risky = /[<>&\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff]/gu;

const escaped = (character: string): string =>
	`\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A value as JSON without `<`, `>`, `&`, line separators and direction marks; undefined members are left out. */
export function scriptJson(value: object): string {
	return JSON.stringify(value).replace(risky, escaped);
}
