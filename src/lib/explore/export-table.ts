/** What a reader takes away of the grid and of a comparison: what is shown now, as a table and as a drawing's rows. */
import type { GridRows } from '../charts/grid/layout.ts';
import type { Table } from '../charts/types.ts';
import { statusAt, type ExploreData } from '../model/explorer-data.ts';
import { plural } from '#data/format';
import { documentsAt, headsOf, parts, statusIn, type Parted } from './describe.ts';
import type { Line } from './lines.ts';

/** The retellings by their places, the rows in their order, and how many carried each claim. */
export type TakenGrid = { columns: number[]; lines: Line[]; carried: number[] };

const statuses = (data: ExploreData, { columns }: TakenGrid) => {
	return (claim: number) => columns.map((source) => statusAt(data, [source, claim]));
};

/** A row a claim; where rows are grouped, its group. */
export function gridTable(data: ExploreData, shown: TakenGrid): Table {
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
export function gridRows(data: ExploreData, shown: TakenGrid): GridRows {
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

/** Two documents by their places (−1 is the original), the claims by part, and the words of each. */
export type TakenPair = {
	pair: [number, number];
	found: Parted;
	words: (source: number, claim: number) => { quote: string } | null;
};

/** A row a claim: what each did with it, and its words. */
export function pairTable(data: ExploreData, shown: TakenPair): Table {
	const documents = documentsAt(data, shown.pair);
	const heads = headsOf(documents);
	return {
		caption: `${documents[0].outlet} beside ${documents[1].outlet}`,
		head: [
			...['Carried by', 'Claim'],
			...documents.flatMap(({ outlet, words }) => [
				`${outlet} (${plural(words, 'word')})`,
				`Words of ${outlet}`,
			]),
		],
		body: parts.flatMap((part) =>
			shown.found[part].map((claim) => [
				heads[part],
				data.claims[claim]?.label ?? '',
				...shown.pair.flatMap((source) => [
					statusIn(data, [source, claim]),
					shown.words(source, claim)?.quote ?? '',
				]),
			]),
		),
	};
}

/** The same for a drawing. */
export function pairRows(data: ExploreData, shown: TakenPair): GridRows {
	const documents = documentsAt(data, shown.pair);
	const heads = headsOf(documents);
	return {
		columns: documents,
		claims: parts.flatMap((part) =>
			shown.found[part].map((claim) => ({
				id: data.claims[claim]?.id ?? '',
				label: data.claims[claim]?.label ?? '',
				group: heads[part],
				statuses: shown.pair.map((source) => statusIn(data, [source, claim])),
			})),
		),
	};
}
