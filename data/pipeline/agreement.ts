/** How far two independent codings of the same retellings agree, raw and beyond chance. */
import { group, rollup, sum } from 'd3';
import type { Agreement, Status } from '#data/schema';
import { byRole, type Data } from './load.ts';

/** One claim of one retelling, as coded first, second and settled. */
export type Pair = Agreement['differences'][number];

/** The claims of all retellings that were coded twice. */
export function pairsOf(data: Data): Pair[] {
	const ids = data.codebook?.value.claims.map(({ id }) => id) ?? [];
	return byRole(data).retellings.flatMap(({ value }) => {
		const source = value.source.id;
		const [first, second] = [data.first.get(source)?.value, data.second.get(source)?.value];
		return ids.flatMap((claim): Pair[] => {
			const [a, b, settled] = [first?.claims[claim], second?.claims[claim], value.claims[claim]];
			if (!a || !b || !settled) return [];
			return [{ source, claim, first: a.status, second: b.status, settled: settled.status }];
		});
	});
}

/** Agreement for each retelling in the order in which they come, and for all together, last. */
export function measureAgreement(pairs: readonly Pair[]): Agreement[] {
	if (!pairs.length) return [];
	const sources = [...group(pairs, ({ source }) => source)];
	return [...sources.map(([source, own]) => agreement(source, own)), agreement('all', pairs)];
}

/** Observed agreement, agreement by chance (from each coding's own shares), and Cohen's kappa. */
export function agreementOf(pairs: readonly (readonly [string, string])[]) {
	const cells = pairs.length;
	const shares = ([0, 1] as const).map((coding) =>
		rollup(
			pairs,
			(own) => own.length / cells,
			(pair) => pair[coding],
		),
	);
	const same = pairs.filter(([first, second]) => first === second).length;
	const raw = same / cells;
	const chance = sum([...shares[0]!], ([value, share]) => share * (shares[1]!.get(value) ?? 0));
	return {
		cells,
		same,
		raw: round(raw),
		chance: round(chance),
		kappa: chance === 1 ? null : round((raw - chance) / (1 - chance)),
	};
}

function agreement(source: string, pairs: readonly Pair[]): Agreement {
	const row = (): Record<Status, number> => ({ kept: 0, trimmed: 0, altered: 0, dropped: 0 });
	const matrix = { kept: row(), trimmed: row(), altered: row(), dropped: row() };
	for (const { first, second } of pairs) matrix[first][second] += 1;
	return {
		source,
		...agreementOf(pairs.map(({ first, second }) => [first, second])),
		matrix,
		differences: pairs
			.filter(({ first, second }) => first !== second)
			.map(({ claim, source, ...codings }) => ({ claim, source, ...codings })),
	};
}

const round = (n: number) => Math.round(n * 1e6) / 1e6;
