/** Two documents side by side: which claims both carry, only one, neither. */
import type { Status } from '#data/schema';
import type { GridRows } from '../../charts/grid/layout.ts';
import type { Table } from '../../charts/types.ts';
import type { Passage, CodedClaim } from '../../model/compare.ts';
import { statusAt, type ExploreData, type ExploredSource } from '../../model/explorer-data.ts';
import { formatNumber, plural } from '#data/format';
import { countsAsCarried, type Counting } from '../../model/sets.ts';

/** Two documents, by their places among the retellings; −1 is the original, which has every claim. */
export type Pair = [number, number];

/** What a document says of a claim, once it was fetched. */
export type CellOf = (source: number, claim: number) => CodedClaim | undefined;

export const statusIn = (data: ExploreData, [source, claim]: [number, number]): Status =>
	source < 0 ? 'kept' : statusAt(data, [source, claim]);

export const documentsAt = (
	{ sources, original }: ExploreData,
	[a, b]: Pair,
): [ExploredSource, ExploredSource] => [sources[a] ?? original, sources[b] ?? original];

/** A document's words of a claim; null where it drops the claim, or they are not fetched yet. */
export function passageOf(
	data: ExploreData,
	{ source, claim, cellOf }: { source: number; claim: number; cellOf: CellOf },
): Passage | null {
	if (source < 0) return data.claims[claim] ?? null;
	const cell = cellOf(source, claim);
	return cell && cell.status !== 'dropped' ? cell : null;
}

export const parts = ['both', 'first', 'second', 'neither'] as const;
export type Part = (typeof parts)[number];

export type ClaimsByPart = Record<Part, number[]>;

export function partition(
	data: ExploreData,
	{ pair, counting, claims }: { pair: Pair; counting: Counting; claims: readonly number[] },
): ClaimsByPart {
	const found: ClaimsByPart = { both: [], first: [], second: [], neither: [] };
	for (const claim of claims) {
		const [inFirst, inSecond] = pair.map((source) =>
			countsAsCarried(statusIn(data, [source, claim]), counting),
		);
		found[inFirst ? (inSecond ? 'both' : 'first') : inSecond ? 'second' : 'neither'].push(claim);
	}
	return found;
}

export const headingsOf = ([first, second]: [ExploredSource, ExploredSource]): Record<
	Part,
	string
> => ({
	both: 'Both carry',
	first: `Only ${first.outlet} carries`,
	second: `Only ${second.outlet} carries`,
	neither: 'Neither carries',
});

/** “… (558 words) and … (661 words): of 57 claims both carry 20, only … 2, only … 10, neither 25.” */
export function describePair(
	data: ExploreData,
	{ pair, claims }: { pair: Pair; claims: ClaimsByPart },
): string {
	const documents = documentsAt(data, pair);
	const [first, second] = documents.map(({ outlet }) => outlet);
	const lengths = documents.map(({ outlet, words }) => `${outlet} (${plural(words, 'word')})`);
	const n = parts.reduce((sum, part) => sum + claims[part].length, 0);
	const all = plural(data.claims.length, 'claim');
	const of =
		n === data.claims.length ? all : `the ${formatNumber(n)} of ${all} that the filters leave`;
	const count = (part: Part) => formatNumber(claims[part].length);
	return `${lengths.join(' and ')}: of ${of} both carry ${count('both')}, only ${first} ${count('first')}, only ${second} ${count('second')}, neither ${count('neither')}.`;
}

export function pairRows(
	data: ExploreData,
	{ pair, claims }: { pair: Pair; claims: ClaimsByPart },
): GridRows {
	const columns = documentsAt(data, pair);
	const headings = headingsOf(columns);
	return {
		columns,
		claims: parts.flatMap((part) =>
			claims[part].map((claim) => ({
				id: data.claims[claim]?.id ?? '',
				label: data.claims[claim]?.label ?? '',
				group: headings[part],
				statuses: pair.map((source) => statusIn(data, [source, claim])),
			})),
		),
	};
}

export function pairTable(
	data: ExploreData,
	{ pair, claims, cellOf }: { pair: Pair; claims: ClaimsByPart; cellOf: CellOf },
): Table {
	const { columns, claims: rows } = pairRows(data, { pair, claims });
	const inOrder = parts.flatMap((part) => claims[part]);
	return {
		caption: columns.map(({ outlet }) => outlet).join(' beside '),
		head: [
			...['Carried by', 'Claim'],
			...columns.flatMap(({ outlet, words }) => [
				`${outlet} (${plural(words, 'word')})`,
				`Words of ${outlet}`,
			]),
		],
		body: rows.map(({ group = '', label, statuses }, i) => [
			...[group, label],
			...pair.flatMap((source, place) => [
				statuses[place] ?? '',
				passageOf(data, { source, claim: inOrder[i] ?? -1, cellOf })?.quote ?? '',
			]),
		]),
	};
}
