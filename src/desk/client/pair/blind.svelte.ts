/**
 * A second coding, made blind: who makes it sees neither the settled one nor the first. It stays in the
 * browser's storage until every claim is coded, since half a coding would stop the build; then it is written
 * beside a copy of the settled one, and the agreement of the two is computed.
 */
import type { EarlyCell, Json, Source } from '../../protocol.ts';
import { desk } from '../desk.svelte.ts';
import { valueAt } from '../values.ts';

type Cells = Record<string, EarlyCell>;

const keyOf = (source: string) => `desk-second-${source}`;

class Blind {
	on = $state(false);
	#cells = $state.raw<Record<string, Cells>>({});

	cells(source: string): Cells {
		const stored = () => JSON.parse(localStorage.getItem(keyOf(source)) ?? '{}') as Cells;
		return this.#cells[source] ?? stored();
	}

	put(source: string, claim: string, cell: EarlyCell): void {
		const cells = { ...this.cells(source), [claim]: cell };
		this.#cells = { ...this.#cells, [source]: cells };
		localStorage.setItem(keyOf(source), JSON.stringify(cells));
	}

	/** Whether a document waits for a second coding. */
	isOpen = ({ id, role, proposals }: Source): boolean =>
		role === 'retelling' && !proposals.length && !desk.state?.early.second[id];

	/** Writes both codings as they are. */
	async enter({ id, file, outlet }: Source, claims: readonly string[]): Promise<void> {
		const settled = desk.stored(file, []);
		const early = ({ status, quote, note, attribution }: Json | EarlyCell) =>
			Object.fromEntries(
				Object.entries({ status, quote, note, attribution }).filter(([, one]) => one),
			);
		const coding = (cellOf: (claim: string) => unknown, added: unknown) => ({
			$schema: '../../schema/json/second-coding.schema.json',
			source: id,
			claims: Object.fromEntries(claims.map((claim) => [claim, early(cellOf(claim) as Json)])),
			added,
		});
		const own = this.cells(id);
		const entries = {
			first: coding((claim) => valueAt(settled, ['claims', claim]), valueAt(settled, ['added'])),
			second: coding((claim) => own[claim], []),
		};
		const done = await desk.change(
			Object.entries(entries).map(([order, value]) => ({
				...{ file: `data/coding/${order}/${id}.json`, path: [], value },
			})),
			`the second coding of ${outlet}`,
		);
		if (done) this.on = false;
	}
}

export const blind = new Blind();
