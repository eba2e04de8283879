/** Which figures a text may hold. */
import type { View } from '#data/schema';
import { byRole, type Data } from '../load.ts';
import { agrees, dayFigure, figureText, findNumberMentions } from '../number-mentions.ts';
import type { Figure, MentionValue } from '../number-mentions.ts';
import { formatValue, oneOf, type Path } from '../problems.ts';
import type { Resolve } from '../references.ts';
import type { Part } from './cross-check.ts';
import type { Words } from './words.ts';

export type WordsContext = {
	data: Data;
	resolve: Resolve;
	words: Words;
	/** Phrases whose figures need no link, and the days of publication, which need none either. */
	freeFigures: readonly string[];
	publicationDays: MentionValue[];
	/** Whether it is known which figures need no link: not where site.json has no list of them. */
	canJudge: boolean;
	/** Whether all days of publication are known: not where a coding could not be read. */
	knowsDays: boolean;
};

/** Whether a figure needs no link, or may need none. */
export function isFree(
	value: MentionValue,
	{ publicationDays, knowsDays }: Pick<WordsContext, 'publicationDays' | 'knowsDays'>,
): boolean {
	const isYear = value.kind === 'number' && value.n > 1000 && value.n < 3000;
	return agrees(value, publicationDays) || (!knowsDays && (value.kind === 'date' || isYear));
}

/** The figures of a text that are neither allowed nor free. */
export function otherFigures(
	text: string,
	{ context, allowed }: { context: WordsContext; allowed: readonly MentionValue[] },
): Figure[] {
	if (!context.canJudge) return [];
	return findNumberMentions(text, context.freeFigures).filter(
		({ value }) => !isFree(value, context) && !agrees(value, allowed),
	);
}

type Text = {
	context: WordsContext;
	text: string;
	allowed: readonly MentionValue[];
	expected: string;
};

export function checkFigures(
	{ problem }: Part,
	path: Path,
	{ context, text, allowed, expected }: Text,
): void {
	const found = otherFigures(text, { context, allowed }).map(({ start, text }) =>
		problem(path, { offset: start, expected, saw: formatValue(text) }),
	);
	context.words.problems.push(...found);
}

export const listFigures = (figures: readonly MentionValue[]): string =>
	oneOf([...new Set(figures.map(figureText))]);

/** What a message expects of words that are bound to a reference. */
export const figuresExpected = (allowed: readonly MentionValue[], reference: string): string =>
	allowed.length
		? `${listFigures(allowed)}, as ${reference} has it`
		: `no figure, since ${reference} has none`;

/** How many retellings, documents and claims there are. */
const howMany = ({ sources, codebook }: Data): number[] => [
	sources.size - 1,
	sources.size,
	codebook?.value.claims.length ?? 0,
];

/** Figures that the title and the standfirst may hold: totals, the day of the report, and the totals' values. */
export function figuresOfTitle(data: Data): MentionValue[] {
	const claims = data.codebook?.value.claims ?? [];
	const counted = Object.values(data.site?.value.totals ?? {}).flatMap(
		(id) => claims.find((claim) => claim.id === id)?.values ?? [],
	);
	const numbers = [...howMany(data), ...counted.map(({ n }) => n)];
	const published = byRole(data).originals[0]?.value.source.published;
	return [
		...[...new Set(numbers)].map((n): MentionValue => ({ kind: 'number', n })),
		...(published ? [dayFigure(published)] : []),
	];
}

/** Figures that a picture shows, whatever its text says: its days, and how many documents and claims there are. */
export function figuresOfView(view: View, data: Data): MentionValue[] {
	let days: string[] = [];
	if (view.graphic === 'strikes')
		days = [...(view.light ?? []), ...(view.until ? [view.until] : [])];
	if (view.graphic === 'timeline') days = data.script?.value.events.map(({ when }) => when) ?? [];
	return [
		...days.map(dayFigure),
		...howMany(data).map((n): MentionValue => ({ kind: 'number', n })),
	];
}
