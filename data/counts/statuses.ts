/** Counts of what the retellings did with the claims. */
import type { Status } from '#data/schema';
import { formatNumber, plural } from '../format.ts';
import { cellItem, claimItem, inReportOrder, originalOf, retellingsOf, sourceOf } from './items.ts';
import type { CountData, Document, Explain, Group, Rule } from './rule.ts';

/** Statuses that are counted together, the words for them in a sentence, and what they mean. */
type StatusSet = { statuses: Status[]; words: string; meaning: string };

/** By the name that a path gives them. */
const statusSets: Record<string, StatusSet> = {
	kept: {
		statuses: ['kept'],
		words: 'kept',
		meaning: 'Kept: every element of the claim is asserted, in any wording.',
	},
	trimmed: {
		statuses: ['trimmed'],
		words: 'trimmed',
		meaning: 'Trimmed: less is asserted, and it follows from the original.',
	},
	altered: {
		statuses: ['altered'],
		words: 'altered',
		meaning: 'Altered: something is asserted that the original’s claim does not entail.',
	},
	dropped: {
		statuses: ['dropped'],
		words: 'dropped',
		meaning: 'Dropped: the claim is not asserted, or only implied.',
	},
	carried: {
		statuses: ['kept', 'trimmed'],
		words: 'kept or trimmed',
		meaning: 'Carried: kept whole, or trimmed to less that still follows from the original.',
	},
	asserted: {
		statuses: ['kept', 'trimmed', 'altered'],
		words: 'kept, trimmed or altered',
		meaning: 'Asserted: all that is not dropped, so kept, trimmed or altered.',
	},
};

export const statusSetNames = Object.keys(statusSets);

type CellKey = { source: string; claim: string };

const statusOf = ({ cells }: CountData, { source, claim }: CellKey): Status =>
	cells[source]![claim]!.status;

const claimsOfKind = ({ claims }: CountData, kind: string | undefined) =>
	claims.filter((claim) => !kind || claim.kind === kind);

const ofKind = (kind: string | undefined) => (kind ? ` of the kind “${kind}”` : '');

/** Claims with a status of the set in one retelling. */
const inRetelling: Explain = (data, [name = '', id = '', kind]) => {
	const { statuses, words, meaning } = statusSets[name]!;
	const source = sourceOf(data, id);
	const original = originalOf(data);
	const claims = claimsOfKind(data, kind);
	const counted = claims
		.map((claim) => ({ claim, status: statusOf(data, { source: id, claim: claim.id }) }))
		.filter(({ status }) => statuses.includes(status));
	return {
		n: counted.length,
		of: claims.length,
		description:
			`${source.outlet} ${words} ${formatNumber(counted.length)} of ${original.outlet}’s ` +
			`${plural(claims.length, 'claim')}${ofKind(kind)}, in a text of ${plural(source.words, 'word')}; ` +
			`the original has ${formatNumber(original.words)}.`,
		how: meaning,
		groups: [
			inReportOrder(counted.map(({ claim, status }) => cellItem(claim, { source: id, status }))),
		],
	};
};

/** Retellings in which one claim has a status of the set. */
const byClaim: Explain = (data, [name = '', id = '']) => {
	const { statuses, words, meaning } = statusSets[name]!;
	const claim = data.claims.find((candidate) => candidate.id === id)!;
	const retellings = retellingsOf(data);
	const status = ({ id: source }: Document) => statusOf(data, { source, claim: id });
	const counted = retellings.filter((source) => statuses.includes(status(source)));
	const others = retellings.filter((source) => !counted.includes(source));
	const group = (title: string, sources: Document[]): Group => ({
		title,
		items: sources.map((source) => ({
			...cellItem(claim, { source: source.id, status: status(source) }),
			text: source.outlet,
		})),
	});
	return {
		n: counted.length,
		of: retellings.length,
		description: `“${claim.label}” is ${words} in ${formatNumber(counted.length)} of ${plural(retellings.length, 'retelling')}.`,
		how: meaning,
		groups: [
			...[group('Counted', counted), group('Not counted', others)].filter(
				({ items }) => items.length,
			),
			{ title: 'The claim in every document', items: [claimItem(claim)] },
		],
	};
};

/** Claims that have a status of the set in exactly so many retellings. */
const byNumber: Explain = (data, [name = '', number, kind]) => {
	const { statuses, words, meaning } = statusSets[name]!;
	const wanted = Number(number);
	const retellings = retellingsOf(data);
	const claims = claimsOfKind(data, kind);
	const counted = claims.filter(({ id: claim }) => {
		const holders = retellings.filter(({ id }) =>
			statuses.includes(statusOf(data, { source: id, claim })),
		);
		return holders.length === wanted;
	});
	const all = plural(retellings.length, 'retelling');
	const where =
		wanted === 0
			? 'none of the retellings'
			: wanted === retellings.length
				? `all ${all}`
				: `exactly ${wanted} of ${all}`;
	return {
		n: counted.length,
		of: claims.length,
		description: `${formatNumber(counted.length)} of ${plural(claims.length, 'claim')}${ofKind(kind)} ${counted.length === 1 ? 'is' : 'are'} ${words} in ${where}.`,
		how: meaning,
		groups: [inReportOrder(counted.map(claimItem))],
	};
};

export const statusRules: Rule[] = [
	{
		pattern: '<status>/<retelling>',
		description:
			'claims with that status in a retelling; carried is kept or trimmed, asserted also altered',
		explain: inRetelling,
	},
	{
		pattern: '<status>/<retelling>/<claim kind>',
		description: 'the same among claims of one kind',
		explain: inRetelling,
	},
	{
		pattern: '<status>-by/<claim>',
		description: 'retellings in which one claim has that status',
		explain: byClaim,
	},
	{
		pattern: '<status>-by/<number>',
		description: 'claims that have that status in exactly so many retellings',
		explain: byNumber,
	},
	{
		pattern: '<status>-by/<number>/<claim kind>',
		description: 'the same among claims of one kind',
		explain: byNumber,
	},
];
