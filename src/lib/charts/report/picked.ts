/** Words for the claims that a view picks out. */
import type { ClaimKind, Selector } from '#data/schema';
import { formatList, formatNumber, plural } from '../../model/format.ts';

/** An outlet's name by its source's id. */
export type OutletOf = (source: string) => string | undefined;

const kindWords: Record<ClaimKind, [one: string, many: string]> = {
	plan: ['claim on the plan', 'claims on the plan'],
	caveat: ['caveat', 'caveats'],
	number: ['figure', 'figures'],
	quote: ['quote', 'quotes'],
	response: ['response', 'responses'],
	context: ['point of context', 'points of context'],
};

/** What a selector picks, as so many of it: “caveats”, “claims dropped in at least one retelling”. */
export function pickedNoun(n: number, { kinds, status, ...rest }: Selector): string {
	const count = n === 1 ? 0 : 1;
	const claims = n === 1 ? 'claim' : 'claims';
	const [kind] = kinds ?? [];
	if (Object.keys(rest).length > 0 || (kinds && status)) return `highlighted ${claims}`;
	if (kinds && kind) {
		return kinds.length === 1
			? kindWords[kind][count]
			: formatList(kinds.map((each) => kindWords[each][1]));
	}
	return status
		? `${claims} ${formatList(status)} in at least one retelling`
		: `highlighted ${claims}`;
}

/** “8 caveats”; “28 claims that Anadolu Agency does not make”; “20 highlighted claims” for the rest. */
export function pickedWords(n: number, light: Selector, outletOf?: OutletOf): string {
	const { source, status, ...rest } = light;
	const outlet = source && outletOf?.(source);
	if (!outlet || !status || Object.keys(rest).length > 0)
		return `${formatNumber(n)} ${pickedNoun(n, light)}`;
	const claims = plural(n, 'claim');
	return status.length === 1 && status[0] === 'dropped'
		? `${claims} that ${outlet} does not make`
		: `${claims} ${formatList(status)} in ${outlet}`;
}
