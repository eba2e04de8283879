/** Words for the graphic of the original's claims. */
import { extent, sum } from 'd3';
import type { ViewOf } from '#data/schema';
import { backedBy } from '../../model/backing.ts';
import { formatDay, formatList, formatNumber, plural } from '#data/format';
import type { Table } from '../types.ts';
import {
	allOfficials,
	groupLabel,
	isUnnamed,
	presentRanks,
	rankLabel,
	unnamedClaims,
} from './officials.ts';
import { includes, selectedIn, type Group, type ReportClaim, type ReportRows } from './rows.ts';
import { selectionWords } from './selection-words.ts';

export const title = 'The claims of the report';

/** From this many retellings on, a sentence gives the range and not each one. */
const tooMany = 9;

function assertedCounts({ original, retellings, claims }: ReportRows): string {
	const { outlet, words } = original;
	const counts = retellings.map((_, i) => claims.filter(({ asserted }) => asserted[i]).length);
	const of = `Of the ${plural(claims.length, 'claim')} of ${outlet} (${plural(words, 'word')})`;
	if (!counts.length) return `${of}, no retelling is shown`;
	if (counts.length >= tooMany) {
		const [least = 0, most = 0] = extent(counts);
		return `${of}, ${plural(counts.length, 'retelling')} make between ${formatNumber(least)} and ${formatNumber(most)} in some form`;
	}
	const each = retellings.map(
		(source, i) =>
			`${source.outlet} (${plural(source.words, 'word')}) makes ${formatNumber(counts[i] ?? 0)}`,
	);
	return `${of}, in some form, ${formatList(each)}`;
}

/** How many of some claims each group has: those of unnamed officials together, then the others. */
function groupCounts({ groups, original }: ReportRows, claims: ReportClaim[]): string {
	const count = ({ id }: Group) => claims.filter(({ group }) => group === id).length;
	const present = groups.filter((group) => count(group) > 0);
	const counts = (some: Group[]) =>
		some.map((group) => `${groupLabel(group, original)}: ${formatNumber(count(group))}`);
	const unnamed = present.filter(isUnnamed);
	const total = sum(unnamed, count);
	const who = unnamed.length ? ` (${counts(unnamed).join('; ')})` : '';
	return [
		`${total ? formatNumber(total) : 'none'} rest on unnamed officials${who}`,
		...counts(present.filter((group) => !isUnnamed(group))),
	].join('; ');
}

/** One sentence: what the view shows, with its numbers, and what it highlights. */
export function describe(rows: ReportRows, view: ViewOf<'report'>): string {
	const { original, claims, retellings } = rows;
	const selected = selectedIn(rows, view);
	const counted = claims.filter((claim) => includes(selected, claim));
	const all = plural(claims.length, 'claim');
	const words = view.light ? selectionWords(counted.length, view.light, retellings) : all;
	const highlighted = selected ? `; highlighted: ${words}` : '';
	switch (view.arrange) {
		case 'page': {
			const day = original.published ? `, ${formatDay(original.published)}` : '';
			const length = plural(original.words, 'word');
			return `The report of ${original.outlet}${day}: ${all} in ${length}, one line each, in its own order${highlighted}.`;
		}
		case 'speakers': {
			const officials = allOfficials(rows);
			const who = presentRanks(officials).map((rank) => rankLabel(rank, officials[rank]));
			const unnamed = unnamedClaims(rows);
			const n = counted.filter(({ id }) => unnamed.has(id)).length;
			const names = who.length ? `: ${formatList(who)}` : '';
			return `${formatNumber(n)} of the ${words} rest on unnamed officials${names}.`;
		}
		case 'pages':
			return `${assertedCounts(rows)}${highlighted}.`;
		case 'backing':
			return `Of the ${words}, ${groupCounts(rows, counted)}.`;
	}
}

export function table({ original, retellings, claims, groups }: ReportRows): Table {
	const { outlet } = original;
	const backers = new Map(
		groups.map(({ id, kind, officials }) => [id, backedBy({ ...officials, kind }, outlet)]),
	);
	return {
		caption: `The claims of ${outlet}, who stands behind each, and which retellings assert it`,
		head: ['Claim', 'Kind', 'Who stands behind it', ...retellings.map((each) => each.outlet)],
		body: claims.map(({ label, kind, group, asserted }) => [
			label,
			kind,
			backers.get(group) ?? '',
			...asserted.map((yes) => (yes ? 'asserted' : 'not asserted')),
		]),
	};
}
