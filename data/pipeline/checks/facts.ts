/** The dated strikes, the facts beyond the documents, the corrections. */
import { agrees, dayFigure, figureText, findNumberMentions } from '../number-mentions.ts';
import { byRole } from '../load.ts';
import { didYouMean } from '../nearest.ts';
import { oneOf, formatValue, type Problem } from '../problems.ts';
import { repeats, type CrossCheck } from './context.ts';
import { isDay } from './views.ts';

const columns = ['strikes', 'boats', 'killed'] as const;
const file = 'data/strikes.csv';

/** Days ascend, running totals run, and the sums are the values of the claims that site.json names. */
export const strikesSum: CrossCheck = ({ strikes, site, codebook, broken }) => {
	if (!strikes) return [];
	const problems: Problem[] = [];
	const sums = { strikes: 0, boats: 0, killed: 0 };
	strikes.rows.forEach((row, i) => {
		const before = strikes.rows[i - 1];
		if (before && before.date >= row.date)
			problems.push({
				file,
				path: `row ${i + 1} date`,
				...strikes.at(i, 'date'),
				expected: `a day after ${before.date}`,
				saw: row.date,
				hint: 'rows stand in the order of their days, one row a day',
			});
		for (const column of columns) {
			sums[column] += row[column];
			const running = row[`cumulative_${column}`];
			if (running !== sums[column])
				problems.push({
					file,
					path: `row ${i + 1} cumulative_${column}`,
					...strikes.at(i, `cumulative_${column}`),
					expected: `${sums[column]}, the running total`,
					saw: String(running),
				});
			sums[column] = running;
		}
	});
	const unordered = problems.filter(({ path }) => path.endsWith('date'));
	if (unordered.length) return unordered; // totals run only over days in order
	if (!site || !codebook || broken.has('data/codebook.json')) return problems;
	for (const column of columns) {
		const id = site.value.totals[column];
		const claim = codebook.value.claims.find((claim) => claim.id === id);
		const total = strikes.rows.reduce((n, row) => n + row[column], 0);
		if (!claim)
			problems.push(
				site.problem(['totals', column], {
					expected: 'a claim of data/codebook.json',
					saw: formatValue(id),
					hint: didYouMean(
						id,
						codebook.value.claims.map((claim) => claim.id),
					),
				}),
			);
		else if (!claim.values?.length)
			problems.push(
				site.problem(['totals', column], {
					expected: 'a claim with values',
					saw: `${formatValue(id)}, which has none`,
				}),
			);
		else if (!claim.values.some(({ n }) => n === total))
			problems.push({
				file,
				path: column,
				...strikes.at(strikes.rows.length - 1, column),
				expected: `a sum of ${oneOf(claim.values.map(({ n }) => String(n)))}, as the claim ${id} says`,
				saw: String(total),
				hint: `totals.${column} of data/site.json names the claim`,
			});
	}
	return problems;
};

/** The claim that opens the piece is one of the codebook's. */
export const specimenKnown: CrossCheck = ({ site, codebook }) => {
	const ids = codebook?.value.claims.map(({ id }) => id);
	if (!site || !ids || ids.includes(site.value.specimen)) return [];
	return [
		site.problem(['specimen'], {
			expected: 'a claim of data/codebook.json',
			saw: formatValue(site.value.specimen),
			hint: didYouMean(site.value.specimen, ids),
		}),
	];
};

/** Facts have ids of their own. */
export const factsUnique: CrossCheck = ({ beyond }) =>
	!beyond
		? []
		: repeats(beyond.value.facts.map(({ id }) => id)).map((i) =>
				beyond.problem(['facts', i, 'id'], {
					expected: 'a name that nothing else has',
					saw: formatValue(beyond.value.facts[i]?.id),
					hint: 'it stands twice in this file',
				}),
			);

/** What a fact says in figures and as a day stands in its text, too, which is what readers see. */
export const factsAgree: CrossCheck = ({ beyond }) =>
	(beyond?.value.facts ?? []).flatMap(({ fact, values = [], date }, i) => {
		const figures = findNumberMentions(fact).map(({ value }) => value);
		const days = figures.filter((figure) => figure.kind === 'date' && figure.day !== undefined);
		const lost = values.flatMap(({ n }, j) =>
			agrees({ kind: 'number', n }, figures)
				? []
				: [{ path: ['facts', i, 'values', j, 'n'], saw: String(n) }],
		);
		const off = date && days.length && !agrees(dayFigure(date), days);
		return [...lost, ...(off ? [{ path: ['facts', i, 'date'], saw: formatValue(date) }] : [])].map(
			({ path, saw }) =>
				beyond!.problem(path, {
					expected: `${oneOf([...new Set((path.at(-1) === 'date' ? days : figures).map(figureText))]) || 'a figure'}, as the fact’s own text has it`,
					saw,
					hint: 'change both, or the one that is wrong',
				}),
		);
	});

/** An event stands on the day of the fact or document that it rests on. */
export const eventsDated: CrossCheck = ({ script, beyond, codings }) =>
	(script?.value.events ?? []).flatMap(({ when, ref }, i) => {
		const [kind, id] = ref.split(':');
		const day =
			kind === 'beyond'
				? beyond?.value.facts.find((fact) => fact.id === id)?.date
				: kind === 'source'
					? codings.get(id ?? '')?.value.source.published
					: undefined;
		if (!script || !day || !isDay(when) || day.startsWith(when)) return [];
		return [
			script.problem(['events', i, 'when'], {
				expected: `${day}, as ${ref} has it`,
				saw: formatValue(when),
			}),
		];
	});

/** Corrections stand oldest first, none before the piece was published; site.json was updated since. */
export const correctionsOrdered: CrossCheck = ({ corrections, site }) => {
	if (!corrections) return [];
	const list = corrections.value.corrections;
	const problems = list.flatMap(({ date }, i) => {
		const floor = list[i - 1]?.date ?? site?.value.published;
		if (floor === undefined || date >= floor) return [];
		return [
			corrections.problem(['corrections', i, 'date'], {
				expected: `a day not before ${floor}`,
				saw: formatValue(date),
				hint: i ? 'corrections stand oldest first' : 'the piece was not published before',
			}),
		];
	});
	const last = list.at(-1)?.date ?? site?.value.published;
	if (site && last !== undefined && site.value.updated < last)
		problems.push(
			site.problem(['updated'], {
				expected: `${last} or later`,
				saw: formatValue(site.value.updated),
				hint: list.length ? 'the last correction is of that day' : 'it was published on that day',
			}),
		);
	return problems;
};

/**
 * A reply and the day of retrieval are not before the day of publication, nor is a retelling before the
 * original, but for the one day that the two sides of the date line are apart.
 */
export const daysInOrder: CrossCheck = (data) => {
	const { originals, retellings } = byRole(data);
	const first = originals[0]?.value.source.published;
	const eve = first && new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
	return [...originals, ...retellings].flatMap((coding) => {
		const { published, retrieved, reply } = coding.value.source;
		const early =
			published && eve && published < eve
				? [
						coding.problem(['source', 'published'], {
							expected: `a day not before ${first}, when the original was published`,
							saw: formatValue(published),
						}),
					]
				: [];
		const late = (day: string | null | undefined, path: string[]) =>
			published && day && day < published
				? [
						coding.problem(path, {
							expected: `a day not before ${published}, when it was published`,
							saw: formatValue(day),
						}),
					]
				: [];
		return [
			...early,
			...late(retrieved, ['source', 'retrieved']),
			...late(reply?.date, ['source', 'reply', 'date']),
		];
	});
};
