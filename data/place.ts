/** The place at which a document first makes a claim, in numbers and in words. */
import type { Claim, Place, Source } from '#data/schema';
import { formatNumber } from './format.ts';

/** Passages that begin at most so many words apart, in one section, are one place: so long is the longest quote. */
export const samePlace = 12;

type Text = Pick<Source, 'bodyWords'>;

/** The share of the body that lies before a place, in percent. */
export const percentAt = ({ word }: Place, { bodyWords }: Text): number =>
	bodyWords ? Math.round((100 * Math.max(0, word - 1)) / bodyWords) : 0;

/** “at word 68 of 968”, “in the headline”. */
export const placeWords = ({ section, word }: Place, { bodyWords }: Text): string =>
	word ? `at word ${formatNumber(word)} of ${formatNumber(bodyWords)}` : `in the ${section}`;

type Cells = Readonly<Record<string, Readonly<Record<string, { at?: Place | undefined }>>>>;

/** Where a document first makes a claim; undefined where it drops the claim. */
export const placeIn = (
	{ cells }: { cells: Cells },
	{ source, claim }: { source: Pick<Source, 'id' | 'role'>; claim: Pick<Claim, 'id' | 'at'> },
): Place | undefined =>
	source.role === 'original' ? (claim.at ?? undefined) : cells[source.id]?.[claim.id]?.at;
