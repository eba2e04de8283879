/** How good proposals are: each settled retelling left out in turn and held against its proposals. */
import type { Span } from '#data/schema';
import { document } from './documents.ts';
import { byRole, type Data } from './load.ts';
import { propose, settings, type Example, type Settings } from './propose.ts';
import { locate } from './quotes.ts';

/** Counts behind the measures of one retelling, or of all together. */
export type Score = {
	source: string;
	/** Settled quotes; proposed passages; proposed passages that are the settled one. */
	quotes: number;
	proposed: number;
	right: number;
	/** Claims settled as dropped, and those of them proposed so. */
	dropped: number;
	rightlyDropped: number;
};

/** Whether two spans share at least half of the shorter one. */
export function sameSpot(a: Span, b: Span): boolean {
	const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	return shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
}

/** Scores for each retelling, and for all, last. */
export function evaluate(
	data: Data,
	{ documents, options = settings }: { documents: Map<string, string>; options?: Settings },
): Score[] {
	const { originals, retellings } = byRole(data);
	const claims = data.codebook?.value.claims ?? [];
	const all = [...originals, ...retellings].map(({ value }): Example => {
		const { id, document: file } = value.source;
		return { coding: value, document: document({ id, file }, documents.get(file) ?? '') };
	});
	const scores = all
		.filter(({ coding }) => coding.source.role === 'retelling')
		.map((left): Score => {
			const examples = all.filter((example) => example !== left);
			const score = {
				source: left.coding.source.id,
				quotes: 0,
				proposed: 0,
				right: 0,
				dropped: 0,
				rightlyDropped: 0,
			};
			for (const { claim, span } of propose(left.document, { claims, examples, options })) {
				const cell = left.coding.claims[claim];
				const settled = cell && 'quote' in cell ? locate(cell.quote, left.document) : null;
				if (settled) score.quotes += 1;
				else score.dropped += 1;
				if (span) score.proposed += 1;
				else if (!settled) score.rightlyDropped += 1;
				if (span && settled && sameSpot(span, settled)) score.right += 1;
			}
			return score;
		});
	const sum = (key: Exclude<keyof Score, 'source'>) =>
		scores.reduce((n, score) => n + score[key], 0);
	return [
		...scores,
		{
			source: 'all',
			quotes: sum('quotes'),
			proposed: sum('proposed'),
			right: sum('right'),
			dropped: sum('dropped'),
			rightlyDropped: sum('rightlyDropped'),
		},
	];
}
