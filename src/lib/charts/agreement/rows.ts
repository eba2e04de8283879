/** What the graphic of the two codings draws. */
import type { Agreement, Story, ViewOf } from '#data/schema';
import { statuses } from '../../model/vocabulary.ts';
import { retellings } from '../../model/story.ts';

/** How two codings agree; `matrix[first][second]`, both in the order of `statuses`. */
export type Tally = {
	cells: number;
	same: number;
	raw: number;
	kappa: number | null;
	matrix: number[][];
};

export type RetellingTally = Tally & { id: string; outlet: string };

/** `all` is null where nothing was coded twice. */
export type AgreementRows = { all: Tally | null; each: RetellingTally[] };

const tally = ({ cells, same, raw, kappa, matrix }: Agreement): Tally => ({
	cells,
	same,
	raw,
	kappa,
	matrix: statuses.map((first) => statuses.map((second) => matrix[first][second])),
});

/** The agreement over all retellings and in each, in the order of the retellings. */
export function agreementRows(story: Story, _views: ViewOf<'agreement'>[]): AgreementRows {
	const of = (source: string) => story.agreement.find((entry) => entry.source === source);
	const all = of('all');
	return {
		all: all ? tally(all) : null,
		each: retellings(story).flatMap(({ id, outlet }) => {
			const own = of(id);
			return own ? [{ id, outlet, ...tally(own) }] : [];
		}),
	};
}
