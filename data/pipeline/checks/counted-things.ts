/**
 * What is counted: “[5 people](beyond:…)” needs a 5 of people in the fact, not of boats.
 *
 * A figure's thing is one of the words after it. A figure whose reference has it of other things alone is
 * wrong; where the reference has it of nothing in particular, it is not judged.
 */
import type { BeyondFact, CodebookClaim } from '#data/schema';
import type { Data } from '../load.ts';
import { agrees, findNumberMentions, type Figure } from '../number-mentions.ts';
import { stem } from '../propose.ts';

/** So many words after a figure may name what is counted. */
const reach = 4;

/** The sort of a thing: its word without endings; those killed are people too. */
function thingsIn(text: string): string[] {
	const words = text.match(/\p{L}+/gu) ?? [];
	return words.map((word) =>
		/^(?:persons?|people|killed|dead|men|women)$/i.test(word) ? 'people' : stem(word),
	);
}

/** Things after a figure in a text, up to the next figure or stop. */
export function thingsAfter(text: string, figure: Figure, figures: readonly Figure[]): string[] {
	const next = figures.find(({ start }) => start >= figure.end)?.start ?? text.length;
	const [clause = ''] = text.slice(figure.end, next).split(/[.;:,]/);
	return thingsIn(clause).slice(0, reach);
}

/** Each figure of what a reference leads to, with the things that it counts there. */
export function countedThings(data: Data, kind: string, target: string) {
	const record: CodebookClaim | BeyondFact | undefined =
		kind === 'claim'
			? data.codebook?.value.claims.find(({ id }) => id === target)
			: kind === 'beyond'
				? data.beyond?.value.facts.find(({ id }) => id === target)
				: undefined;
	if (!record) return [];
	const texts = 'fact' in record ? [record.fact] : [record.claim, ...record.elements];
	const values = (record.values ?? []).map(({ n, unit }) => ({
		value: { kind: 'number' as const, n },
		things: thingsIn(unit),
	}));
	return [
		...values,
		...texts.flatMap((text) => {
			const figures = findNumberMentions(text, data.freeFigures);
			return figures.map((figure) => ({
				value: figure.value,
				things: thingsAfter(text, figure, figures),
			}));
		}),
	];
}

/** The things that a reference counts by a figure, where the words after it in a link name others. */
export function otherThings(
	words: string,
	{ figure, counted }: { figure: Figure; counted: ReturnType<typeof countedThings> },
): string[] {
	if (figure.value.kind !== 'number') return [];
	const [thing] = thingsAfter(words, figure, findNumberMentions(words));
	const same = counted.filter(({ value }) => agrees(figure.value, [value]));
	const things = same.flatMap(({ things }) => things);
	if (!thing || !same.length || same.some(({ things }) => !things.length)) return [];
	return things.includes(thing) ? [] : things;
}
