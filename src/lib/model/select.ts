import type { Claim, Selector, Story } from '#data/schema';

/** The claims that satisfy every condition of a selector of the script, in the original's order. */
export function select(story: Pick<Story, 'claims' | 'cells'>, selector: Selector): Claim[] {
	const { claims, topics, kinds, backing, status, source } = selector;
	const cells = source ? [story.cells[source] ?? {}] : Object.values(story.cells);
	return story.claims.filter(
		(claim) =>
			(!claims || claims.includes(claim.id)) &&
			(!topics || topics.includes(claim.topic)) &&
			(!kinds || kinds.includes(claim.kind)) &&
			(!backing || backing.includes(claim.backing.kind)) &&
			(!status ||
				cells.some((column) => {
					const cell = column[claim.id];
					return cell !== undefined && status.includes(cell.status);
				})),
	);
}
