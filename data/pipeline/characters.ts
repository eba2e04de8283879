/**
 * Characters that no text of ours may hold: what nobody sees in an editor, and what would break the
 * files that are made of it.
 *
 * A mark that turns the direction of text makes a reader see other words than a program does; half a
 * character, or a code that is none, is no text in XML. Letters of any script are let through, whatever
 * their own direction: the page keeps each of its texts apart from its neighbours.
 */
import { withLines } from './csv.ts';
import type { Located } from './parse.ts';
import type { Path, Problem } from './problems.ts';

type Kind = { test: RegExp; saw: string; hint: string };

const kinds: Kind[] = [
	{
		test: /[\u202a-\u202e\u2066-\u2069]/u,
		saw: 'an invisible mark that turns the direction of text',
		hint: 'delete it: words of any script keep their own direction without it',
	},
	{
		test: /\p{Surrogate}/u,
		saw: 'half a character',
		hint: 'a tool cut the text inside an emoji or a rare letter: type it again',
	},
	{
		test: /\ufffd/u,
		saw: 'the sign for a lost character',
		hint: 'the text was once saved in another encoding: type it again',
	},
	{
		test: /[\u2028\u2029]/u,
		saw: 'an invisible end of a line or paragraph',
		hint: 'delete it, and begin a new entry where a new paragraph is meant',
	},
	{
		test: /[^\P{Cc}\t\n]|[\ufeff\ufff9-\ufffb]|\p{Noncharacter_Code_Point}/u,
		saw: 'an invisible character',
		hint: 'delete it',
	},
];

const unwelcome = new RegExp(kinds.map(({ test }) => test.source).join('|'), 'u');

/** A character's code as `U+202E`. */
const code = (char: string) =>
	`U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The first unwelcome character of a text, and where it stands; undefined where there is none. */
function firstOf(text: string) {
	const found = unwelcome.exec(text);
	const kind = found && kinds.find(({ test }) => test.test(found[0]));
	return kind
		? {
				offset: found.index,
				expected: 'characters that a reader can see',
				saw: `${kind.saw} (${code(found[0])})`,
				hint: kind.hint,
			}
		: undefined;
}

/** Unwelcome characters of a parsed file, one for each text and key that holds any. */
export function strangers(file: Located): { problem: Problem; path: Path }[] {
	const found: { problem: Problem; path: Path }[] = [];
	const walk = (value: unknown, path: Path): void => {
		if (typeof value === 'string') {
			const what = firstOf(value);
			if (what) found.push({ problem: file.problem(path, what), path });
		} else if (Array.isArray(value)) {
			value.forEach((one, i) => walk(one, [...path, i]));
		} else if (typeof value === 'object' && value !== null) {
			for (const [key, one] of Object.entries(value)) {
				const what = firstOf(key);
				if (what) {
					const { offset: _, ...rest } = what;
					found.push({ problem: file.problem([...path, key], { key: true, ...rest }), path });
				}
				walk(one, [...path, key]);
			}
		}
	};
	walk(file.value, []);
	return found;
}

/** The first unwelcome character of a table, whose lines may end as a spreadsheet ends them. */
export function strangersInTable(file: string, text: string): Problem[] {
	const what = firstOf(withLines(text.replace(/^\ufeff/u, ' ')).replaceAll('\r\n', ' \n'));
	if (!what) return [];
	const { offset, ...rest } = what;
	const before = text.slice(0, offset);
	const line = before.split('\n').length;
	return [{ file, path: '', line, column: offset - before.lastIndexOf('\n'), ...rest }];
}

/** A text with every unwelcome character written as its code, so that a message can be read. */
export const legible = (text: string): string =>
	text.replace(new RegExp(unwelcome.source, 'gu'), (char) => `<${code(char)}>`);
