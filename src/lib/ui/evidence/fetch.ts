/** Fetches the evidence of a link for the panel. */
import type { Evidence, EvidenceFile } from '$lib/model/evidence';

export type Fetched = {
	evidence: Evidence;
	/** The root of the site, absolute. */
	home: string;
	/** The page with the same content. */
	page: string;
	/** The id of the document that the link is about, if it is about one. */
	highlighted: string | undefined;
};

/** Milliseconds after which the link is followed instead. */
const timeout = 5000;

/** @throws where it cannot be loaded within the timeout */
export async function fetchEvidence(link: HTMLAnchorElement): Promise<Fetched> {
	const address = new URL(link.dataset.evidence ?? '', document.baseURI);
	const response = await fetch(address, { signal: AbortSignal.timeout(timeout) });
	if (!response.ok) throw new Error(`${response.status} ${address.href}`);
	const { home, ...evidence } = (await response.json()) as EvidenceFile;
	return {
		evidence: evidence as Evidence,
		home: new URL(home, address).href,
		page: link.href,
		highlighted: address.hash.slice(1) || undefined,
	};
}
