/**
 * What a step asks its chapter's graphic to show. A view names a graphic, its arrangement and what is
 * highlighted. It has no data: rows come from the codings.
 */
import { z } from 'zod';
import { additionKind, backingKind, claimKind, day, idOf, status, text } from './common.ts';

/** Picks claims: those that satisfy every condition given. An empty selector picks all of them. */
export const selector = z
	.strictObject({
		claims: z.array(idOf('claims')).min(1).optional(),
		topics: z
			.array(text.meta({ names: 'topics' }))
			.min(1)
			.optional(),
		kinds: z.array(claimKind).min(1).optional(),
		backing: z.array(backingKind).min(1).optional(),
		status: z.array(status).min(1).optional().meta({
			description:
				'With a source: claims that have one of these statuses there. Without: in any retelling.',
		}),
		source: idOf('retellings').optional(),
	})
	.meta({ description: 'Picks the claims that satisfy every condition given.' });

/** Chapters 1 and 2: the claims as lines of a page, then as lines of many, then by who stands behind them. */
const report = z.strictObject({
	graphic: z.literal('report'),
	arrange: z.enum(['page', 'speakers', 'pages', 'backing']).meta({
		description:
			'page: the original’s claims in its order. speakers: the same, with the people who spoke. pages: one page a document. backing: grouped by who stands behind them.',
	}),
	light: selector.optional(),
});

/** Chapter 3: whose authority, as reported, and what stands beyond the documents. */
const authority = z.strictObject({
	graphic: z.literal('authority'),
	light: z.array(idOf('parts')).meta({
		description: 'Ids of the diagram’s parts that are highlighted; the others are dimmed.',
	}),
	show: z
		.array(idOf('parts'))
		.min(1)
		.optional()
		.meta({ description: 'Ids of the parts that are shown; all of them where left out.' }),
	beyond: z
		.boolean()
		.default(false)
		.meta({ description: 'Whether the parts from beyond the documents are shown.' }),
});

/** Chapters 4 and 6: one passage, as each document words it, marked against the original word by word. */
const wordDiff = z.strictObject({
	graphic: z.literal('word-diff'),
	claims: z.array(idOf('claims')).min(1).max(2),
	light: z
		.array(idOf('sources'))
		.optional()
		.meta({ description: 'Sources that are highlighted; all of them where left out.' }),
	marks: z
		.boolean()
		.default(true)
		.meta({ description: 'Whether differences from the original are marked.' }),
});

/** Chapter 5: people killed, by the dated series. */
const strikes = z.strictObject({
	graphic: z.literal('strikes'),
	arrange: z.enum(['calendar', 'total', 'retold']).meta({
		description:
			'calendar: each person on the day of the strike. total: everyone in one block. retold: everyone beside each document, filled in where it keeps the figure, with the numbers of strikes and boats.',
	}),
	until: day.optional().meta({ description: 'Only strikes up to this day are shown.' }),
	light: z
		.array(day.meta({ names: 'days' }))
		.optional()
		.meta({ description: 'Days that are highlighted.' }),
});

/** Chapters 5, 6 and 7: claims against retellings. */
const statusMatrix = z.strictObject({
	graphic: z.literal('status-matrix'),
	claims: selector.meta({ description: 'Which claims have a row.' }),
	columns: z
		.array(idOf('retellings'))
		.optional()
		.meta({ description: 'Retellings that are filled in; all where left out.' }),
	sort: z.enum(['document', 'carried']).default('document').meta({
		description:
			'document: in the order of the original. carried: those that fewest carried first.',
	}),
	light: selector.optional(),
	lightStatus: z
		.array(status)
		.optional()
		.meta({ description: 'Cells of these statuses are highlighted, the others dimmed.' }),
});

/** Chapter 6: what was said when. */
const timeline = z.strictObject({
	graphic: z.literal('timeline'),
	light: z.array(idOf('events')),
});

/** Chapter 7: what each retelling added. */
const additions = z.strictObject({
	graphic: z.literal('additions'),
	light: z.array(additionKind).optional(),
});

/** Chapter 8: how far two independent codings agreed. */
const agreement = z.strictObject({
	graphic: z.literal('agreement'),
	light: idOf('retellings').optional().meta({ description: 'One retelling; all where left out.' }),
	differences: z
		.boolean()
		.optional()
		.meta({ description: 'Whether only what the two codings did not agree on is highlighted.' }),
});

/** Where in its text each document first makes each claim. */
const order = z.strictObject({
	graphic: z.literal('order'),
	light: selector.optional(),
	lead: z.boolean().optional().meta({
		description:
			'Whether what each document says by the end of its first paragraph is highlighted.',
	}),
	depth: z.int().min(1).max(100_000).optional().meta({
		description:
			'A line across all texts after so many words: what a reader who stops there has met of the highlighted claims, or of all, and has not.',
	}),
});

export const view = z.discriminatedUnion('graphic', [
	report,
	authority,
	wordDiff,
	strikes,
	statusMatrix,
	timeline,
	additions,
	agreement,
	order,
]);

export type Selector = z.infer<typeof selector>;
export type View = z.infer<typeof view>;
export type Graphic = View['graphic'];
export type ViewOf<G extends Graphic> = Extract<View, { graphic: G }>;
