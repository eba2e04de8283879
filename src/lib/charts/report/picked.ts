/** Words for the claims that a view picks out. */
import type { ClaimKind, Selector } from '#data/schema';
import { formatList, formatNumber, plural } from '../../model/format.ts';

const kindWords: Record<ClaimKind, [one: string, many: string]> = {
	plan: ['claim on the plan', 'claims on the plan'],
	caveat: ['caveat', 'caveats'],
	number: ['figure', 'figures'],
	quote: ['quote', 'quotes'],
	response: ['response', 'responses'],
	context: ['point of context', 'points of context'],
};

/** “8 caveats”, “42 claims dropped in at least one retelling”; “20 highlighted claims” for the rest. */
export function pickedWords(n: number, { kinds, status, ...rest }: Selector): string {
	const [kind] = kinds ?? [];
	if (Object.keys(rest).length > 0 || (kinds && status)) return plural(n, 'highlighted claim');
	if (kinds && kind) {
		return kinds.length === 1
			? plural(n, ...kindWords[kind])
			: `${formatNumber(n)} ${formatList(kinds.map((each) => kindWords[each][1]))}`;
	}
	return status
		? `${plural(n, 'claim')} ${formatList(status)} in at least one retelling`
		: plural(n, 'highlighted claim');
}
