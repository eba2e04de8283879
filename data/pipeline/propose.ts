/**
 * Proposes, for every claim, the passage of a new document that seems to assert it.
 *
 * Each claim has a profile: the words of the original's quote and of the sentence around it, of the
 * codebook, and of what settled retellings quote for it, each weighed by how rare it is. Every short run
 * of the document is held against every profile. The result is a starting point for a reader, measured
 * by leaving each settled retelling out in turn, and never more than that.
 */
import { rollup, sum } from 'd3';
import type { CodebookClaim, OriginalCoding, RetellingCoding, Span } from '#data/schema';
import { type Document } from './documents.ts';
import { bareWord, splitWords } from '../words.ts';
import type { Candidate } from './candidates.ts';
import { agrees, figuresIn } from './number-mentions.ts';
import { locate } from './quotes.ts';

/** A coded document that the proposals learn from. */
export type Example = { coding: RetellingCoding | OriginalCoding; document: Document };

/** Words of a passage at most. */
const maxLength = 9;
/** Up to this score a passage is no candidate. */
const threshold = 0.35;
/** What a word of the passage costs that the claim's profile does not have. */
const foreignCost = 0.02;

type Profile = { words: Map<string, number>; around: Map<string, number> };

/** A word without case, punctuation and the commonest endings. */
export function stem(word: string): string {
	const bare = bareWord(word);
	if (bare.length < 5) return bare;
	return bare.replace(/(?:ations?|ings?|ers?|ors?|ed|es|ly|s|e)$/, '');
}

/** Spans of a document's sentences; a line's end closes one too. */
export function sentences({ words, lines }: Document): Span[] {
	const spans: Span[] = [];
	let start = 0;
	words.forEach((word, i) => {
		const ends =
			/[.!?]["')]*$/.test(word) && !/^(?:[A-Z]\.)+$|^(?:Mr|Ms|Dr|Nov|U\.S)\.$/.test(word);
		if (!ends && lines[i] === lines[i + 1]) return;
		spans.push({ start, end: i + 1 });
		start = i + 1;
	});
	return spans;
}

/** Candidates in the codebook's order, one a claim at most: a claim without one seems to be dropped. */
export function propose(
	target: Document,
	{ claims, examples }: { claims: readonly CodebookClaim[]; examples: readonly Example[] },
): Candidate[] {
	const parts = sentences(target);
	const rarity = rarityOf([target, ...examples.map(({ document }) => document)]);
	const stems = target.words.map(stem);
	return claims.flatMap((claim): Candidate[] => {
		const profile = profileOf(claim, { examples, rarity });
		// where a sentence has the claim's figure, the others are not asked
		const withFigure = parts.filter((part) => hasFigure(part, { claim, target }));
		let best: Candidate | undefined;
		for (const sentence of withFigure.length ? withFigure : parts) {
			const own = new Set(stems.slice(sentence.start, sentence.end));
			const around = sum(own, (word) => profile.around.get(word));
			for (let start = sentence.start; start < sentence.end; start += 1) {
				if (!profile.words.has(stems[start] ?? '')) continue;
				let score = around;
				const passage = stems.slice(start, Math.min(sentence.end, start + maxLength));
				passage.forEach((word, i) => {
					if (passage.indexOf(word) < i) return;
					const gain = profile.words.get(word);
					score += gain ?? -foreignCost * (rarity.get(word) ?? 0);
					if (!gain || score <= (best?.score ?? threshold)) return;
					best = {
						...{ claim: claim.id, score, sentence, best: { start, end: start + i + 1 } },
						weights: passage.slice(0, i + 1).map((one) => profile.words.get(one) ?? 0),
						lacksFigure: !!claim.values && !withFigure.length,
					};
				});
			}
		}
		return best ? [best] : [];
	});
}

/** Whether a sentence has one of the figures that a claim is about. */
function hasFigure(
	{ start, end }: Span,
	{ claim: { values = [] }, target }: { claim: CodebookClaim; target: Document },
): boolean {
	if (!values.length) return false;
	const figures = figuresIn(target.words.slice(start, end).join(' '));
	return values.some(({ n }) => agrees({ kind: 'number', n }, figures));
}

/** How rare each word is among the sentences of all documents. */
function rarityOf(documents: readonly Document[]): Map<string, number> {
	const all = documents.flatMap((document) =>
		sentences(document).map(({ start, end }) => document.words.slice(start, end).map(stem)),
	);
	return rollup(
		all.flatMap((words) => [...new Set(words)]),
		({ length }) => Math.log((all.length + 1) / length),
		(word) => word,
	);
}

type Known = { examples: readonly Example[]; rarity: Map<string, number> };

function profileOf(claim: CodebookClaim, { examples, rarity }: Known): Profile {
	const words = new Map<string, number>();
	const around = new Map<string, number>();
	const add = (to: Map<string, number>, list: readonly string[], weight = 1) => {
		for (const word of new Set(list.map(stem))) {
			const rare = rarity.get(word);
			if (rare) to.set(word, (to.get(word) ?? 0) + weight * rare);
		}
	};
	add(words, splitWords([claim.claim, ...claim.elements].join(' ')), 0.5);
	for (const { coding, document } of examples) {
		const cell = coding.claims[claim.id];
		if (!cell || !('quote' in cell)) continue;
		add(words, splitWords(cell.quote));
		const span = locate(cell.quote, document);
		const sentence = span && sentences(document).find(({ end }) => end > span.start);
		if (sentence) add(around, document.words.slice(sentence.start, sentence.end));
	}
	return { words: scaled(words), around: scaled(around) };
}

/** Weights that sum to one. */
function scaled(weights: Map<string, number>): Map<string, number> {
	const total = sum(weights.values()) || 1;
	return new Map([...weights].map(([word, weight]) => [word, weight / total]));
}
