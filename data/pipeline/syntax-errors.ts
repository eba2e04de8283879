/**
 * Describes the syntax errors of a JSON file in plain words. The parser recovers from most errors, so that
 * several are reported at once. This module adds rules of its own (no key twice, no endless nesting), and
 * recognises common slips of people and word processors.
 */
import {
	createScanner,
	parseTree,
	printParseErrorCode,
	type Node,
	type ParseError,
} from 'jsonc-parser';
import { formatValue, type Message } from './problems.ts';
import { lexicalError } from './lexical-errors.ts';

/** Where the parser stopped, and the name of its error. */
export type Position = { code: string; offset: number };

export type SyntaxError = Message & { offset: number };

const deepest = 64;
const value = 'a text in straight double quotes, a number, true, false, null, { or [';

/** All errors of a JSON text up to one from which the parser does not recover. */
export function syntaxErrors(text: string): SyntaxError[] {
	const open = openBrackets(text, text.length);
	const tooDeep = open[deepest];
	if (tooDeep !== undefined)
		return [
			{ offset: tooDeep, expected: `at most ${deepest} levels of brackets`, saw: 'one more' },
		];
	const errors: ParseError[] = [];
	const root = parseTree(text, errors, { disallowComments: true });
	return errors.length ? explained(text, errors) : repeatedKeys(root);
}

/** The offsets of the brackets that are open at an offset, at most one more than are allowed. */
function openBrackets(text: string, offset: number): number[] {
	const open: number[] = [];
	const scanner = createScanner(text, true);
	for (scanner.scan(); scanner.getTokenOffset() < offset; scanner.scan()) {
		if (open.length > deepest) return open;
		const char = text[scanner.getTokenOffset()];
		if (char === '{' || char === '[') open.push(scanner.getTokenOffset());
		if (char === '}' || char === ']') open.pop();
	}
	return open;
}

/** Errors in words. An error that follows from the one before it is left out. */
function explained(text: string, errors: readonly ParseError[]): SyntaxError[] {
	const found: SyntaxError[] = [];
	let end = -1;
	for (const { error, offset, length } of errors) {
		const between = text.slice(end, offset);
		const follows = end >= 0 && (!between.includes('\n') || !between.trim());
		end = offset + length;
		if (follows) continue;
		const code = printParseErrorCode(error);
		found.push(lexicalError(text, { code, offset }) ?? structuralError(text, { code, offset }));
		if (!recovers(code, text[offset])) break;
	}
	return found;
}

/** Whether the parser goes on in step with the text after an error. */
function recovers(code: string, char = ''): boolean {
	if (code === 'CommaExpected') return char === '"';
	if (code === 'ValueExpected' || code === 'PropertyNameExpected') return /[}\]]/.test(char);
	return !['ColonExpected', 'EndOfFileExpected'].includes(code);
}

/** An error in how values, keys and marks follow each other. */
function structuralError(text: string, { code, offset }: Position): SyntaxError {
	const before = text.slice(0, offset).trimEnd();
	const previous = before.at(-1) ?? '';
	const char = text[offset] ?? '';
	const opened = openBrackets(text, offset).at(-1);
	const bracket = opened === undefined ? '' : (text[opened] ?? '');
	const close = bracket === '[' ? ']' : '}';
	const line = text.slice(0, opened).split('\n').length;
	const at = (at: number, message: Omit<Message, 'saw'>): SyntaxError => ({
		...{ offset: at, saw: source(text, offset) },
		...message,
	});
	if (!before && !char) return { offset: 0, expected: 'a JSON object', saw: 'an empty file' };
	if (!char)
		return {
			offset,
			expected: bracket ? `"${close}" to close what line ${line} opens` : 'a JSON object',
			saw: 'the end of the file',
			hint: 'the file is unfinished',
		};
	if (code === 'EndOfFileExpected' || (before && !bracket))
		return at(offset, {
			expected: 'the end of the file',
			hint: /[\]}]/.test(char) ? 'a bracket too many, here or before' : undefined,
		});
	if (code === 'ColonExpected') return at(offset, { expected: 'a colon after the key' });
	if (previous === ':' && /[,}\]]/.test(char))
		return at(offset, { expected: 'a value after the colon' });
	const isKey = bracket === '{' && previous !== ':';
	if (previous === ',' && char === close)
		return at(before.length - 1, {
			expected: `another ${isKey ? 'entry' : 'value'} after the comma`,
			hint: 'a comma too many: remove it',
		});
	if (/[,{[]/.test(previous) && char === ',')
		return at(offset, {
			expected: isKey ? 'a key' : 'a value',
			hint:
				previous === ','
					? 'a comma too many: remove it'
					: `a comma too many, or is "${close}" missing before it?`,
		});
	if (/[,{]/.test(previous) && isKey)
		return at(offset, {
			expected: 'a key in straight double quotes',
			hint: /\d/.test(char)
				? 'is it a number? A number has no commas in it'
				: char === '{'
					? 'objects in a row stand in a list: is "[" missing before the first?'
					: undefined,
		});
	const start = offset - (/[\w.+-]*$/.exec(text.slice(0, offset))?.[0].length ?? 0);
	if (!before || /[:,[]/.test(previous) || start < offset)
		return {
			offset: start,
			expected: value,
			saw: source(text, start),
			hint: scalarHint(text, start),
		};
	const isAfter = /["{[]/.test(char);
	return at(isAfter ? before.length : offset, {
		expected: `a comma or "${close}"`,
		hint: commaHint(char, { previous, close, line }),
	});
}

/** What stands at an offset, as a message shows it. */
function source(text: string, offset: number): string {
	const [found = ''] = /^(?:"[^"\n]{0,40}"?|[\p{L}\p{N}_$.+-]+|.)/su.exec(text.slice(offset)) ?? [];
	return found.startsWith('"') && found.length > 1 ? found : `"${found}"`;
}

/** What somebody may have meant who wrote a value that is none. */
function scalarHint(text: string, start: number): string | undefined {
	const [word = ''] = /^[\p{L}\p{N}_$.+-]+/u.exec(text.slice(start)) ?? [];
	if (/^(true|false|null)$/i.test(word)) return `write it in small letters: ${word.toLowerCase()}`;
	if (/^none$/i.test(word)) return 'nothing is written null; put quotes around a text';
	if (/^\+?\d+(\.\d+)?$/.test(word)) return 'a number has no + and no 0 before it';
	if (/^[\p{L}\p{N}_$]/u.test(word)) return 'put straight double quotes around a text';
	if (text[start] === '(') return 'a list stands in [ ], an object in { }';
	if (/[\]}]/.test(text[start] ?? ''))
		return 'a bracket of the other kind closes this, or none is open';
	return undefined;
}

type Gap = { previous: string; close: string; line: number };

/** What may be missing, or too much, where a comma was expected. */
function commaHint(char: string, { previous, close, line }: Gap): string | undefined {
	if (close === '}' && /[{[]/.test(char)) return 'a key, or a "}" before it, is missing here';
	if (/["{[]/.test(char)) return 'a comma is missing here';
	if (previous === '"' && /[\p{L}\p{N}]/u.test(char))
		return 'a straight quote inside a text is written \\", or as a curly quote';
	if (/[}\]]/.test(char))
		return `line ${line} opens what "${close}" closes: it is still open, or its "${char === ']' ? '[' : '{'}" is missing`;
	if (char === ':') return 'is "{" missing before this key, or a comma before it?';
	if (char === ';' || char === '.') return 'entries are parted by a comma';
	return undefined;
}

/** Keys that an object has a second time, which the parser lets pass. */
function repeatedKeys(node: Node | undefined): SyntaxError[] {
	const children = node?.children ?? [];
	if (node?.type !== 'object') return children.flatMap(repeatedKeys);
	const names = children.map(({ children: [name] = [] }) => name?.value as string);
	return children.flatMap((property, i) => {
		const own = property.children?.[1];
		if (names.indexOf(names[i] ?? '') === i) return repeatedKeys(own);
		const hint = `remove or rename one of the two${names[0] === names[i] ? ', unless "}, {" is missing before it' : ''}`;
		const saw = `${formatValue(names[i])} a second time`;
		return [{ offset: property.offset, expected: 'each key once', saw, hint }];
	});
}
