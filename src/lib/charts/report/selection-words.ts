/** Words for the claims that a view's selector selects. */
import type { ClaimKind, Selector } from '#data/schema';
import { formatList, formatNumber, plural } from '#data/format';
import type { SourceSummary } from '../frame/source-summary.ts';

const kindWords: Record<ClaimKind, [singular: string, plural: string]> = {
	plan: ['claim on the plan', 'claims on the plan'],
	caveat: ['caveat', 'caveats'],
	number: ['figure', 'figures'],
	quote: ['quote', 'quotes'],
	response: ['response', 'responses'],
	context: ['point of context', 'points of context'],
};

/** The noun for `n` selected claims: “caveats”, “claims dropped in at least one retelling”. */
export function selectionNoun(n: number, { kinds = [], status, ...rest }: Selector): string {
	const claims = n === 1 ? 'claim' : 'claims';
	const isOther = Object.keys(rest).length > 0 || (kinds.length > 0 && status);
	const [kind] = kinds;
	if (kind && !isOther)
		return kinds.length === 1
			? kindWords[kind][n === 1 ? 0 : 1]
			: formatList(kinds.map((each) => kindWords[each][1]));
	return status && !isOther
		? `${claims} ${formatList(status)} in at least one retelling`
		: `highlighted ${claims}`;
}

/** “8 caveats”; “28 claims that Anadolu Agency does not make”; “20 highlighted claims” for the rest. */
export function selectionWords(
	n: number,
	selector: Selector,
	retellings: SourceSummary[] = [],
): string {
	const { source, status, ...rest } = selector;
	const outlet = retellings.find(({ id }) => id === source)?.outlet;
	if (!outlet || !status || Object.keys(rest).length > 0)
		return `${formatNumber(n)} ${selectionNoun(n, selector)}`;
	const claims = plural(n, 'claim');
	return status.length === 1 && status[0] === 'dropped'
		? `${claims} that ${outlet} does not make`
		: `${claims} ${formatList(status)} in ${outlet}`;
}
