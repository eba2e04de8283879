/**
 * `data/script.json`: the words of the piece, its chapters and steps.
 *
 * Text is a list of paragraphs in a small Markdown: emphasis and links. What a link may point at:
 *
 * - `claim:<id>` words bound to a claim of the original
 * - `quote:<source>/<claim or addition>` words of a document, exact, within that cell's quote
 * - `beyond:<id>` a fact beyond the documents
 * - `count:<path>` a figure computed from the data
 * - `source:<id>` a document's record
 * - `page:<path>` a page of this site
 * - `https://…` an address elsewhere
 *
 * The label of a part that an outlet put in is that outlet's words: its `ref` is a `quote:`.
 */
import { z } from 'zod';
import { id, idOf, text } from './common.ts';
import { view } from './views.ts';

/** The explorer’s graphics that may stand on a page of their own. */
export const explorations = ['upset', 'text-reuse', 'attribution', 'additions'] as const;
export type Exploration = (typeof explorations)[number];

export const reference = z
	.string()
	.regex(
		/^(claim|quote|beyond|count|source):[a-z0-9][a-z0-9/-]*$/,
		'claim:…, quote:…, beyond:…, count:… or source:…',
	)
	.meta({
		names: 'references',
		description:
			'What this rests on: claim:<id>, quote:<source>/<id>, beyond:<id>, count:<path> or source:<id>.',
	});

export const step = z.strictObject({
	id,
	text: z
		.array(text)
		.min(1)
		.meta({ description: 'Paragraphs, in the small Markdown of data/README.md.' }),
	alt: text.meta({
		description: 'What the graphic shows at this step, for somebody who cannot see it.',
	}),
	view,
});

export const chapter = z.strictObject({
	id,
	title: text.max(120),
	card: idOf('steps').optional().meta({
		description:
			'The step whose picture stands for the chapter where it is shared; else the last that shows the first step’s graphic.',
	}),
	steps: z.array(step).min(1),
});

/** A part of the diagram of chapter 3. */
export const part = z.strictObject({
	id,
	role: z
		.enum(['authority', 'force', 'unit', 'place', 'before', 'added', 'law', 'precedent'])
		.meta({
			description:
				'unit: of the force that stands before it. before: the practice so far. added: what one retelling puts in, in its words. law, precedent: beyond the documents.',
		}),
	label: text.max(60),
	detail: text.max(120).optional(),
	ref: reference,
});

/** A line between two parts of the diagram. */
export const tie = z.strictObject({
	from: idOf('parts'),
	to: idOf('parts'),
	label: text.max(40).optional(),
});

/** Something that happened on a day, in a month, or over a stretch, for the timeline of chapter 6. */
export const event = z.strictObject({
	id,
	when: z
		.string()
		.regex(/^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/, 'YYYY-MM or YYYY-MM-DD')
		.meta({ description: 'A day or a month: YYYY-MM-DD or YYYY-MM.' }),
	label: text.max(80),
	ref: reference,
});

/** A graphic on a page of its own, for other sites to frame. */
export const embed = z.strictObject({
	id,
	title: text.max(80),
	finding: text.max(300).meta({
		description: 'One sentence that says what the graphic shows, in the small Markdown of a step.',
	}),
	step: idOf('steps').meta({
		description: 'The step of the story that the graphic’s page leads to, and whose view it shows.',
	}),
	view: view.optional().meta({ description: 'What the graphic shows, where not the step’s view.' }),
	explore: z.enum(explorations).optional().meta({
		description: 'A graphic of the explorer, shown in place of a view.',
	}),
});

export const script = z.strictObject({
	$schema: z.string().optional(),
	parts: z.array(part),
	ties: z.array(tie),
	events: z.array(event),
	chapters: z.array(chapter).min(1),
	embeds: z.array(embed).optional(),
});

/** The parsed text: what a browser renders, component by component. */
export type Inline =
	| { type: 'text'; value: string }
	| { type: 'emphasis'; children: Inline[] }
	| { type: 'strong'; children: Inline[] }
	| { type: 'link'; kind: LinkKind; target: string; children: Inline[] };
export const linkKinds = ['claim', 'quote', 'beyond', 'count', 'source', 'page', 'https'] as const;
export type LinkKind = (typeof linkKinds)[number];
export type Paragraph = Inline[];

export type Step = z.infer<typeof step>;
export type Chapter = z.infer<typeof chapter>;
export type Part = z.infer<typeof part>;
export type Tie = z.infer<typeof tie>;
export type TimelineEvent = z.infer<typeof event>;
export type Embed = z.infer<typeof embed>;
export type Script = z.infer<typeof script>;
