/** Evidence as the panel holds it: what was fetched, where it is from, and what in it is meant. */
import type { Evidence, EvidenceFile } from '$lib/model/evidence';

export type Fetched = {
	evidence: Evidence;
	/** The root of the site, absolute. */
	home: string;
	/** The page that shows the same. */
	page: string;
	/** The document that the link is about, if it is about one. */
	lit: string | undefined;
};

/** How long a reader may wait before the link is followed instead, in milliseconds. */
const patience = 5000;

/**
 * Fetches the evidence that a link names.
 * @throws where it can't be had in good time
 */
export async function fetchEvidence(link: HTMLAnchorElement): Promise<Fetched> {
	const address = new URL(link.dataset.evidence ?? '', document.baseURI);
	const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
	if (!response.ok) throw new Error(`${response.status} ${address.href}`);
	const { home, ...evidence } = (await response.json()) as EvidenceFile;
	return {
		evidence: evidence as Evidence,
		home: new URL(home, address).href,
		page: link.href,
		lit: address.hash.slice(1) || undefined,
	};
}
