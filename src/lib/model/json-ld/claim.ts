/**
 * A claim and the documents in which it appears: not in those that alter or drop it. It is no
 * `ClaimReview`, since nothing here judges truth. Its first appearance is the original only where unnamed
 * officials told it to that outlet; statements on the record have appeared elsewhere before.
 */
import type { BackingKind, Cell, Claim, Source } from '#data/schema';
import type { SiteUrl } from '../site-url.ts';
import { isCarried } from '../story.ts';
import { creativeWork, withContext } from './parts.ts';

const firstToldToOutlet: readonly BackingKind[] = ['anonymous', 'official-unnamed'];

type ClaimInDocuments = {
	claim: Claim;
	original: Source;
	retold: readonly { source: Source; cell: Cell }[];
};

/** A claim as a `Claim`; its `text` is our wording. */
export function claimJsonLd({ claim, original, retold }: ClaimInDocuments, siteUrl?: SiteUrl) {
	const isFirst = firstToldToOutlet.includes(claim.backing.kind);
	const carried = retold.filter(({ cell }) => isCarried(cell.status)).map(({ source }) => source);
	return withContext({
		'@type': 'Claim',
		name: claim.label,
		text: claim.claim,
		url: siteUrl?.of(`claims/${claim.id}/`),
		firstAppearance: isFirst ? creativeWork(original) : undefined,
		appearance: [original, ...carried].map(creativeWork),
	});
}
