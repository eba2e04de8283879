/** Which retelling has the most or the least of something: what “the shortest” rests on. */
import { extent } from 'd3';
import { formatList, formatNumber } from '../format.ts';
import { retellingsOf, sourceItem } from './items.ts';
import type { CountData, Document, Rules } from './rule.ts';
import { countStatus, statusSetNames } from './statuses.ts';

type Measure = (data: CountData, document: Document) => number;

const measures: Record<string, Measure> = {
	words: (_, { words }) => words,
	added: ({ added }, { id }) => added.filter(({ source }) => source === id).length,
	...Object.fromEntries(
		statusSetNames.map((name): [string, Measure] => [
			name,
			(data, { id }) => countStatus(data, { name, source: id }),
		]),
	),
};

/** What may be ranked: words, additions, and claims of a status. */
export const rankedMeasures = Object.keys(measures);

export const rankRules: Rules = {
	'rank/<measure>/<end>': {
		description:
			'written `rank:<measure>/<end>`: the retelling with the most or the least words, additions, or claims of a status; the sentence names it',
		explain: (data, [measure = '', end]) => {
			const all = retellingsOf(data).map((source) => {
				const n = measures[measure]!(data, source);
				return {
					source,
					n,
					item: { ...sourceItem(source), aside: `${measure}: ${formatNumber(n)}` },
				};
			});
			const [least = 0, most = 0] = extent(all, ({ n }) => n);
			const n = end === 'least' ? least : most;
			const holders = all.filter((one) => one.n === n);
			const outlets = formatList(holders.map(({ source }) => source.outlet));
			return {
				n,
				sources: holders.map(({ source }) => source.id),
				description: `Of ${measure}, ${outlets} ${holders.length === 1 ? 'has' : 'have'} the ${end} among the retellings: ${formatNumber(n)}.`,
				how: 'All retellings here are compared; there were others.',
				groups: [{ title: 'The retellings', items: all.map(({ item }) => item) }],
			};
		},
	},
};
