/**
 * Parts of the other schemas. Descriptions become part of the emitted JSON Schema, so that editors show
 * them on hover.
 */
import { z } from 'zod';
import { additionKinds, attributions, backingKinds, claimKinds, statuses } from './vocabulary.ts';

/** Lower-case words joined by hyphens; the same string names the file, the row and the URL. */
export const id = z
	.string()
	.max(100)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
	.meta({ description: 'Lower-case words joined by hyphens, for example boats-killed-64.' });

/** What the name of something defined elsewhere may name. */
export type NameKind =
	| 'claims'
	| 'topics'
	| 'sources'
	| 'retellings'
	| 'parts'
	| 'events'
	| 'steps'
	| 'days'
	| 'reviewers'
	| 'references';

/** The id of something defined elsewhere: the build checks it, and editors list the choices. */
export const idOf = (names: NameKind) => id.meta({ names });

/** Entries of a published version that a correction or a reply is about. */
export const changes = z
	.array(z.string().regex(/^[a-z]+:[a-z0-9][a-z0-9/-]*$/, 'a name such as step:… or cell:…/…'))
	.min(1)
	.meta({
		description:
			'What it changes, by name: step:<id>, cell:<source>/<claim>, claim:<id> and so on; the build says which.',
	});

export const day = z.iso.date().meta({ description: 'A day as YYYY-MM-DD.' });

/** An address that leaves the site; only https is allowed. */
export const address = z
	.url({ protocol: /^https$/, hostname: z.regexes.domain })
	.regex(/^\S*$/, 'an address without spaces')
	.max(2000)
	.meta({ description: 'An https address.' });

/** Some text, or none. The limit, far above any real paragraph, keeps out what was pasted by mistake. */
export const anything = z.string().max(4000);

/** Some text, with something in it other than white space. */
export const text = anything.regex(/\S/, 'some text');

/** A text that fills one line of a table’s cell. */
export const oneLine = text.regex(/^[^\n\r]*$/, 'a text on one line');

export const personName = oneLine.max(60);

export const status = z.enum(statuses).meta({
	description:
		'kept: every element is asserted, in any wording. trimmed: less is asserted, and it follows from the original. altered: something is asserted that the original does not entail. dropped: the claim is not asserted.',
});

export const attribution = z.enum(attributions).meta({
	description:
		'same: the original’s sources. vaguer: fewer particulars about them. none: stated as plain fact. wrong: somebody else.',
});

export const claimKind = z.enum(claimKinds).meta({
	description:
		'plan: what is planned. caveat: what limits or qualifies it. number: a figure. quote: somebody’s words. response: a reaction to the report. context: background.',
});

export const backingKind = z.enum(backingKinds).meta({
	description:
		'anonymous: unnamed current or former officials. official-unnamed: an institution or official that answered, nobody named. on-record: a named person. pentagon: the Pentagon’s public figures. public-record: an act anyone can check. own-voice: the outlet itself.',
});

export const additionKind = z.enum(additionKinds).meta({
	description:
		'own-reporting: attributed to someone or somewhere else. context: background. unsourced: asserted, without a source of its own. contradicts-original: conflicts with the original’s words.',
});
