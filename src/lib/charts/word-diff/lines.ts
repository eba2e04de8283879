/**
 * Breaks a passage into lines, in characters: every glyph of the face for quoted words is equally
 * wide, so that a line's length is known before anything is drawn.
 *
 * Words of the original that are gone stand struck at their place or, where there is no room to spell
 * them out, an empty slot stands for them; a word put in their stead needs no slot.
 */
import type { Difference } from '../../model/word-diff.ts';

/** How what is gone is marked. */
export type Gone = 'struck' | 'slots';

export type Word = {
	/** Place in the passage, from 0; the same with marks and without. */
	index: number;
	text: string;
	putIn: boolean;
	/** Whether it begins words that were put in where nothing was taken out. */
	inserts: boolean;
	/** Whether a quotation mark stands before or after it. */
	opens: boolean;
	closes: boolean;
};

/** A word of the original that is gone; its `index` is its run's, `at` its place in that run. */
export type Struck = { index: number; at: number; text: string };

export type Slot = { index: number; chars: number };

/** A place in characters from the passage's top left corner. */
type At = { line: number; column: number };

export type Lines = {
	words: (Word & At)[];
	struck: (Struck & At)[];
	slots: (Slot & At)[];
	count: number;
};

/** `gone`: null where differences are not marked. */
type Options = { chars: number; quotation: boolean; gone: Gone | null };

/** The widest slot, in characters; a sign, not a measurement. */
const widestSlot = 5;

/** The words and marks of one passage in lines of at most `chars` characters. */
export function lines(differences: Difference[], { chars, quotation, gone }: Options): Lines {
	const last = differences.findLastIndex((difference) => 'word' in difference);
	const out: Lines = { words: [], struck: [], slots: [], count: differences.length > 0 ? 1 : 0 };
	let line = 0;
	let next = 0;
	const place = (length: number): At => {
		if (next > 0 && next + length > chars) {
			line += 1;
			next = 0;
		}
		const at = { line, column: next };
		next += length + 1;
		out.count = line + 1;
		return at;
	};
	const leave = (difference: Difference & { type: 'left-out' }, index: number) => {
		if (gone === 'struck') {
			for (const [at, text] of difference.words.entries())
				out.struck.push({ index, at, text, ...place(text.length) });
		} else if (gone === 'slots' && !difference.replaced) {
			const length = Math.min(widestSlot, difference.words.length + 1);
			out.slots.push({ index, chars: length, ...place(length) });
		}
	};

	differences.forEach((difference, i) => {
		if (difference.type === 'left-out') {
			leave(difference, i);
			return;
		}
		const opens = quotation && out.words.length === 0;
		const closes = quotation && i === last;
		const length = difference.word.length + Number(opens) + Number(closes);
		const before = differences[i - 1];
		const putIn = difference.type === 'put-in';
		out.words.push({
			index: out.words.length,
			text: difference.word,
			putIn,
			inserts: putIn && before?.type !== 'put-in' && before?.type !== 'left-out',
			opens,
			closes,
			...place(length),
		});
	});
	return out;
}
