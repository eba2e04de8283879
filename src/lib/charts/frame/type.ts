/**
 * Type in a graphic, measured without a browser.
 *
 * Layouts run on the server, where no font is loaded: every character counts as equally wide, which
 * is so for the documents' words and errs on the wide side for ours.
 */

/** Width of a character in em: our face, our face in bold, and the face of the documents. */
export const em = { ours: 0.56, strong: 0.6, theirs: 0.6 } as const;

export type Face = keyof typeof em;

/** How a text is set; the size is in pixels. */
export type Type = { size: number; face: Face };

type Room = Type & { width: number };

/** `lines`: how many there may be, any number where left out. */
type Box = Room & { lines?: number };

/** Width of one line in pixels, at most. */
export const textWidth = (text: string, { size, face }: Type): number =>
	text.length * size * em[face];

/** How many characters stand side by side in `width`. */
export const charsIn = ({ width, size, face }: Room): number =>
	Math.floor(width / (size * em[face]) + 1e-6);

/** Whether a text fits into one line. */
export const fits = (text: string, room: Room): boolean => text.length <= charsIn(room);

/** The first of some wordings that fits into one line, or else the last. */
export const fitting = (wordings: string[], room: Room): string =>
	wordings.find((wording) => fits(wording, room)) ?? wordings.at(-1) ?? '';

/** A word that is alone and too long is cut to its beginning. */
const cutWord = (word: string, chars: number) =>
	word.length > chars ? `${word.slice(0, chars - 1)}…` : word;

/** A line without as many of its last words as make room for “ …”. */
function cutLine(line: string, chars: number): string {
	const words = line.split(' ');
	while (words.length > 1 && words.join(' ').length + 2 > chars) words.pop();
	const text = words.join(' ').replace(/[,…]+$/, '');
	return text.length + 2 <= chars ? `${text} …` : cutWord(`${text}…`, chars);
}

/**
 * Breaks a text at its spaces (not at those that do not break) into lines that are no wider than
 * `width`. What does not fit is cut at a whole word, and the cut shown by an ellipsis: a later word that
 * is too long for a line is left out with all that follows it, the first alone is cut within. A box too
 * narrow for two characters holds nothing.
 */
export function breakText(text: string, { lines = Infinity, ...room }: Box): string[] {
	const chars = charsIn(room);
	if (chars < 2 || lines < 1) return [];
	const broken: string[] = [];
	for (const word of text.split(/[^\S\u00a0]+/).filter(Boolean)) {
		const last = broken.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= chars)
			broken[broken.length - 1] = `${last} ${word}`;
		else broken.push(word);
	}
	const tooLong = broken.findIndex((line, i) => i > 0 && line.length > chars);
	const whole = tooLong < 0 ? broken.length : tooLong;
	const last = Math.min(lines, whole) - 1;
	return broken
		.slice(0, last + 1)
		.map((line, i) =>
			i === last && broken.length > last + 1 ? cutLine(line, chars) : cutWord(line, chars),
		);
}

/** Breaks a text like {@link breakText}, into as few lines, of about the same length. */
export function balance(text: string, box: Box): string[] {
	const character = textWidth('m', box);
	const isCut = (lines: string[]) => lines.some((line) => line.endsWith('…'));
	let lines = breakText(text, box);
	if (isCut(lines)) return lines;
	for (let width = box.width - character; width > character; width -= character) {
		const tried = breakText(text, { ...box, width });
		if (tried.length !== lines.length || isCut(tried)) break;
		lines = tried;
	}
	return lines;
}
