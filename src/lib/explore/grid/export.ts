/** Exports the grid: the visible rows and columns, as rows of a drawing and as a table. */
import type { GridRows } from '../../charts/grid/layout.ts';
import type { Table } from '../../charts/types.ts';
import { statusAt, type ExploreData } from '../../model/explorer-data.ts';
import { plural } from '#data/format';
import type { VisibleRows } from '../visible-rows.svelte.ts';

export function gridRows(
	data: ExploreData,
	{ columns, lines }: Pick<VisibleRows, 'columns' | 'lines'>,
): GridRows {
	let group: string | undefined;
	return {
		columns: columns.flatMap((source) => data.sources[source] ?? []),
		claims: lines.flatMap((line) => {
			if (line.type === 'group') {
				group = line.label;
				return [];
			}
			const { id = '', label = '' } = data.claims[line.claim] ?? {};
			const statuses = columns.map((source) => statusAt(data, [source, line.claim]));
			return [{ id, label, ...(group && { group }), statuses }];
		}),
	};
}

export function gridTable(
	data: ExploreData,
	visible: Pick<VisibleRows, 'columns' | 'lines' | 'carried'>,
): Table {
	const { columns, claims } = gridRows(data, visible);
	const isGrouped = claims.some(({ group }) => group);
	const carried = visible.lines.flatMap((line) =>
		line.type === 'claim' ? [visible.carried[line.claim] ?? 0] : [],
	);
	return {
		caption: 'Claims by retellings',
		head: [
			...(isGrouped ? ['Group'] : []),
			...['Claim', 'Carried by'],
			...columns.map(({ outlet, words }) => `${outlet} (${plural(words, 'word')})`),
		],
		body: claims.map(({ group = '', label, statuses }, i) => [
			...(isGrouped ? [group] : []),
			...[label, String(carried[i])],
			...statuses,
		]),
	};
}
