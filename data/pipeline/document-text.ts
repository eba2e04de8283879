/** Whether a text can be one more document: what is wrong with it, before anybody looks for quotes in it. */
import { bareWord, splitWords } from '../words.ts';

/** A document has so many words at least. */
const fewestWords = 50;
/** The share of a text that the original's commonest words make, below which it is in another language. */
const sameLanguage = 0.15;

/** What is wrong with a text, in words that end a sentence; nothing where it will do. */
export function textFault(text: string, original: string): string | undefined {
	const words = splitWords(text);
	if (!text.length) return 'is empty';
	if (!words.length) return 'has white space alone';
	const tag = /<\/?(?:html|head|body|div|p|span|a|br|script|style|img|h\d)\b[^>]*>/i.exec(text);
	if (tag) return `has markup, ${tag[0]}: save the article’s text alone`;
	if (words.length < fewestWords)
		return `has ${words.length} words: a document has ${fewestWords} at least`;
	if (shareOfCommon(words, splitWords(original)) < sameLanguage)
		return 'seems to be in another language than the original';
	return undefined;
}

/** How much of some words are among the thirty commonest of others. */
function shareOfCommon(words: readonly string[], others: readonly string[]): number {
	const counts = new Map<string, number>();
	for (const word of others.map(bareWord)) counts.set(word, (counts.get(word) ?? 0) + 1);
	const common = [...counts].sort(([, a], [, b]) => b - a).slice(0, 30);
	const set = new Set(common.map(([word]) => word));
	return words.filter((word) => set.has(bareWord(word))).length / words.length;
}
