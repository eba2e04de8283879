/** The facts beyond the documents, and the claim that opens the piece. */
import { namesOf, unknownName } from '../names.ts';
import { agrees, dayFigure, figuresIn } from '../number-mentions.ts';
import { entriesOf, repeatedIds, type CrossCheck } from './cross-check.ts';
import { listFigures } from './figures.ts';

/** Checks that the claim that opens the piece is one of the codebook's. */
export const specimenKnown: CrossCheck = (data) => {
	const { site, codebook } = data;
	const known = namesOf(data).claims;
	if (!site || !codebook || known.includes(site.value.specimen)) return [];
	return [site.problem(['specimen'], unknownName('claims', site.value.specimen, known))];
};

export const factsUnique: CrossCheck = ({ beyond }) => repeatedIds(entriesOf(beyond, 'facts'));

/** Checks that the values and the day of a fact stand in its text, which is what readers see. */
export const factsAgree: CrossCheck = ({ beyond }) =>
	entriesOf(beyond, 'facts').flatMap(({ fact, values = [], date, problem }) => {
		const figures = figuresIn(fact);
		const days = figures.filter((figure) => figure.kind === 'date' && figure.day !== undefined);
		const lost = values.flatMap(({ n }, i) =>
			agrees({ kind: 'number', n }, figures) ? [] : [{ path: ['values', i, 'n'], inText: figures }],
		);
		const isOff = date && days.length && !agrees(dayFigure(date), days);
		const off = isOff ? [{ path: ['date'], inText: days }] : [];
		return [...lost, ...off].map(({ path, inText }) =>
			problem(path, {
				expected: `${listFigures(inText) || 'a figure'}, as the fact’s own text has it`,
				hint: 'change both, or the one that is wrong',
			}),
		);
	});
