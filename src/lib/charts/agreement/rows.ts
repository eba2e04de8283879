/** What the graphic of the two codings draws. */
import { cross } from 'd3';
import type { Agreement, Status, Story, ViewOf } from '#data/schema';
import { retellings } from '../../model/story.ts';
import { statuses } from '#data/vocabulary';

/** `matrix[first][second]`: how many claims the two codings gave these statuses. */
export type Matrix = Agreement['matrix'];

export type Measures = ReturnType<typeof measures>;

export type RetellingMeasures = Measures & { id: string; outlet: string };

/** `all` is null where nothing was coded twice. */
export type AgreementRows = { all: Measures | null; each: RetellingMeasures[] };

/** Every pair of a status in the first coding and one in the second, row by row of a matrix. */
export const statusPairs: [first: Status, second: Status][] = cross(statuses, statuses);

const measures = ({ cells, same, raw, kappa, matrix }: Agreement) => ({
	cells,
	same,
	raw,
	kappa,
	matrix,
});

export function agreementRows(story: Story, _views: ViewOf<'agreement'>[]): AgreementRows {
	const bySource = new Map(story.agreement.map((entry) => [entry.source, entry]));
	const all = bySource.get('all');
	return {
		all: all ? measures(all) : null,
		each: retellings(story).flatMap(({ id, outlet }) => {
			const entry = bySource.get(id);
			return entry ? [{ id, outlet, ...measures(entry) }] : [];
		}),
	};
}
