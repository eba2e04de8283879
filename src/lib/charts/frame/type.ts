/**
 * Measures and breaks text without a browser. Layouts run on the server, which loads no font, so all
 * characters have one width: the documents' words are monospaced, and for our face it is an upper bound.
 */

/** Width of a character in em, in our face, in our bold face and in that of the documents. */
export const em = { ours: 0.56, strong: 0.6, theirs: 0.6 } as const;

export type Face = keyof typeof em;

export type Type = { size: number; face: Face };

type Room = Type & { width: number };

/** `lines`: the most there may be, any number by default. */
type Box = Room & { lines?: number };

/** An upper bound of the width of one line, in pixels. */
export const textWidth = (text: string, { size, face }: Type): number =>
	text.length * size * em[face];

export const charsIn = ({ width, size, face }: Room): number =>
	Math.floor(width / (size * em[face]) + 1e-6);

export const fits = (text: string, room: Room): boolean => text.length <= charsIn(room);

/** The first of some wordings that fits into one line, else the last. */
export const fitting = (wordings: string[], room: Room): string =>
	wordings.find((wording) => fits(wording, room)) ?? wordings.at(-1) ?? '';

const cutWord = (word: string, chars: number) =>
	word.length > chars ? `${word.slice(0, chars - 1)}…` : word;

/** Cuts as many words from the end of a line as “ …” needs room for. */
function cutLine(line: string, chars: number): string {
	const words = line.split(' ');
	while (words.length > 1 && words.join(' ').length + 2 > chars) words.pop();
	const text = words.join(' ').replace(/[,…]+$/, '');
	return text.length + 2 <= chars ? `${text} …` : cutWord(`${text}…`, chars);
}

/**
 * Breaks a text at its spaces, except no-break spaces, into lines of at most `width`.
 *
 * Text without room is cut after a whole word and ends with an ellipsis. From a word on that is longer
 * than a line everything is cut; only a first word is cut within. A box that is narrower than two
 * characters holds nothing.
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

const isCut = (lines: string[]) => lines.some((line) => line.endsWith('…'));

/** The first of some wordings that is whole in a box, balanced, else the last, cut. */
export const uncut = (wordings: string[], box: Box): string[] => {
	const all = wordings.map((wording) => balance(wording, box));
	return all.find((lines) => !isCut(lines)) ?? all.at(-1) ?? [];
};

/** Breaks a text into as few lines as {@link breakText} does, of about the same length. */
export function balance(text: string, box: Box): string[] {
	const character = textWidth('m', box);
	let lines = breakText(text, box);
	if (isCut(lines)) return lines;
	for (let width = box.width - character; width > character; width -= character) {
		const tried = breakText(text, { ...box, width });
		if (tried.length !== lines.length || isCut(tried)) break;
		lines = tried;
	}
	return lines;
}
