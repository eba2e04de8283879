/** Which cells are left to look at: proposed, weak, or coded differently. */
import type { State } from '../../protocol.ts';
import { valueAt } from '../../values.ts';
import { codebookFile } from '../views.ts';

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
	((valueAt(files[codebookFile], ['claims']) ?? []) as { id: string }[]).map(({ id }) => id);

/** The cells of a queue, document by document; proposals come strongest first. */
export function cellsOf(state: State, queue: Queue): Cell[] {
	const { early, files, sources, warnings } = state;
	const isOdd = (of: string, claim: string) =>
		warnings.some(({ file, path }) => file === of && path[1] === claim);
	return sources
		.filter(({ isOriginal }) => !isOriginal)
		.flatMap(({ id: source, file, proposals }) => {
			const own = (claim: string, key: string) => valueAt(files[file], ['claims', claim, key]);
			const isIn = (claim: string) => {
				const [a, b] = [early.first, early.second].map((one) => one[source]?.claims[claim]);
				if (queue === 'different') return !!a && !!b && a.status !== b.status;
				if (queue === 'unreviewed') return own(claim, 'reviewed') === undefined;
				if (queue !== 'weak') return true;
				return isOdd(file, claim) || /perhaps/.test(String(own(claim, 'proposal')));
			};
			const claims = queue === 'undecided' ? proposals : claimsOf(state);
			return claims.filter(isIn).map((claim) => ({ source, claim }));
		});
}

export const indexIn = (cells: Cell[], { source, claim }: Cell): number =>
	cells.findIndex((one) => one.source === source && one.claim === claim);

/** The next cell of a queue after one, or the one before it; round at the ends. */
export function nextOf(cells: Cell[], from: Cell, by: 1 | -1): Cell | undefined {
	const at = indexIn(cells, from);
	return cells.at(at < 0 ? Math.min(0, by) : (at + by) % cells.length);
}
