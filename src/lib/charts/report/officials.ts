/** The unnamed officials behind the claims, and descriptions of the backing. */
import { max, range } from 'd3';
import { formatNumber, plural } from '#data/format';
import { ranks, type Group, type Officials, type Rank, type ReportRows } from './rows.ts';

const rankWords: Record<Rank, string> = {
	currentOfficials: 'current',
	formerSeniorOfficials: 'former senior',
	otherFormerOfficials: 'other former',
};

export const rankLabel = (rank: Rank, n: number): string =>
	plural(n, `${rankWords[rank]} official`);

export const isUnnamed = ({ kind }: Group): boolean => kind === 'anonymous';

export function unnamedClaims({ groups, claims }: ReportRows): Set<string> {
	const unnamed = new Set(groups.filter(isUnnamed).map(({ id }) => id));
	return new Set(claims.filter(({ group }) => unnamed.has(group)).map(({ id }) => id));
}

/** How many unnamed officials of each rank there are: the most that any one claim rests on. */
export function allOfficials({ groups }: Pick<ReportRows, 'groups'>): Officials {
	const most = (rank: Rank) => max(groups.filter(isUnnamed), (group) => group.officials[rank]) ?? 0;
	return {
		currentOfficials: most('currentOfficials'),
		formerSeniorOfficials: most('formerSeniorOfficials'),
		otherFormerOfficials: most('otherFormerOfficials'),
	};
}

export const presentRanks = (officials: Officials): Rank[] =>
	ranks.filter((rank) => officials[rank] > 0);

export const dotIds = ({ id, officials }: Group, rank: Rank): string[] =>
	range(officials[rank]).map((i) => `${id}/${rank}-${i}`);

/** Who stands behind a group: “2 current, 1 former senior”, or the kind of source. */
export function groupLabel({ kind, officials }: Group, { outlet }: { outlet: string }): string {
	switch (kind) {
		case 'anonymous': {
			const counts = presentRanks(officials).map(
				(rank) => `${formatNumber(officials[rank])} ${rankWords[rank]}`,
			);
			return counts.join(', ') || 'number not given';
		}
		case 'official-unnamed':
			return 'an answer, nobody named';
		case 'on-record':
			return 'named, on the record';
		case 'pentagon':
			return 'the Pentagon';
		case 'public-record':
			return 'public record';
		case 'own-voice':
			return `${outlet}, in its own voice`;
	}
}
