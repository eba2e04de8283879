/**
 * A document as words, counted on white space from 0. Folding (white space to one space, curly quotation
 * marks to straight ones) keeps that count, so that a position in folded text is one in the document.
 */
import { createHash } from 'node:crypto';
import { cumsum } from 'd3';
import { splitWords } from '../words.ts';

export type Document = {
	/** The source's id, and its file's name. */
	id: string;
	file: string;
	sha256: string;
	/** Words as printed, with curly marks made straight. */
	words: string[];
	/** The words with single spaces between them, also as printed; and where each begins in both. */
	folded: string;
	printed: string;
	starts: ArrayLike<number>;
	/** The line (from 1) on which each word stands. */
	lines: number[];
	quoted: boolean[];
};

/** Curly and angled quotation marks and apostrophes made straight. */
export function straighten(text: string): string {
	return text.replace(/[‘’‚‛′]/gu, "'").replace(/[“”„‟«»″]/gu, '"');
}

/** Straight marks, one space between words, none around them. */
export function fold(text: string): string {
	return splitWords(straighten(text)).join(' ');
}

/** SHA-256 in hexadecimal. */
export function sha256(data: string | Uint8Array): string {
	return createHash('sha256').update(data).digest('hex');
}

export function document({ id, file }: { id: string; file: string }, text: string): Document {
	const printed: string[] = [];
	const words: string[] = [];
	const lines: number[] = [];
	const quoted: boolean[] = [];
	text.split('\n').forEach((line, i) => {
		const own = splitWords(line);
		printed.push(...own);
		words.push(...own.map(straighten));
		lines.push(...own.map(() => i + 1));
		quoted.push(...insideMarks(own));
	});
	const starts = cumsum([0, ...words.slice(0, -1).map(({ length }) => length + 1)]);
	return {
		...{ id, file, sha256: sha256(text), words, lines, quoted, starts },
		...{ folded: words.join(' '), printed: printed.join(' ') },
	};
}

/** For each word of a paragraph, whether it is between an opening and a closing double mark. */
function insideMarks(words: readonly string[]): boolean[] {
	const inside = words.map(() => false);
	let open = -1;
	words.forEach((word, i) => {
		const opens = /^[^\p{L}\p{N}]*[“„"]/u.test(word);
		const closes = /[”"][^\p{L}\p{N}]*$/u.test(word.replace(/^[^\p{L}\p{N}]+/u, ''));
		if (opens) open = i;
		if (closes && open >= 0) {
			inside.fill(true, open, i + 1);
			open = -1;
		}
	});
	return inside;
}
