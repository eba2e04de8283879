/** Counts of what the retellings did with the claims. */
import type { Status } from '#data/schema';
import { formatList, formatNumber, plural } from '../format.ts';
import {
	cellItem,
	claimItem,
	claimOf,
	countItems,
	inReportOrder,
	originalOf,
	retellingsOf,
	sourceOf,
} from './items.ts';
import type { CountData, Explain, Group, Rules } from './rule.ts';

/** Statuses that are counted together, by the name that a path gives them. */
const statusSets: Record<string, { statuses: Status[]; meaning: string }> = {
	kept: {
		statuses: ['kept'],
		meaning: 'Kept: every element of the claim is asserted, in any wording.',
	},
	trimmed: {
		statuses: ['trimmed'],
		meaning: 'Trimmed: less is asserted, and it follows from the original.',
	},
	altered: {
		statuses: ['altered'],
		meaning: 'Altered: something is asserted that the original’s claim does not entail.',
	},
	dropped: {
		statuses: ['dropped'],
		meaning: 'Dropped: the claim is not asserted, or only implied.',
	},
	carried: {
		statuses: ['kept', 'trimmed'],
		meaning: 'Carried: kept whole, or trimmed to less that still follows from the original.',
	},
	asserted: {
		statuses: ['kept', 'trimmed', 'altered'],
		meaning: 'Asserted: all that is not dropped, so kept, trimmed or altered.',
	},
};

export const statusSetNames = Object.keys(statusSets);

const claimsOfKind = ({ claims }: CountData, kind: string | undefined) =>
	claims.filter((claim) => !kind || claim.kind === kind);

const ofKind = (kind: string | undefined) => (kind ? ` of the kind “${kind}”` : '');

const inRetelling: Explain = (data, [name = '', id = '', kind]) => {
	const { statuses, meaning } = statusSets[name]!;
	const source = sourceOf(data, id);
	const original = originalOf(data);
	const claims = claimsOfKind(data, kind);
	const items = claims
		.map((claim) => cellItem(data, { source: id, claim }))
		.filter(({ status }) => statuses.includes(status));
	return countItems(inReportOrder, items, {
		of: claims.length,
		description:
			`${source.outlet} ${formatList(statuses, 'or')} ${formatNumber(items.length)} of ${original.outlet}’s ` +
			`${plural(claims.length, 'claim')}${ofKind(kind)}, in a text of ${plural(source.words, 'word')}; ` +
			`the original has ${formatNumber(original.words)}.`,
		how: meaning,
	});
};

const byClaim: Explain = (data, [name = '', id]) => {
	const { statuses, meaning } = statusSets[name]!;
	const claim = claimOf(data, id);
	const isCounted = ({ status }: { status: Status }) => statuses.includes(status);
	const items = retellingsOf(data).map(({ id: source, outlet }) => ({
		...cellItem(data, { source, claim }),
		text: outlet,
	}));
	const counted = items.filter(isCounted);
	const groups: Group[] = [
		{ title: 'Counted', items: counted },
		{ title: 'Not counted', items: items.filter((item) => !isCounted(item)) },
		{ title: 'The claim in every document', items: [claimItem(claim)] },
	];
	return {
		n: counted.length,
		of: items.length,
		description: `“${claim.label}” is ${formatList(statuses, 'or')} in ${formatNumber(counted.length)} of ${plural(items.length, 'retelling')}.`,
		how: meaning,
		groups: groups.filter((group) => group.items.length),
	};
};

const byNumber: Explain = (data, [name = '', number, kind]) => {
	const { statuses, meaning } = statusSets[name]!;
	const wanted = Number(number);
	const retellings = retellingsOf(data);
	const claims = claimsOfKind(data, kind);
	const holders = (claim: string) =>
		retellings.filter(({ id }) => statuses.includes(data.cells[id]![claim]!.status));
	const counted = claims.filter(({ id }) => holders(id).length === wanted);
	const all = plural(retellings.length, 'retelling');
	const where =
		wanted === 0
			? 'none of the retellings'
			: wanted === retellings.length
				? `all ${all}`
				: `exactly ${wanted} of ${all}`;
	return countItems(inReportOrder, counted.map(claimItem), {
		of: claims.length,
		description: `${formatNumber(counted.length)} of ${plural(claims.length, 'claim')}${ofKind(kind)} ${counted.length === 1 ? 'is' : 'are'} ${formatList(statuses, 'or')} in ${where}.`,
		how: meaning,
	});
};

export const statusRules: Rules = {
	'<status>/<retelling>': {
		description:
			'claims with that status in a retelling; carried is kept or trimmed, asserted also altered',
		explain: inRetelling,
	},
	'<status>/<retelling>/<claim kind>': {
		description: 'the same among claims of one kind',
		explain: inRetelling,
	},
	'<status>-by/<claim>': {
		description: 'retellings in which one claim has that status',
		explain: byClaim,
	},
	'<status>-by/<number>': {
		description: 'claims that have that status in exactly so many retellings',
		explain: byNumber,
	},
	'<status>-by/<number>/<claim kind>': {
		description: 'the same among claims of one kind',
		explain: byNumber,
	},
};
