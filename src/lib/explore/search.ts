/** Search without regard to case, accents or the form of quotation marks. */

const fold = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[‘’]/g, "'")
		.replace(/[“”]/g, '"')
		.toLowerCase();

/** What a reader typed, folded; empty where there is nothing to search for. */
export const foldQuery = (typed: string): string => fold(typed.trim().replace(/\s+/g, ' '));

/** `places`: the position in the text of each folded character; null where they are the same. */
export type FoldedText = { text: string; folded: string; places: number[] | null };

export function foldText(text: string): FoldedText {
	const folded = fold(text);
	if (folded.length === text.length) return { text, folded, places: null };
	const places: number[] = [];
	let i = 0;
	for (const character of text) {
		for (let k = fold(character).length; k > 0; k--) places.push(i);
		i += character.length;
	}
	return { text, folded, places };
}

/** The matches of a query, each with the text before it, and the text after the last. */
export type Matches = { hits: { before: string; hit: string }[]; rest: string };

/** Splits a text at a folded query; an empty query matches nothing. */
export function splitAtMatches({ text, folded, places }: FoldedText, query: string): Matches {
	const hits: Matches['hits'] = [];
	if (!query) return { hits, rest: text };
	const placeOf = (i: number) => (places ? (places[i] ?? text.length) : i);
	let done = 0;
	for (let i = folded.indexOf(query); i >= 0; i = folded.indexOf(query, i + query.length)) {
		const [start, end] = [Math.max(done, placeOf(i)), placeOf(i + query.length)];
		if (end <= start) continue;
		hits.push({ before: text.slice(done, start), hit: text.slice(start, end) });
		done = end;
	}
	return { hits, rest: text.slice(done) };
}
