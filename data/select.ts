/** Which claims a selector of the script picks. */
import type { BackingKind, ClaimKind, Selector, Status } from '#data/schema';

type Selectable = {
	id: string;
	topic: string;
	kind: ClaimKind;
	backing?: { kind: BackingKind } | undefined;
};

/** What a selector is applied to: the claims, and the cells by retelling, then by claim. */
type Selectables<Claim> = {
	claims: readonly Claim[];
	cells: Readonly<Record<string, Readonly<Record<string, { status: Status }>>>>;
};

/** Claims that satisfy every condition of a selector, in their order. */
export function select<Claim extends Selectable>(
	{ claims, cells }: Selectables<Claim>,
	selector: Selector,
): Claim[] {
	const { topics, kinds, backing, status, source } = selector;
	const columns = source ? [cells[source] ?? {}] : Object.values(cells);
	const matches = <T>(wanted: readonly T[] | undefined, value: T | undefined) =>
		!wanted || (value !== undefined && wanted.includes(value));
	return claims.filter(
		(claim) =>
			matches(selector.claims, claim.id) &&
			matches(topics, claim.topic) &&
			matches(kinds, claim.kind) &&
			matches(backing, claim.backing?.kind) &&
			(!status || columns.some((column) => matches(status, column[claim.id]?.status))),
	);
}
