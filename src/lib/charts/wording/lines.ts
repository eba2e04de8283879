/**
 * Breaks a passage into lines, in characters: every glyph of the face for quoted words is equally
 * wide, so that a line's length is known before anything is drawn.
 *
 * A word of the original that is gone takes an empty slot at its place. Where other words were put
 * in instead, those are marked and need no slot.
 */
import type { Difference } from '../../model/differ.ts';

export type Word = {
	/** Place in the passage, from 0; the same with marks and without. */
	index: number;
	text: string;
	putIn: boolean;
	/** Whether a quotation mark stands before or after it. */
	opens: boolean;
	closes: boolean;
};

export type Slot = { index: number; chars: number };

/** A place in characters from the passage's top left corner. */
type At = { line: number; column: number };

export type Lines = { words: (Word & At)[]; slots: (Slot & At)[]; count: number };

type Options = { chars: number; quotation: boolean; marks: boolean };

/** The widest slot, in characters; a sign, not a measurement. */
const widestSlot = 5;

/** The words and, with marks, the slots of one passage in lines of at most `chars` characters. */
export function lines(differences: Difference[], { chars, quotation, marks }: Options): Lines {
	const last = differences.findLastIndex((difference) => 'word' in difference);
	const out: Lines = { words: [], slots: [], count: differences.length > 0 ? 1 : 0 };
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

	differences.forEach((difference, i) => {
		if (difference.type === 'left-out') {
			if (!marks || difference.replaced) return;
			const length = Math.min(widestSlot, difference.words.length + 1);
			out.slots.push({ index: i, chars: length, ...place(length) });
			return;
		}
		const opens = quotation && out.words.length === 0;
		const closes = quotation && i === last;
		const length = difference.word.length + Number(opens) + Number(closes);
		out.words.push({
			index: out.words.length,
			text: difference.word,
			putIn: difference.type === 'put-in',
			opens,
			closes,
			...place(length),
		});
	});
	return out;
}
