/** The unnamed people behind the claims, and the words for whoever stands behind one. */
import { formatNumber, plural } from '../../model/format.ts';
import { ranks, type Group, type People, type Rank, type ReportRows } from './rows.ts';

const rankWords: Record<Rank, string> = {
	current: 'current',
	formerSenior: 'former senior',
	otherFormer: 'other former',
};

/** “2 former senior officials”. */
export const rankLabel = (rank: Rank, n: number): string =>
	plural(n, `${rankWords[rank]} official`);

/** The groups that rest on unnamed officials. */
export const unnamedGroups = ({ groups }: Pick<ReportRows, 'groups'>): Group[] =>
	groups.filter(({ kind }) => kind === 'anonymous');

/** Ids of the claims that rest on unnamed officials. */
export function unnamedClaims(rows: Pick<ReportRows, 'groups' | 'claims'>): string[] {
	const ids = new Set(unnamedGroups(rows).map(({ id }) => id));
	return rows.claims.filter(({ group }) => ids.has(group)).map(({ id }) => id);
}

/** How many unnamed people of each rank there are: the most that any one claim rests on. */
export function everyone(rows: Pick<ReportRows, 'groups'>): People {
	const groups = unnamedGroups(rows);
	const most = (rank: Rank) => Math.max(0, ...groups.map(({ people }) => people[rank]));
	return {
		current: most('current'),
		formerSenior: most('formerSenior'),
		otherFormer: most('otherFormer'),
	};
}

/** Who stands behind a group: “2 current, 1 former senior”, or the kind of source. */
export function groupLabel({ kind, people }: Group, { outlet }: { outlet: string }): string {
	switch (kind) {
		case 'anonymous': {
			const named = ranks.filter((rank) => people[rank] > 0);
			return named.length
				? named.map((rank) => `${formatNumber(people[rank])} ${rankWords[rank]}`).join(', ')
				: 'number not given';
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
