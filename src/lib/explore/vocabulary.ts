/** The options of the explorer's controls, in the words that a reader sees. */
import type { BackingKind, ClaimKind } from '#data/schema';

export const kinds: Record<ClaimKind, string> = {
	plan: 'plans',
	caveat: 'caveats',
	number: 'numbers',
	quote: 'quotes',
	response: 'responses',
	context: 'context',
};

export const backings: Record<BackingKind, string> = {
	anonymous: 'unnamed officials',
	'official-unnamed': 'an institution, nobody named',
	'on-record': 'a named person',
	pentagon: 'the Pentagon',
	'public-record': 'the public record',
	'own-voice': 'the outlet itself',
};

export const groups = {
	topic: 'topic',
	kind: 'kind',
	backing: 'who stands behind it',
	chapter: 'chapter',
} as const;
export type Group = keyof typeof groups;

export const sorts = {
	report: 'as reported',
	chapter: 'chapter of this story',
	carried: 'how many carried it',
	backing: 'who stands behind it',
} as const;

export const kindList = Object.keys(kinds) as ClaimKind[];
export const backingList = Object.keys(backings) as BackingKind[];
export const groupList = Object.keys(groups) as Group[];
