/** Addresses to write to: an e-mail address opens a mail, an https address its page. */

import type { Added, Claim } from '#data/schema';
import type { CodedClaim } from './compare.ts';

const isMail = (contact: string): boolean => !contact.startsWith('https:');

export const contactHref = (contact: string): string =>
	isMail(contact) ? `mailto:${contact}` : contact;

/** A coding, as somebody would name it in a letter. */
export type Questioned = {
	/** The claim or addition: its name, its id, and the outlet that makes it. */
	label: string;
	id: string;
	outlet: string;
	status: string;
	/** The document’s words; none where it drops the claim. */
	quote?: string | undefined;
};

/** An address to question a coding at, with all that names it filled in where a mail can have it; undefined without a contact. */
export function questionHref(contact: string, coding: Questioned): string | undefined {
	if (!contact) return undefined;
	if (!isMail(contact)) return contact;
	const { label, id, outlet, status, quote } = coding;
	const lines = [
		`Claim: ${label} (${id})`,
		`Document: ${outlet}`,
		`Coded as: ${status}`,
		...(quote ? [`Its words: ${quote}`] : []),
		'',
		'Question: ',
	];
	// lines of a mail end with both characters: RFC 6068
	const body = encodeURIComponent(lines.join('\r\n'));
	return `mailto:${contact}?subject=${encodeURIComponent(`The coding of “${label}”, ${outlet}`)}&body=${body}`;
}

type Named = { outlet: string };

/** Where a claim’s coding in a retelling can be questioned. */
export const questionCell = (
	contact: string,
	{ claim, source, cell }: { claim: Pick<Claim, 'id' | 'label'>; source: Named; cell: CodedClaim },
) =>
	questionHref(contact, {
		...{ id: claim.id, label: claim.label, outlet: source.outlet, status: cell.status },
		quote: cell.status === 'dropped' ? undefined : cell.quote,
	});

/** Where an addition’s coding can be questioned. */
export const questionAddition = (
	contact: string,
	{ addition, source }: { addition: Pick<Added, 'id' | 'claim' | 'quote'>; source: Named },
) =>
	questionHref(contact, {
		...{ id: addition.id, label: addition.claim, outlet: source.outlet },
		...{ status: 'added', quote: addition.quote },
	});
