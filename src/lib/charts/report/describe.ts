/** Words for the graphic of the original's claims. */
import type { ViewOf } from '#data/schema';
import { formatDay, formatList, formatNumber, plural } from '../../model/format.ts';
import { backedBy } from '../../model/backing.ts';
import type { Table } from '../types.ts';
import { everyone, groupLabel, rankLabel, unnamedClaims } from './people.ts';
import { pickedWords } from './picked.ts';
import { ranks, type Group, type ReportClaim, type ReportRows } from './rows.ts';

/** From this many retellings on, a sentence gives the range and not each one. */
const tooMany = 9;

function retold(rows: ReportRows): string {
	const { outlet, words } = rows.original;
	const counts = rows.retellings.map(
		(_, i) => rows.claims.filter(({ asserted }) => asserted[i]).length,
	);
	const of = `Of the ${plural(rows.claims.length, 'claim')} of ${outlet} (${plural(words, 'word')})`;
	if (!counts.length) return `${of}, no retelling is shown`;
	if (counts.length >= tooMany) {
		const [least, most] = [Math.min(...counts), Math.max(...counts)].map(formatNumber);
		return `${of}, ${plural(counts.length, 'retelling')} make between ${least} and ${most} in some form`;
	}
	const each = rows.retellings.map(
		(source, i) =>
			`${source.outlet} (${plural(source.words, 'word')}) makes ${formatNumber(counts[i] ?? 0)}`,
	);
	return `${of}, in some form, ${formatList(each)}`;
}

/** How many of some claims each group has: those of unnamed officials together, then the others. */
function grouped(rows: ReportRows, claims: ReportClaim[]): string {
	const count = ({ id }: Group) => claims.filter(({ group }) => group === id).length;
	const present = rows.groups.filter((group) => count(group) > 0);
	const counts = (groups: Group[]) =>
		groups.map((group) => `${groupLabel(group, rows.original)}: ${formatNumber(count(group))}`);
	const unnamed = present.filter(({ kind }) => kind === 'anonymous');
	const total = unnamed.reduce((sum, group) => sum + count(group), 0);
	const who = unnamed.length ? ` (${counts(unnamed).join('; ')})` : '';
	const others = counts(present.filter(({ kind }) => kind !== 'anonymous'));
	return [
		`${total ? formatNumber(total) : 'none'} rest on unnamed officials${who}`,
		...others,
	].join('; ');
}

/** One sentence: what the view shows, with its numbers, and what it picks out. */
export function describe(rows: ReportRows, view: ViewOf<'report'>): string {
	const { original, claims } = rows;
	const picked = view.light ? new Set(rows.picks[JSON.stringify(view.light)] ?? []) : null;
	const counted = claims.filter(({ id }) => !picked || picked.has(id));
	const all = plural(claims.length, 'claim');
	const outletOf = (id: string) => rows.retellings.find((one) => one.id === id)?.outlet;
	const words = view.light ? pickedWords(counted.length, view.light, outletOf) : all;
	const lit = picked ? `; highlighted: ${words}` : '';
	switch (view.arrange) {
		case 'page': {
			const day = original.published ? `, ${formatDay(original.published)}` : '';
			const length = plural(original.words, 'word');
			return `The report of ${original.outlet}${day}: ${all} in ${length}, one line each, in its own order${lit}.`;
		}
		case 'speakers': {
			const people = everyone(rows);
			const present = ranks.filter((rank) => people[rank] > 0);
			const who = present.map((rank) => rankLabel(rank, people[rank]));
			const ids = new Set(unnamedClaims(rows));
			const n = counted.filter(({ id }) => ids.has(id)).length;
			const names = who.length ? `: ${formatList(who)}` : '';
			return `${formatNumber(n)} of the ${words} rest on unnamed officials${names}.`;
		}
		case 'pages':
			return `${retold(rows)}${lit}.`;
		case 'backing':
			return `Of the ${words}, ${grouped(rows, counted)}.`;
	}
}

/** A row a claim: what it is, who stands behind it, and whether each retelling asserts it. */
export function table(rows: ReportRows): Table {
	const { outlet } = rows.original;
	const backers = new Map(
		rows.groups.map(({ id, kind, people }) => [
			id,
			backedBy(
				{
					kind,
					currentOfficials: people.current,
					formerSeniorOfficials: people.formerSenior,
					otherFormerOfficials: people.otherFormer,
				},
				outlet,
			),
		]),
	);
	return {
		caption: `The claims of ${outlet}, who stands behind each, and which retellings assert it`,
		head: ['Claim', 'Kind', 'Who stands behind it', ...rows.retellings.map((each) => each.outlet)],
		body: rows.claims.map(({ label, kind, group, asserted }) => [
			label,
			kind,
			backers.get(group) ?? '',
			...asserted.map((yes) => (yes ? 'asserted' : 'not asserted')),
		]),
	};
}
