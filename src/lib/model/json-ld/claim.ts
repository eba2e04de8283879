/**
 * A claim and the documents in which it stands. No `ClaimReview`: nothing here says what is true.
 *
 * A document that alters or drops a claim does not hold it. Only what unnamed officials told the
 * original's outlet can be said to have appeared there first; what somebody said on the record, or what
 * is public, stood elsewhere before.
 */
import type { BackingKind, Cell, Claim, Source } from '#data/schema';
import type { SiteUrl } from '../site-url.ts';
import { isCarried } from '../story.ts';
import { withContext, work } from './parts.ts';

const toldThere: readonly BackingKind[] = ['anonymous', 'official-unnamed'];

type Standing = {
	claim: Claim;
	original: Source;
	retold: readonly { source: Source; cell: Cell }[];
};

/** A claim as a `Claim`; `text` is our wording of it. */
export function claimed({ claim, original, retold }: Standing, siteUrl?: SiteUrl) {
	const isFirst = toldThere.includes(claim.backing.kind);
	const carried = retold.filter(({ cell }) => isCarried(cell.status)).map(({ source }) => source);
	return withContext({
		'@type': 'Claim',
		name: claim.label,
		text: claim.claim,
		url: siteUrl?.of(`claims/${claim.id}/`),
		firstAppearance: isFirst ? work(original) : undefined,
		appearance: [original, ...carried].map(work),
	});
}
