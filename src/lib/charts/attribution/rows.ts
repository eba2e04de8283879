/** The rows of the graphic of attributions: the claims of unnamed officials. */
import type { Attribution, Cell, Story } from '#data/schema';
import { original, retellings } from '../../model/story.ts';
import { summarize, type SourceSummary } from '../frame/source-summary.ts';

/** Whose word a retelling says a claim is, or that it drops the claim. */
export type Outcome = Attribution | 'dropped';

export const outcomes = ['same', 'vaguer', 'none', 'wrong', 'dropped'] as const satisfies Outcome[];

/** `to`: the words for whoever is named instead, where the coding has them. */
export type AttributedCell = { is: Outcome; to: string | null };

export type AttributionRows = {
	outlet: string;
	columns: SourceSummary[];
	claims: {
		id: string;
		label: string;
		/** How many officials the original puts behind it; 0 where it speaks of one institution. */
		officials: number;
		outcomes: AttributedCell[];
	}[];
};

const outcomeOf = (cell: Cell | undefined): AttributedCell =>
	!cell || cell.status === 'dropped'
		? { is: 'dropped', to: null }
		: { is: cell.attribution, to: cell.attributedTo ?? null };

export function attributionRows(
	story: Pick<Story, 'sources' | 'claims' | 'cells'>,
): AttributionRows {
	const columns = retellings(story).map(summarize);
	return {
		outlet: original(story).outlet,
		columns,
		claims: story.claims
			.filter(({ backing }) => backing.kind === 'anonymous' || backing.kind === 'official-unnamed')
			.map(({ id, label, backing }) => ({
				id,
				label,
				officials:
					backing.currentOfficials + backing.formerSeniorOfficials + backing.otherFormerOfficials,
				outcomes: columns.map((column) => outcomeOf(story.cells[column.id]?.[id])),
			})),
	};
}
