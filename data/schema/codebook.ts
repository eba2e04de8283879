/** `data/codebook.json`: every claim that the original report makes, in our words. */
import { z } from 'zod';
import { claimKind, id, text } from './common.ts';

const claimValue = z.strictObject({
	n: z.number().meta({ description: 'The figure as a plain number.' }),
	unit: text.max(60).meta({ description: 'What is counted, in the plural.' }),
});

const codebookClaim = z.strictObject({
	id: id.regex(/^(?!add-)/, 'an id that does not begin with add-, as additions do'),
	topic: text.max(60).meta({ description: 'The subject, shared by neighbouring claims.' }),
	kind: claimKind,
	label: text
		.max(44)
		.meta({ description: 'A few words that name the claim in a graphic; at most 44 characters.' }),
	claim: text.meta({ description: 'The claim as one sentence of our own.' }),
	elements: z.array(text).min(1).meta({
		description: 'What makes the claim whole. Only these count when a retelling is coded.',
	}),
	values: z.array(claimValue).min(1).optional(),
	caution: text.optional().meta({
		description:
			'Where the original itself is in doubt; leaving that detail out costs a retelling nothing.',
	}),
});

export const codebook = z.strictObject({
	$schema: z.string().optional(),
	note: text.optional(),
	claims: z.array(codebookClaim).min(1),
});

export type CodebookClaim = z.infer<typeof codebookClaim>;
export type Codebook = z.infer<typeof codebook>;
