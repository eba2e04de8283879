/** How far two independent codings of the same retellings agree, raw and beyond chance. */
import { statuses, type Agreement, type Status } from '#data/schema';

/** One claim of one retelling, as coded first, second and settled. */
export type Pair = {
	source: string;
	claim: string;
	first: Status;
	second: Status;
	settled: Status;
};

/** Agreement for each retelling in the order in which they come, and for all together, last. */
export function measureAgreement(pairs: readonly Pair[]): Agreement[] {
	if (!pairs.length) return [];
	const sources = [...new Set(pairs.map(({ source }) => source))];
	return [
		...sources.map((source) =>
			agreement(
				source,
				pairs.filter((pair) => pair.source === source),
			),
		),
		agreement('all', pairs),
	];
}

/** Observed agreement, agreement by chance (from each coding's own shares), and Cohen's kappa. */
export function agreement(source: string, pairs: readonly Pair[]): Agreement {
	const row = (): Record<Status, number> => ({ kept: 0, trimmed: 0, altered: 0, dropped: 0 });
	const matrix = { kept: row(), trimmed: row(), altered: row(), dropped: row() };
	for (const { first, second } of pairs) matrix[first][second] += 1;
	const cells = pairs.length;
	const same = statuses.reduce((sum, status) => sum + matrix[status][status], 0);
	const raw = same / cells;
	const chance = statuses.reduce((sum, status) => {
		const inFirst = statuses.reduce((n, other) => n + matrix[status][other], 0);
		const inSecond = statuses.reduce((n, other) => n + matrix[other][status], 0);
		return sum + (inFirst / cells) * (inSecond / cells);
	}, 0);
	return {
		source,
		cells,
		same,
		raw: round(raw),
		chance: round(chance),
		kappa: chance === 1 ? null : round((raw - chance) / (1 - chance)),
		matrix,
		differences: pairs
			.filter(({ first, second }) => first !== second)
			.map(({ claim, source, first, second, settled }) => ({
				claim,
				source,
				first,
				second,
				settled,
			})),
	};
}

const round = (n: number) => Math.round(n * 1e6) / 1e6;
