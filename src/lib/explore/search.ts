/** Search without regard to case, accents or the form of quotation marks, and where in the text as printed it was found. */

const fold = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[‘’]/g, "'")
		.replace(/[“”]/g, '"')
		.toLowerCase();

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

/** Where a text says what was looked for, as printed: each time with what stands before it, then the rest. */
export type Found = { hits: { before: string; hit: string }[]; rest: string };

/** A text parted at what was looked for; without that, all of it is rest. */
export function found({ text, from, at }: Folded, sought: string): Found {
	const hits: Found['hits'] = [];
	if (!sought) return { hits, rest: from };
	const place = (i: number) => (at ? (at[i] ?? from.length) : i);
	let done = 0;
	for (let i = text.indexOf(sought); i >= 0; i = text.indexOf(sought, i + sought.length)) {
		const [start, end] = [Math.max(done, place(i)), place(i + sought.length)];
		if (end <= start) continue;
		hits.push({ before: from.slice(done, start), hit: from.slice(start, end) });
		done = end;
	}
	return { hits, rest: from.slice(done) };
}
