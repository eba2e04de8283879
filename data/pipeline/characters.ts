/**
 * Finds characters that must not reach a reader. Marks of direction can make text read otherwise than it is
 * written. Half a surrogate pair, a replacement character or a control character is damaged text. Line
 * separators break lines unseen. Words of any script are allowed, whatever their direction: the page
 * isolates its texts.
 */
import { withNewlines } from './csv.ts';
import type { JsonFile } from './json-file.ts';
import { fileProblem, placeOf, type Message, type Path, type Problem } from './problems.ts';
import { valuesIn } from './value-at.ts';

type Kind = { pattern: RegExp; saw: string; hint: string };

const kinds: Kind[] = [
	{
		pattern: /â€[™œ\u009d˜¦“”]|Ã[\u0080-\u00bf©¨¼¶¤]|Â[\u00a0£«»]/u,
		saw: 'letters that were read in the wrong encoding',
		hint: 'one of them stood for another character: type it again and save the file as UTF-8',
	},
	{
		pattern: /[\u0080-\u009f]/u,
		saw: 'a mark that was saved as Windows-1252',
		hint: 'it stood for a dash or a quotation mark: type it again and save the file as UTF-8',
	},
	{
		pattern: /[\u202a-\u202e\u2066-\u2069]/u,
		saw: 'an invisible mark that turns the direction of text',
		hint: 'delete it: words of any script keep their own direction without it',
	},
	{
		pattern: /\p{Surrogate}/u,
		saw: 'half a character',
		hint: 'a tool cut the text inside an emoji or a rare letter: type it again',
	},
	{
		pattern: /\ufffd/u,
		saw: 'the sign for a lost character',
		hint: 'the text was once saved in another encoding: type it again',
	},
	{
		pattern: /[\u2028\u2029]/u,
		saw: 'an invisible end of a line or paragraph',
		hint: 'delete it, and begin a new entry where a new paragraph is meant',
	},
	{
		pattern: /[^\P{Cc}\t\n]|[\ufeff\ufff9-\ufffb]|\p{Noncharacter_Code_Point}/u,
		saw: 'an invisible character',
		hint: 'delete it',
	},
];

const forbidden = new RegExp(kinds.map(({ pattern }) => pattern.source).join('|'), 'u');

/** A character's code as `U+202E`. */
export const code = (char: string) =>
	`U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function firstForbidden(text: string): (Message & { offset: number }) | undefined {
	const [char = ''] = forbidden.exec(text) ?? [];
	const kind = char && kinds.find(({ pattern }) => pattern.test(char));
	if (!kind) return undefined;
	const saw = `${kind.saw} (${code(char)})`;
	const expected = 'characters that a reader can see';
	return { offset: text.indexOf(char), expected, saw, hint: kind.hint };
}

/** Forbidden characters of a file: one problem for each text and key that holds any. */
export const forbiddenCharacters = (file: JsonFile): { problem: Problem; path: Path }[] =>
	valuesIn(file.value).flatMap(({ value, path }) => {
		const name = path.at(-1);
		const inKey = typeof name === 'string' && firstForbidden(name);
		const inText = typeof value === 'string' && firstForbidden(value);
		return [
			...(inKey
				? [{ problem: file.problem(path, { ...inKey, key: true }), path: path.slice(0, -1) }]
				: []),
			...(inText ? [{ problem: file.problem(path, inText), path }] : []),
		];
	});

/** Shows the characters that may stand in a text though nobody sees them. */
export const showUnseen = (text: string): string =>
	text.replace(/[\u00ad\u200b\u2060]/gu, (char) => `<${code(char)}>`);

/** The first forbidden character of a table, whose lines may end as a spreadsheet ends them. */
export function forbiddenInTable(file: string, source: string): Problem[] {
	const text = withNewlines(source.replace(/^\ufeff/u, ' ')).replaceAll('\r\n', ' \n');
	const message = firstForbidden(text);
	if (!message) return [];
	const { offset, ...rest } = message;
	return [fileProblem(file, { ...rest, ...placeOf(text, offset) })];
}

/** A text with every forbidden character written as its code, so that a message can be read. */
export const escapeForbidden = (text: string): string =>
	text.replace(new RegExp(forbidden.source, 'gu'), (char) => `<${code(char)}>`);
