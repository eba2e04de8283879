/** Where the words and marks of one passage go. */
import type { Status } from '#data/schema';
import { em } from '../frame/type.ts';
import type { Box } from '../types.ts';
import type { Broken } from './fit.ts';

export type PlacedWord = {
	key: string;
	text: string;
	putIn: boolean;
	x: number;
	/** The baseline. */
	y: number;
	/** The pencil's wave under a word put in, measured from the word's own x. */
	wave: { x: number; width: number } | null;
	/** Where the caret of words put in where nothing was taken out stands, from the word's own x. */
	caret: number | null;
};

/**
 * A word of the original that is gone. `line` is the length of the stroke that begins at it and goes
 * through all such words that stand side by side; null where it is not the first of them.
 */
export type PlacedStruck = { key: string; text: string; x: number; y: number; line: number | null };

export type PlacedPassage = {
	claim: string;
	/** Null for the original. */
	status: Status | null;
	/** Left end and baseline of the status. */
	mark: { x: number; y: number };
	words: PlacedWord[];
	struck: PlacedStruck[];
	slots: (Box & { key: string })[];
	/** The empty slot where nothing is said. */
	dropped: Box | null;
};

/** Where a passage goes, and how its words are set. */
type Setting = {
	/** Top left corner and width of the words' box. */
	x: number;
	y: number;
	width: number;
	/** Size of the words, and the distance of their lines. */
	size: number;
	pitch: number;
	marks: boolean;
};

/** The baseline of a line, measured from the line's top. */
export const baseline = ({ size, pitch }: Pick<Setting, 'size' | 'pitch'>) =>
	pitch / 2 + size * 0.28;

/** The words of one passage in pixels, with room for marks where they are shown. */
export function placeWords({ claim, marked, plain }: Broken, box: Setting) {
	const letter = box.size * em.theirs;
	const down = (line: number) => box.y + line * box.pitch + baseline(box);

	const words = (box.marks ? marked : plain).words.map((word): PlacedWord => {
		const at = marked.words[word.index] ?? word;
		const after = marked.words[word.index + 1];
		const next = at.column + Number(at.opens) + at.text.length + 1;
		const joined = after?.putIn === true && after.line === at.line && after.column === next;
		const { text, opens, closes, putIn, inserts } = word;
		const lead = Number(opens) * letter;
		return {
			key: `${claim}/${word.index}`,
			text: `${opens ? '“' : ''}${text}${closes ? '”' : ''}`,
			putIn,
			x: box.x + word.column * letter,
			y: down(word.line),
			wave: putIn ? { x: lead, width: (text.length + Number(joined)) * letter } : null,
			caret: inserts ? lead - letter / 2 : null,
		};
	});
	/** The last of the words that one line goes through, from the i-th on. */
	const endOf = (i: number): number => {
		const [here, next] = [marked.struck[i], marked.struck[i + 1]];
		const isNext =
			here && next?.line === here.line && next.column === here.column + here.text.length + 1;
		return isNext ? endOf(i + 1) : i;
	};
	const struck = marked.struck.map(({ index, at, text, line, column }, i): PlacedStruck => {
		const isFirst = i === 0 || endOf(i - 1) === i - 1;
		const end = marked.struck[endOf(i)] ?? { column, text };
		return {
			key: `${claim}/${index}/${at}`,
			text,
			x: box.x + column * letter,
			y: down(line),
			line: isFirst ? (end.column + end.text.length - column) * letter : null,
		};
	});
	const slots = marked.slots.map(({ index, chars, line, column }) => ({
		key: `${claim}/${index}`,
		x: box.x + column * letter + 1,
		y: down(line) - box.size * 0.68,
		width: chars * letter - 2,
		height: box.size * 0.8,
	}));
	return { words, struck, slots };
}

/** The empty slot of a dropped passage, as long as a line. */
export const emptySlot = ({ x, y, width, size, pitch }: Setting): Box => ({
	x: x + 0.5,
	y: y + (pitch - size * 0.8) / 2,
	width: width - 1,
	height: size * 0.8,
});
