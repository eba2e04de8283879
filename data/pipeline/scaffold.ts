/** The coding of one more document, begun: every entry is a proposal. */
import { evaluate, examplesOf, type Score } from './evaluate.ts';
import { document as prepare } from './documents.ts';
import { splitWords } from '../words.ts';
import type { Data } from './load.ts';
import { propose } from './propose.ts';
import { serialise } from './serialise.ts';
import { proposalKey } from './validate.ts';

type Wanted = { id: string; document: string; documents: Map<string, string> };

/** A coding file's text with a proposal for each claim, and how many have a quote. */
export function scaffold(data: Data, { id, document, documents }: Wanted) {
	const text = documents.get(document) ?? '';
	const own = prepare({ id, file: document }, text);
	const words = splitWords(text);
	const claims = data.codebook?.value.claims ?? [];
	const proposals = propose(own, { claims, examples: examplesOf(data, documents) });
	const entries = proposals.map(({ claim, span, score }) => {
		const proposal = (found: string) => ({
			[proposalKey]: `${found}; settle it, then delete this line`,
		});
		if (!span) return [claim, { ...proposal('nothing found'), status: 'dropped' }];
		const line = own.lines[span.start];
		const quote = words.slice(span.start, span.end).join(' ');
		const found = proposal(`line ${line}, score ${score.toFixed(2)}`);
		return [claim, { ...found, status: 'kept', quote, attribution: 'same' }];
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
	const quotes = proposals.filter(({ span }) => span).length;
	return { text: serialise(coding), quotes, claims: claims.length };
}

/** How good such proposals were for the settled retellings, each left out in turn. */
export function measures(data: Data, documents: Map<string, string>): string[] {
	const percent = (part: number, whole: number) =>
		whole ? `${Math.round((part / whole) * 100)} %` : '–';
	const line = ({ source, quotes, proposed, right, dropped, rightlyDropped }: Score) =>
		`  ${source}: ${percent(right, quotes)} of settled quotes found, ${percent(right, proposed)} of candidates right, ${percent(rightlyDropped, dropped)} of dropped claims seen as dropped`;
	return [
		'Proposals, measured by leaving each settled retelling out in turn:',
		...evaluate(data, { documents }).map(line),
	];
}
