/**
 * Breaks a passage into lines, in characters: quoted words are monospaced. Words that the retelling lacks
 * are struck out at their place, or in small type replaced by an empty slot. There is no slot where other
 * words replace them.
 */
import type { WordDiffPassage } from './rows.ts';

/** How the original's missing words are drawn. */
export type DeletionStyle = 'struck' | 'slots';

/** A place in characters from the passage's top left corner. */
type Position = { line: number; column: number };

export type Word = {
	/** Place in the passage, from 0; the same with marks and without. */
	index: number;
	text: string;
	isInserted: boolean;
	/** Whether it begins words that were inserted where none are missing. */
	hasCaret: boolean;
	/** Whether a quotation mark stands before or after it. */
	opens: boolean;
	closes: boolean;
};

export type Lines = {
	words: (Word & Position)[];
	/** Words that are struck out; `run` is the index of their difference, `at` their place in it. */
	struck: (Position & { run: number; at: number; text: string })[];
	slots: (Position & { run: number; chars: number })[];
	count: number;
};

/** The widest slot, in characters: it does not measure the missing words. */
const maxSlot = 5;

/** `deletions`: null where differences are not marked. */
type Options = { chars: number; deletions: DeletionStyle | null };

/** The words and marks of one passage in lines of at most `chars` characters. */
export function breakPassage(
	{ differences, quotation }: WordDiffPassage,
	{ chars, deletions }: Options,
): Lines {
	const lastWord = differences.findLastIndex((difference) => 'word' in difference);
	const out: Lines = { words: [], struck: [], slots: [], count: Math.min(1, differences.length) };
	let column = 0;
	const place = (length: number): Position => {
		if (column > 0 && column + length > chars) {
			out.count += 1;
			column = 0;
		}
		const position = { line: out.count - 1, column };
		column += length + 1;
		return position;
	};
	for (const [i, difference] of differences.entries()) {
		if (difference.type === 'left-out') {
			const { words, replaced } = difference;
			const slot = Math.min(maxSlot, words.length + 1);
			if (deletions === 'struck')
				words.forEach((text, at) => out.struck.push({ run: i, at, text, ...place(text.length) }));
			else if (deletions === 'slots' && !replaced)
				out.slots.push({ run: i, chars: slot, ...place(slot) });
			continue;
		}
		const { word: text } = difference;
		const opens = quotation && out.words.length === 0;
		const closes = quotation && i === lastWord;
		const before = differences[i - 1]?.type;
		const isInserted = difference.type === 'put-in';
		const hasCaret = isInserted && before !== 'put-in' && before !== 'left-out';
		const position = place(text.length + Number(opens) + Number(closes));
		out.words.push({
			...{ index: out.words.length, text, isInserted, hasCaret, opens, closes },
			...position,
		});
	}
	return out;
}
