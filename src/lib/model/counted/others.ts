/** Figures that count what was added, the dated strikes, and how the codings were made. */
import { formatDay, formatNumber, plural } from '../format.ts';
import { original, retellings } from '../story.ts';
import { additionKinds } from '../vocabulary.ts';
import { cellItem, strikeItem, type Explain } from './item.ts';
import { kindOf, kindWords } from './kinds.ts';

/** `added`, `added/<retelling>`, `added/<kind>`, `added/<retelling>/<kind>`. */
export const additions: Explain = (story, [what, ...names]) => {
	if (what !== 'added') return undefined;
	const kind = additionKinds.find((one) => names.includes(one));
	const source = retellings(story).find(({ id }) => names.includes(id));
	const within = story.added.filter((one) => !source || !kind || one.source === source.id);
	const picked = within.filter(
		(one) => (!source || one.source === source.id) && (!kind || one.kind === kind),
	);
	const who = source
		? `${source.outlet}, in a text of ${plural(source.words, 'word')},`
		: `The ${plural(retellings(story).length, 'retelling')} together`;
	const outlet = (id: string) => story.sources.find((one) => one.id === id)?.outlet ?? id;
	return {
		...(names.length > 0 && { of: within.length }),
		description: `${who} added ${plural(picked.length, 'statement')}${kind ? ` of one kind: ${kindWords[kind]}` : ''}.`,
		how: kind
			? kindOf[kind]
			: 'What a retelling asserts that the original does not have, each once.',
		groups: [
			{
				title: 'Counted',
				items: picked.map((one) => ({
					kind: 'quote',
					target: `${one.source}/${one.id}`,
					text: one.claim,
					aside: outlet(one.source),
				})),
			},
		],
	};
};

/** `strikes/<column>` and `strikes/<column>/<day>`. */
export const strikes: Explain = (story, [what, column = '', day]) => {
	if (what !== 'strikes') return undefined;
	const rows = story.strikes.filter(({ date }) => !day || date === day);
	const sum = (of: typeof rows) =>
		column === 'announcements'
			? of.length
			: of.reduce((n, row) => n + row[column as 'strikes' | 'boats' | 'killed'], 0);
	const nouns: Record<string, string> = { killed: 'people killed', announcements: 'announcements' };
	return {
		beyond: true,
		...(day && { of: sum(story.strikes) }),
		description: `${formatNumber(sum(rows))} ${nouns[column] ?? column}${day ? ` on ${formatDay(day)}` : ''}, by the US government’s own announcements.`,
		how: 'Summed from the dated strikes, which stand beyond the documents; each row names its own source.',
		groups: [{ title: day ? 'The row' : 'The rows', items: rows.map(strikeItem) }],
	};
};

/** `agreement/…`, `kappa` and `kappa/<retelling>`. */
export const agreement: Explain = (story, [what, ...names]) => {
	if (what !== 'agreement' && what !== 'kappa') return undefined;
	const one = story.agreement.find(({ source }) => names.includes(source));
	const pair = one ?? story.agreement.find(({ source }) => source === 'all');
	if (!pair) return undefined;
	const label = (id: string) => story.claims.find((claim) => claim.id === id)?.label ?? id;
	const outlet = (id: string) => story.sources.find((source) => source.id === id)?.outlet ?? id;
	const wordDiff = pair.cells - pair.same;
	return {
		...(['same', 'differ'].includes(names[0] ?? '') && { of: pair.cells }),
		...(what === 'kappa' && pair.kappa !== null && { written: pair.kappa.toFixed(2) }),
		description: `Two independent readings gave the same status to ${formatNumber(pair.same)} of ${formatNumber(pair.cells)} cells${one ? ` of ${outlet(one.source)}` : ''} and differed on ${formatNumber(wordDiff)}.`,
		how:
			'Both readings were made by language models; a cell is one claim in one retelling.' +
			(what === 'kappa' ? ' Cohen’s kappa discounts agreement by chance.' : ''),
		groups: [
			{
				title: 'Where they differed, and what was settled',
				items: pair.differences.map(({ claim, source, settled, first, second }) => ({
					...cellItem({ id: claim, label: label(claim) }, { source, status: settled }),
					aside: `${outlet(source)}; ${first} in the first, ${second} in the second`,
				})),
			},
		],
	};
};

/** `reuse/longest/<retelling>` and `reuse/percent/<retelling>`. */
export const reuse: Explain = (story, [what, measure, id]) => {
	const first = original(story);
	const pair = story.reuse.find(({ a, b }) => a === first.id && b === id);
	const source = story.sources.find((one) => one.id === id);
	if (what !== 'reuse' || !pair || !source) return undefined;
	const percent = Math.round(pair.containmentB * 100);
	return {
		...(measure === 'percent' && { written: `${percent}%` }),
		description:
			measure === 'percent'
				? `${percent}% of ${source.outlet}’s runs of five words stand in the original too.`
				: `The longest run of words that ${source.outlet} shares with the original has ${plural(pair.longest.words, 'word')}.`,
		how: 'Measured, not judged: lower case, without punctuation. Copying and faithfulness are two different things.',
		groups: [
			{
				title: 'The document',
				items: [
					{
						kind: 'source',
						target: source.id,
						text: source.outlet,
						aside: plural(source.words, 'word'),
					},
				],
			},
		],
	};
};
