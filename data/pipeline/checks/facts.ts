/** The facts beyond the documents, and the claim that opens the piece. */
import { namesOf, unknownName } from '../names.ts';
import { agrees, dayFigure, figureText, findNumberMentions } from '../number-mentions.ts';
import { formatValue, oneOf } from '../problems.ts';
import { entriesOf, repeatedIds, type CrossCheck } from './cross-check.ts';

/** Checks that the claim that opens the piece is one of the codebook's. */
export const specimenKnown: CrossCheck = (data) => {
	const { site, codebook } = data;
	const known = namesOf(data).claims;
	if (!site || !codebook || known.includes(site.value.specimen)) return [];
	return [site.problem(['specimen'], unknownName(site.value.specimen, { kind: 'claims', known }))];
};

/** Checks that facts have ids of their own. */
export const factsUnique: CrossCheck = ({ beyond }) =>
	beyond ? repeatedIds(beyond, entriesOf(beyond.value.facts, ['facts'])) : [];

/** Checks that the values and the day of a fact stand in its text, which is what readers see. */
export const factsAgree: CrossCheck = ({ beyond }) =>
	entriesOf(beyond?.value.facts ?? [], ['facts']).flatMap(({ fact, values = [], date, path }) => {
		const figures = findNumberMentions(fact).map(({ value }) => value);
		const days = figures.filter((figure) => figure.kind === 'date' && figure.day !== undefined);
		const lost = values.flatMap(({ n }, i) =>
			agrees({ kind: 'number', n }, figures)
				? []
				: [{ path: [...path, 'values', i, 'n'], saw: String(n), inText: figures }],
		);
		const isOff = date && days.length && !agrees(dayFigure(date), days);
		const off = isOff ? [{ path: [...path, 'date'], saw: formatValue(date), inText: days }] : [];
		return [...lost, ...off].flatMap(({ path, saw, inText }) => {
			const named = oneOf([...new Set(inText.map(figureText))]);
			const expected = `${named || 'a figure'}, as the fact’s own text has it`;
			const hint = 'change both, or the one that is wrong';
			return beyond?.problem(path, { expected, saw, hint }) ?? [];
		});
	});
