/** Positions the words and marks of a passage, in pixels. */
import { em } from '../frame/type.ts';
import type { Box, Point } from '../types.ts';
import type { BrokenPassage } from './fit-type.ts';

/** Top left corner and width of a passage, and how its words are set. */
type Options = Point & { width: number; size: number; leading: number; marks: boolean };

export function placeWords({ claim, marked, plain }: BrokenPassage, options: Options) {
	const { x, y, size, leading, marks } = options;
	const char = size * em.theirs;
	const baseline = (line: number) => y + line * leading + leading / 2 + size * 0.28;

	const words = (marks ? marked : plain).words.map((word) => {
		const { index, text, opens, closes, isInserted, hasCaret } = word;
		const here = marked.words[index] ?? word;
		const after = marked.words[index + 1];
		const nextColumn = here.column + Number(opens) + text.length + 1;
		const isJoined = after?.isInserted && after.line === here.line && after.column === nextColumn;
		const lead = Number(opens) * char;
		return {
			key: `${claim}/${index}`,
			text: `${opens ? '“' : ''}${text}${closes ? '”' : ''}`,
			x: x + word.column * char,
			y: baseline(word.line),
			/** The line under an inserted word, from the word's own x; it runs on to one that follows. */
			underline: isInserted
				? { x: lead, width: (text.length + Number(isJoined ?? false)) * char }
				: null,
			/** The caret before words that were inserted where none are missing, from the word's own x. */
			caret: hasCaret ? lead - char / 2 : null,
		};
	});

	/** Whether a struck word follows the one before it on the same line, so that one stroke is through both. */
	const continues = (i: number) => {
		const [before, word] = [marked.struck[i - 1], marked.struck[i]];
		return before?.line === word?.line && before!.column + before!.text.length + 1 === word?.column;
	};
	const struck = marked.struck.map(({ run, at, text, line, column }, i) => {
		let last = i;
		while (continues(last + 1)) last += 1;
		const end = marked.struck[last]!;
		return {
			key: `${claim}/${run}/${at}`,
			text,
			x: x + column * char,
			y: baseline(line),
			/** Length of the stroke that begins at this word; null where one runs through it. */
			stroke: continues(i) ? null : (end.column + end.text.length - column) * char,
		};
	});
	const slots = marked.slots.map(({ run, chars, line, column }) => ({
		key: `${claim}/${run}`,
		x: x + column * char + 1,
		y: baseline(line) - size * 0.68,
		width: chars * char - 2,
		height: size * 0.8,
	}));
	return { words, struck, slots };
}

/** The empty slot of a dropped passage, as long as a line. */
export const emptySlot = ({ x, y, width, size, leading }: Options): Box => ({
	x: x + 0.5,
	y: y + (leading - size * 0.8) / 2,
	width: width - 1,
	height: size * 0.8,
});
