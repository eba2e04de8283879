/** Which cells are left to look at: proposed, weak, or coded differently. */
import type { State } from '../../protocol.ts';

export type Cell = { source: string; claim: string };

export const queues = {
	all: 'every cell',
	different: 'coded differently',
	undecided: 'undecided',
	weak: 'weak',
	unreviewed: 'not reviewed',
} as const;
export type Queue = keyof typeof queues;

/** The ids of all claims in the codebook's order. */
export const claimsOf = ({ files }: State): string[] =>
	(
		(files['data/codebook.json']?.value as { claims?: { id: string }[] } | undefined)?.claims ?? []
	).map(({ id }) => id);

/** Whether the two codings of a cell differ. */
export function differs({ early }: State, { source, claim }: Cell): boolean {
	const [first, second] = [early.first[source], early.second[source]];
	const [a, b] = [first?.claims[claim]?.status, second?.claims[claim]?.status];
	return a !== undefined && b !== undefined && a !== b;
}

/** Whether a person has reviewed a cell. */
export function isReviewed({ files, sources }: State, { source, claim }: Cell): boolean {
	const file = sources.find(({ id }) => id === source)?.file ?? '';
	const value = files[file]?.value as { claims?: Record<string, { reviewed?: unknown }> };
	return value?.claims?.[claim]?.reviewed !== undefined;
}

/** The cells of a queue, document by document; proposals come strongest first. */
export function cellsOf(state: State, queue: Queue): Cell[] {
	const claims = claimsOf(state);
	const odd = new Set(state.warnings.map(({ file, path }) => `${file} ${path[1]}`));
	return state.sources
		.filter(({ role }) => role === 'retelling')
		.flatMap(({ id: source, file, proposals }) => {
			if (queue === 'undecided') return proposals.map((claim) => ({ source, claim }));
			const value = state.files[file]?.value as
				{ claims?: Record<string, { proposal?: string }> } | undefined;
			const isWeak = (claim: string) =>
				odd.has(`${file} ${claim}`) || /perhaps/.test(value?.claims?.[claim]?.proposal ?? '');
			return claims
				.map((claim) => ({ source, claim }))
				.filter((cell) => {
					if (queue === 'different') return differs(state, cell);
					if (queue === 'weak') return isWeak(cell.claim);
					return queue === 'all' || !isReviewed(state, cell);
				});
		});
}

/** The next cell of a queue after one, or the one before it; round at the ends. */
export function nextOf(cells: Cell[], from: Cell, by: 1 | -1): Cell | undefined {
	const at = cells.findIndex(({ source, claim }) => source === from.source && claim === from.claim);
	if (at < 0) return by > 0 ? cells[0] : cells.at(-1);
	return cells[(at + by + cells.length) % cells.length];
}
