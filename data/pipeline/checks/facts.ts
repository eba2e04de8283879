/** The facts beyond the documents, and the claim that opens the piece. */
import { byRole } from '../load.ts';
import { namesOf, unknownName } from '../names.ts';
import { agrees, dayFigure, figuresIn, type MentionValue } from '../number-mentions.ts';
import { formatValue } from '../problems.ts';
import { disagreements } from './claims-agree.ts';
import { entriesOf, repeatedIds, type CrossCheck } from './cross-check.ts';
import { listFigures } from './figures.ts';

/** Checks that the claim that opens the piece is one of the codebook's. */
export const specimenKnown: CrossCheck = (data) => {
	const { site, codebook } = data;
	const known = namesOf(data).claims;
	if (!site || !codebook || known.includes(site.value.specimen)) return [];
	return [site.problem(['specimen'], unknownName('claims', site.value.specimen, known))];
};

/**
 * Checks that a fact that revises a claim names a claim with figures, and has its day, not before
 * the report's, its figures and its source.
 */
export const revisionsWhole: CrossCheck = (data) => {
	const claims = data.codebook?.value.claims ?? [];
	const reported = byRole(data).originals[0]?.value.source.published;
	return entriesOf(data.beyond, 'facts').flatMap(({ revises, problem, ...fact }) => {
		if (revises === undefined || !claims.length) return [];
		const claim = claims.find(({ id }) => id === revises);
		if (!claim) return problem(['revises'], unknownName('claims', revises, namesOf(data).claims));
		if (!claim.values)
			return problem(['revises'], {
				expected: 'a claim with values',
				saw: `${formatValue(revises)}, which has none`,
			});
		const lacking = [
			...(fact.date ? [] : ['date']),
			...(fact.values?.length ? [] : ['values']),
			...(fact.source_url ? [] : ['source_url']),
		].map((key) =>
			problem([key], {
				expected: `the "${key}" of what revises ${revises}`,
				hint: 'a revision has its day, its figures and its source',
			}),
		);
		const known = claim.values.map(({ n }): MentionValue => ({ kind: 'number', n }));
		// a claim that does not agree with itself is another check's
		const isSame =
			!disagreements(data).some((one) => one.claim === revises) &&
			!!fact.values?.length &&
			fact.values.every(({ n }) => agrees({ kind: 'number', n }, known));
		if (isSame)
			lacking.push(
				problem(['values'], {
					expected: `another figure than ${listFigures(known)}, which the claim ${revises} has`,
					saw: 'the same',
				}),
			);
		if (!fact.date || !reported || fact.date >= reported) return lacking;
		const expected = `a day not before ${reported}, when the report was published`;
		return [...lacking, problem(['date'], { expected })];
	});
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
