/** Who stands behind the codings, as every page says it in the same words. */
import type { Story } from '#data/schema';
import { formatList } from '#data/format';

/** Who has reviewed the codings, as a sentence; without names it says that nobody has. */
export const reviewed = ({ reviewedBy }: Pick<Story['site'], 'reviewedBy'>): string =>
	reviewedBy.length
		? `They were reviewed by ${formatList(reviewedBy)}.`
		: 'No person has reviewed them.';
