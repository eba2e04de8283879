/**
 * A claim agrees with itself: the figures of its values, its label, its sentence, its elements and of the
 * original's own words are the same, so that a slip in one of them stands alone and is found.
 */
import { byRole, type Data } from '../load.ts';
import { agrees, findNumberMentions, type MentionValue } from '../number-mentions.ts';
import { formatValue, type Path, type Problem } from '../problems.ts';
import { entriesOf, type CrossCheck } from './cross-check.ts';
import { listFigures } from './figures.ts';

type Place = {
	figures: MentionValue[];
	report: (message: { expected: string; saw?: string; hint?: string }) => Problem;
};

const ofCodebook =
	'values, label, sentence, elements and the original’s quote give the same figures';
const ofQuote = 'where the quote is as the document has it, the codebook is wrong';

const sameAs = (value: MentionValue, others: readonly MentionValue[]) =>
	agrees(value, others) || others.some((other) => agrees(other, [value]));

/** Checks that no part of a claim has a figure that none of its other parts has. */
export const claimsAgree: CrossCheck = (data) => disagreements(data).map(({ problem }) => problem);

/** The problems of claims that do not agree with themselves. */
export function disagreements(data: Data): { claim: string; problem: Problem }[] {
	const { codebook, freeFigures, broken } = data;
	const [original] = byRole(data).originals;
	if (!codebook || !original || !freeFigures || broken.has(codebook.file)) return [];
	const figuresOf = (text: string) =>
		findNumberMentions(text, freeFigures).map(({ value }) => value);
	return entriesOf(codebook, 'claims').flatMap((claim) => {
		const { id, values = [], label, elements, problem } = claim;
		const at = (path: Path, figures: MentionValue[]): Place => ({
			...{ figures, report: (message) => problem(path, message) },
		});
		const quote = original.value.claims[id]?.quote;
		const numbers = values.map(({ n }): MentionValue => ({ kind: 'number', n }));
		const parts: Place[][] = [
			numbers.map((value, i) => at(['values', i, 'n'], [value])),
			[at(['label'], figuresOf(label))],
			[at(['claim'], figuresOf(claim.claim))],
			elements.map((element, i) => at(['elements', i], figuresOf(element))),
			[
				{
					figures: quote === undefined ? [] : figuresOf(quote),
					report: (message) => original.problem(['claims', id, 'quote'], message),
				},
			],
		];
		return parts.flatMap((part) => {
			const own = part.flatMap(({ figures }) => figures);
			const others = parts
				.filter((other) => other !== part)
				.flat()
				.flatMap(({ figures }) => figures);
			const lacking = others.filter((value) => !sameAs(value, own));
			return part.flatMap(({ figures, report }) =>
				figures
					.filter((value) => !sameAs(value, others))
					.map((value) => ({
						claim: id,
						problem: report({
							expected: `${listFigures(lacking.length ? lacking : others) || 'no figure'}, as the rest of the claim ${id} has it`,
							saw: formatValue(listFigures([value])),
							hint: `${part === parts.at(-1) ? ofQuote : ofCodebook}; a later figure is a fact of data/beyond.json with "revises": "${id}"`,
						}),
					})),
			);
		});
	});
}
