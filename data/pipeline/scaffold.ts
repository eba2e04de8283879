/** The coding of one more document, begun: every entry is a proposal. */
import { splitWords } from '../words.ts';
import { isLikely, quotesWithin } from './candidates.ts';
import { document as prepare } from './documents.ts';
import { evaluate, examplesOf, type Score } from './evaluate.ts';
import type { Data } from './load.ts';
import { propose } from './propose.ts';
import { quotableWords } from './quotes.ts';
import { serialise } from './serialise.ts';
import { proposalKey } from './validate.ts';

type Wanted = { id: string; document: string; documents: Map<string, string> };

/**
 * A coding file's text with a proposal for each claim, how many have a quote, how many words of the document
 * may be quoted, and how good such proposals were.
 */
export function scaffold(data: Data, { id, document, documents }: Wanted) {
	const text = documents.get(document) ?? '';
	const own = prepare({ id, file: document }, text);
	const words = splitWords(text);
	const claims = data.codebook?.value.claims ?? [];
	const candidates = propose(own, { claims, examples: examplesOf(data, documents) });
	const quotes = quotesWithin(own, candidates);
	const { chance, scores } = evaluate(data, { documents });
	const entries = claims.map(({ id: claim }) => {
		const candidate = candidates.find((one) => one.claim === claim);
		const quote = quotes.get(claim);
		const proposal = (found: string) => ({
			[proposalKey]: `${found}; settle it, then delete this line`,
		});
		if (!candidate) return [claim, { ...proposal('nothing found'), status: 'dropped' }];
		const { right, of } = chance(candidate);
		const place = `line ${own.lines[candidate.best.start]}, score ${candidate.score.toFixed(2)}`;
		const figure = candidate.lacksFigure ? ', without its figure' : '';
		const found = `${place}${figure}: ${right} of ${of} such were right`;
		const why = isLikely(candidate) ? 'no words are left to quote' : 'dropped, perhaps';
		if (!quote) return [claim, { ...proposal(`${why}: ${found}`), status: 'dropped' }];
		// who is named as the source is left open: a guess was right in half of the entries
		return [
			claim,
			{ ...proposal(found), status: 'kept', quote: words.slice(quote.start, quote.end).join(' ') },
		];
	});
	const coding = {
		$schema: '../schema/json/coding.schema.json',
		source: {
			id,
			outlet: '',
			title: null,
			published: null,
			url: null,
			role: 'retelling',
			retrieved: null,
			document,
		},
		claims: Object.fromEntries(entries) as unknown,
		added: [],
	};
	return {
		text: serialise(coding),
		quotes: quotes.size,
		claims: claims.length,
		words: words.length,
		quotable: quotableWords(own),
		measures: measuresOf(scores),
	};
}

/** How good such proposals were for the settled retellings, each left out in turn. */
function measuresOf(scores: readonly Score[]): string[] {
	const percent = (part: number, whole: number) =>
		whole ? `${Math.round((part / whole) * 100)} %` : '–';
	const line = ({ source, ...score }: Score) =>
		`  ${source}: ${percent(score.found, score.quotes)} of settled quotes found, ${percent(score.right, score.proposed)} of candidates right, ${percent(score.rightlyDropped, score.dropped)} of dropped claims seen as dropped`;
	return [
		'Proposals, measured by leaving each settled retelling out in turn:',
		...scores.map(line),
	];
}

/** The same, of the data as they are. */
export const measures = (data: Data, documents: Map<string, string>): string[] =>
	measuresOf(evaluate(data, { documents }).scores);
