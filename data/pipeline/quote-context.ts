/**
 * Edges of a quote: hashes of the few words before it and after it. They say where a passage stood, once
 * its own words are others, without keeping the document's.
 */
import type { Span } from '#data/schema';
import { sha256, type Document } from './documents.ts';

type Words = Pick<Document, 'words'>;

/** So many words are hashed on each side; fewer where the document begins or ends. */
const edgeWords = 3;

const hash = (words: readonly string[]) => sha256(words.join(' ')).slice(0, 8);

/** The edge that ends before a word of a document, and the edge that begins with one. */
export const edgeBefore = ({ words }: Words, at: number): string =>
	hash(words.slice(Math.max(0, at - edgeWords), at));
export const edgeAfter = ({ words }: Words, at: number): string =>
	hash(words.slice(at, at + edgeWords));

/** Both edges of a span. */
export const edgesOf = ({ start, end }: Span, own: Words) => ({
	before: edgeBefore(own, start),
	after: edgeAfter(own, end),
});
