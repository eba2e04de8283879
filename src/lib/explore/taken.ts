/** The grid as a reader takes it away: what it shows now, as a table and as the rows of a drawing. */
import type { GridRows } from '../charts/grid/layout.ts';
import type { Table } from '../charts/types.ts';
import { statusAt, type ExploreData } from '../model/explore.ts';
import { plural } from '../model/format.ts';
import type { Line } from './lines.ts';

/** The retellings by their places, the rows in their order, and how many carried each claim. */
export type Shown = { columns: number[]; lines: Line[]; carried: number[] };

const statuses = (data: ExploreData, { columns }: Shown) => {
	return (claim: number) => columns.map((source) => statusAt(data, [source, claim]));
};

/** A row a claim; where rows are grouped, its group. */
export function gridTable(data: ExploreData, shown: Shown): Table {
	const of = statuses(data, shown);
	const grouped = shown.lines.some(({ type }) => type === 'group');
	let group = '';
	return {
		caption: 'Claims by retellings',
		head: [
			...(grouped ? ['Group'] : []),
			'Claim',
			'Carried by',
			...shown.columns.map((i) => {
				const { outlet = '', words = 0 } = data.sources[i] ?? {};
				return `${outlet} (${plural(words, 'word')})`;
			}),
		],
		body: shown.lines.flatMap((line) => {
			if (line.type === 'group') group = line.label;
			if (line.type === 'group') return [];
			const { claim } = line;
			const label = data.claims[claim]?.label ?? '';
			const row = [label, String(shown.carried[claim] ?? 0), ...of(claim)];
			return [grouped ? [group, ...row] : row];
		}),
	};
}

/** The same for a drawing. */
export function gridRows(data: ExploreData, shown: Shown): GridRows {
	const of = statuses(data, shown);
	let group: string | undefined;
	return {
		columns: shown.columns.flatMap((i) => data.sources[i] ?? []),
		claims: shown.lines.flatMap((line) => {
			if (line.type === 'group') group = line.label;
			if (line.type === 'group') return [];
			const { id = '', label = '' } = data.claims[line.claim] ?? {};
			return [{ id, label, ...(group && { group }), statuses: of(line.claim) }];
		}),
	};
}
