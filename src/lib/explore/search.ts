/** Search without regard to case or accents, and where in the text as printed it was found. */

const fold = (text: string): string =>
	text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").toLowerCase();

/** A text folded, with the place in the original text of each folded character. */
export type Folded = { text: string; from: string; at: Uint32Array | null };

/** Folds a text once for many searches. */
export function folded(from: string): Folded {
	const text = fold(from);
	if (text.length === from.length) return { text, from, at: null };
	const at: number[] = [];
	let i = 0;
	for (const char of from) {
		for (let k = fold(char).length; k > 0; k--) at.push(i);
		i += char.length;
	}
	return { text, from, at: Uint32Array.from([...at, i]) };
}

/** What a reader typed, folded; empty where there is nothing to look for. */
export const needle = (q: string): string => fold(q.trim().replace(/\s+/g, ' '));

export type Piece = { text: string; hit: boolean };

/** A text in pieces, those that were looked for marked. */
export function pieces({ text, from, at }: Folded, sought: string): Piece[] {
	if (!sought) return [{ text: from, hit: false }];
	const out: Piece[] = [];
	const place = (i: number) => (at ? (at[i] ?? from.length) : i);
	let done = 0;
	for (let i = text.indexOf(sought); i >= 0; i = text.indexOf(sought, i + sought.length)) {
		const [start, end] = [place(i), place(i + sought.length)];
		if (start > done) out.push({ text: from.slice(done, start), hit: false });
		if (end > start) out.push({ text: from.slice(start, end), hit: true });
		done = Math.max(done, end);
	}
	if (done < from.length || !out.length) out.push({ text: from.slice(done), hit: false });
	return out;
}
