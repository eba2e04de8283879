/**
 * Says what is wrong with a JSON file in words that an editor knows.
 *
 * Parsers stop at "unexpected token"; this walks the same grammar and knows the slips that people and
 * word processors make. It also refuses what parsers let pass: a key twice, and nesting without end.
 */

/** What is wrong, and where, as an offset into the text. */
export type Fault = { offset: number; expected: string; saw: string; hint?: string };

type Level = { open: number; close: '}' | ']'; keys: Set<string> | null };
type Want = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end';

const deepest = 64;
const space = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /[\p{L}\p{N}_$.+-]+/uy;

function match(pattern: RegExp, text: string, at: number): string {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? '';
}

/** The first fault of a JSON text, or null when it is sound. */
export function scan(text: string): Fault | null {
	if (text.charCodeAt(0) === 0xfeff)
		return {
			offset: 0,
			expected: 'a file that begins with {',
			saw: 'a byte order mark (BOM)',
			hint: 'save the file as UTF-8 without BOM',
		};
	const levels: Level[] = [];
	let want: Want = 'value';
	let comma = -1;
	let i = 0;
	let last = 0;
	for (;;) {
		i += match(space, text, i).length;
		const level = levels.at(-1);
		const char = text[i];
		if (char === undefined) return want === 'end' ? null : unfinished(text, levels);
		const general = strange(text, i);
		if (general) return general;
		if (want === 'end') {
			const hint = /[\]}]/.test(char) ? 'a bracket too many, here or before' : undefined;
			return {
				offset: i,
				expected: 'the end of the file',
				saw: seen(text, i),
				...(hint && { hint }),
			};
		}
		if (want === 'value' && level?.keys && (char === level.close || char === ','))
			return { offset: i, expected: 'a value after the colon', saw: `"${char}"` };
		if (char === level?.close) {
			if (want === 'key' || want === 'value')
				return {
					offset: comma,
					expected: `${want === 'key' ? 'another entry' : 'another value'} after the comma`,
					saw: `"${char}"`,
					hint: 'a comma too many: remove it',
				};
			if (want !== 'colon') {
				levels.pop();
				i += 1;
				last = i;
				want = levels.length ? 'comma' : 'end';
				continue;
			}
		}
		if (want === 'comma') {
			if (char !== ',') return noComma(text, { at: i, last, level });
			comma = i;
			i += 1;
			want = level?.keys ? 'key' : 'value';
			continue;
		}
		if (want === 'colon') {
			if (char !== ':') return { offset: i, expected: 'a colon after the key', saw: seen(text, i) };
			i += 1;
			want = 'value';
			comma = -1;
			continue;
		}
		if (char === ',')
			return {
				offset: i,
				expected: want.endsWith('key') ? 'a key' : 'a value',
				saw: '","',
				hint:
					level && want.startsWith('first')
						? `a comma too many, or is "${level.close}" missing before it?`
						: 'a comma too many: remove it',
			};
		if (char === '"') {
			const end = string(text, i);
			if (typeof end !== 'number') return end;
			if (want === 'key' || want === 'first key') {
				const key = JSON.parse(text.slice(i, end)) as string;
				if (level?.keys?.has(key))
					return {
						offset: i,
						expected: 'each key once',
						saw: `"${key}" a second time`,
						hint: `remove or rename one of the two${
							[...level.keys][0] === key ? ', unless "}, {" is missing before it' : ''
						}`,
					};
				level?.keys?.add(key);
				want = 'colon';
			} else want = levels.length ? 'comma' : 'end';
			i = last = end;
			continue;
		}
		if (want === 'key' || want === 'first key')
			return {
				offset: i,
				expected: 'a key in straight double quotes',
				saw: seen(text, i),
				...(/\d/.test(char) && { hint: 'is it a number? A number has no commas in it' }),
			};
		if (char === '{' || char === '[') {
			if (levels.length >= deepest)
				return {
					offset: i,
					expected: `at most ${deepest} levels of brackets`,
					saw: 'one more',
				};
			levels.push({
				open: i,
				close: char === '{' ? '}' : ']',
				keys: char === '{' ? new Set() : null,
			});
			want = char === '{' ? 'first key' : 'first value';
			i += 1;
			continue;
		}
		const end = scalar(text, i);
		if (typeof end !== 'number') return end;
		i = last = end;
		want = levels.length ? 'comma' : 'end';
	}
}

/** What stands at an offset, as a message shows it. */
function seen(text: string, at: number): string {
	const opened = match(/"[^"\n]{0,40}"?/y, text, at);
	return opened || `"${match(word, text, at) || String.fromCodePoint(text.codePointAt(at) ?? 0)}"`;
}

/** Slips that are wrong wherever they stand outside a text. */
function strange(text: string, at: number): Fault | null {
	const char = text[at] ?? '';
	if (/[“”„‟‘’«»]/u.test(char))
		return {
			offset: at,
			expected: 'a straight quote (") around keys and texts',
			saw: `a curly quote (${char})`,
			hint: 'curly quotes may stand inside a text, never around it',
		};
	if (char === "'")
		return { offset: at, expected: 'a straight double quote (")', saw: "a single quote (')" };
	if (/[\p{Zs}\u200b-\u200d\ufeff]/u.test(char))
		return {
			offset: at,
			expected: 'plain spaces or tabs between values',
			saw: 'a non-breaking or invisible space',
			hint: 'delete it and type a space',
		};
	if (text.startsWith('//', at) || text.startsWith('/*', at))
		return {
			offset: at,
			expected: 'no comments',
			saw: 'a comment',
			hint: 'JSON has none: use a note',
		};
	if (/^(<{7}|={7}|>{7})/.test(text.slice(at, at + 7)))
		return {
			offset: at,
			expected: 'one version of the file',
			saw: 'a mark left by a merge',
			hint: 'keep one of the two versions and delete the marks',
		};
	return null;
}

function unfinished(text: string, levels: readonly Level[]): Fault {
	const level = levels.at(-1);
	if (!level) return { offset: 0, expected: 'a JSON object', saw: 'an empty file' };
	const line = text.slice(0, level.open).split('\n').length;
	return {
		offset: text.length,
		expected: `"${level.close}" to close what line ${line} opens`,
		saw: 'the end of the file',
		hint: 'the file is unfinished',
	};
}

type Gap = { at: number; last: number; level: Level | undefined };

function noComma(text: string, { at, last, level }: Gap): Fault {
	const char = text[at] ?? '';
	const close = level?.close ?? '}';
	if (close === '}' && (char === '{' || char === '['))
		return {
			offset: last,
			expected: 'a comma or "}"',
			saw: seen(text, at),
			hint: 'a key, or a "}" before it, is missing here',
		};
	if (char === '"' || char === '{' || char === '[')
		return {
			offset: last,
			expected: `a comma or "${close}"`,
			saw: seen(text, at),
			hint: 'a comma is missing here',
		};
	const inText = text[last - 1] === '"' && /[\p{L}\p{N}]/u.test(char);
	const opened = text.slice(0, level?.open).split('\n').length;
	const hint = inText
		? 'a straight quote inside a text is written \\", or as a curly quote'
		: char === '}' || char === ']'
			? `line ${opened} opens what "${close}" closes: it is still open, or its "${char === ']' ? '[' : '{'}" is missing`
			: char === ':'
				? `is "{" missing before this key, or a comma before it?`
				: char === ';' || char === '.'
					? 'entries are parted by a comma'
					: undefined;
	return {
		offset: at,
		expected: `a comma or "${close}"`,
		saw: seen(text, at),
		...(hint && { hint }),
	};
}

/** Where a text that opens at `at` ends, or what is wrong with it. */
function string(text: string, at: number): number | Fault {
	for (let i = at + 1; i < text.length; i += 1) {
		const char = text[i] ?? '';
		if (char === '"') return i + 1;
		if (char === '\\') {
			const escape = /["\\/bfnrt]|u[\da-fA-F]{4}/y;
			const found = match(escape, text, i + 1);
			if (!found)
				return {
					offset: i,
					expected: 'one of \\" \\\\ \\n \\t after a backslash',
					saw: `"\\${text[i + 1] ?? ''}"`,
					hint: 'a plain backslash is written \\\\',
				};
			i += found.length;
		} else if (char < ' ') {
			if (char === '\t')
				return {
					offset: i,
					expected: 'a space',
					saw: 'a tab inside a text',
					hint: 'type a space for it, or write \\t',
				};
			const curly = /[“”]/u.test(text.slice(at, i));
			return {
				offset: at,
				expected: 'a text that its own line closes with a straight quote (")',
				saw: char === '\n' || char === '\r' ? 'the end of the line' : 'a control character',
				hint: curly
					? 'it seems to be closed by a curly quote'
					: 'close it, or write \\n for a new line',
			};
		}
	}
	return {
		offset: at,
		expected: 'a text closed by a straight quote (")',
		saw: 'the end of the file',
		hint: 'the file is unfinished',
	};
}

/** What somebody may have meant who wrote a value that is none. */
function scalarHint(char: string, whole: string): string | undefined {
	if (/^(true|false|null)$/i.test(whole))
		return `write it in small letters: ${whole.toLowerCase()}`;
	if (/^none$/i.test(whole)) return 'nothing is written null; put quotes around a text';
	if (/^\+?\d+(\.\d+)?$/.test(whole)) return 'a number has no + and no 0 before it';
	if (/^[\p{L}\p{N}_$]/u.test(whole)) return 'put straight double quotes around a text';
	if (char === '(') return 'a list stands in [ ], an object in { }';
	if (char === '}' || char === ']')
		return 'a bracket of the other kind closes this, or none is open';
	return undefined;
}

/** Where a number, true, false or null ends, or what is wrong with it. */
function scalar(text: string, at: number): number | Fault {
	const whole = match(word, text, at);
	if (['true', 'false', 'null'].includes(whole)) return at + whole.length;
	const digits = match(number, text, at);
	if (digits && digits === whole) return at + digits.length;
	const hint = scalarHint(text[at] ?? '', whole);
	return {
		offset: at,
		expected: 'a text in straight double quotes, a number, true, false, null, { or [',
		saw: seen(text, at),
		...(hint && { hint }),
	};
}
