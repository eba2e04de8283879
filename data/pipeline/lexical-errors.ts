/** Characters that are wrong in a JSON file: word processors' quotes, comments, broken texts. */
import type { Message } from './problems.ts';
import type { Position, SyntaxError } from './syntax-errors.ts';

/** What is wrong wherever it stands outside a text; `$` in a message is the character. */
const slips: (Message & { pattern: RegExp })[] = [
	{
		pattern: /[“”„‟‘’«»]/u,
		expected: 'a straight quote (") around keys and texts',
		saw: 'a curly quote ($)',
		hint: 'curly quotes may stand inside a text, never around it',
	},
	{ pattern: /'/, expected: 'a straight double quote (")', saw: "a single quote (')" },
	{
		pattern: /[\p{Zs}\u200b-\u200d\ufeff]/u,
		expected: 'plain spaces or tabs between values',
		saw: 'a non-breaking or invisible space',
		hint: 'delete it and type a space',
	},
	{
		pattern: /\/[/*]/,
		expected: 'no comments',
		saw: 'a comment',
		hint: 'JSON has none: use a note',
	},
	{
		pattern: /<{7}|={7}|>{7}/,
		expected: 'one version of the file',
		saw: 'a mark left by a merge',
		hint: 'keep one of the two versions and delete the marks',
	},
];

/** An error in the characters at an offset, or undefined where only their order is wrong. */
export function lexicalError(text: string, { code, offset }: Position): SyntaxError | undefined {
	if (offset === 0 && text.startsWith('\ufeff'))
		return {
			offset: 0,
			expected: 'a file that begins with {',
			saw: 'a byte order mark (BOM)',
			hint: 'save the file as UTF-8 without BOM',
		};
	if (text[offset] === '"') return errorInText(text, { code, offset });
	const rest = text.slice(offset);
	const slip = slips.find(({ pattern }) => rest.search(pattern) === 0);
	if (!slip) return undefined;
	const { pattern: _, saw, ...message } = slip;
	return { ...message, saw: saw.replace('$', rest[0]!), offset };
}

/** An error inside the text that opens at an offset, or undefined where the text itself is sound. */
function errorInText(text: string, { code, offset }: Position): SyntaxError | undefined {
	if (code === 'InvalidEscapeCharacter' || code === 'InvalidUnicode') {
		const sound = /(?:[^\\]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*/iy;
		sound.lastIndex = offset;
		const at = offset + (sound.exec(text)?.[0].length ?? 0);
		return {
			offset: at,
			expected: 'one of \\" \\\\ \\n \\t after a backslash',
			saw: `"\\${text[at + 1] ?? ''}"`,
			hint: 'a plain backslash is written \\\\',
		};
	}
	if (code === 'InvalidCharacter') {
		// eslint-disable-next-line no-control-regex
		const at = offset + text.slice(offset).search(/[\0-\x1f]/);
		const message =
			text[at] === '\t'
				? { saw: 'a tab inside a text', hint: 'type a space for it, or write \\t' }
				: { saw: 'a control character', hint: 'delete it' };
		return { offset: at, expected: 'a space', ...message };
	}
	if (code !== 'UnexpectedEndOfString') return undefined;
	const [line = ''] = text.slice(offset).split(/[\r\n]/, 1);
	if (offset + line.length === text.length)
		return {
			offset,
			expected: 'a text closed by a straight quote (")',
			saw: 'the end of the file',
			hint: 'the file is unfinished',
		};
	return {
		offset,
		expected: 'a text that its own line closes with a straight quote (")',
		saw: 'the end of the line',
		hint: /[“”]/u.test(line)
			? 'it seems to be closed by a curly quote'
			: 'close it, or write \\n for a new line',
	};
}
