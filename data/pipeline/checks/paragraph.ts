/** One paragraph of the script: its links resolve, and its figures agree with what they are bound to. */
import type { Paragraph, Span } from '#data/schema';
import { agrees, figureText, findNumberMentions } from '../number-mentions.ts';
import type { Figure, MentionValue } from '../number-mentions.ts';
import { formatValue, type Path } from '../problems.ts';
import { overlaps, parseProse, type LinkSpan, type Prose, type ProseProblem } from '../prose.ts';
import { isRunOf, referencesWith, type Target } from '../references.ts';
import { figuresExpected, isFree, type WordsContext } from './figures.ts';
import type { Part } from './cross-check.ts';
import { countedThings, otherThings, thingsAfter } from './counted-things.ts';
import { outletProblems } from './outlets-named.ts';
import { saysAll } from './quantities.ts';
import { nameWords, quotationProblems } from './quotations.ts';

/** Checks the paragraph at a path of a part; returns its tree and the figures that its links bind. */
export function checkParagraph(
	{ problem }: Part,
	path: Path,
	{ context, source }: { context: WordsContext; source: string },
): { tree: Paragraph; bound: MentionValue[] } {
	const { data, words } = context;
	const { prose, problems } = parseProse(source);
	const report = (found: readonly ProseProblem[]) =>
		words.problems.push(...found.map((message) => problem(path, message)));
	report([...problems, ...quotationProblems(data, prose), ...outletProblems(prose, context)]);
	const figures = findNumberMentions(prose.text, context.freeFigures);
	const bound = prose.links.flatMap((link) => {
		const target = context.resolve(link.kind, link.target);
		const own = figures.filter((figure) => overlaps(figure, link));
		if ('saw' in target) {
			report([{ ...target, offset: link.offset }]);
			return own.map(({ value }) => value);
		}
		if (link.kind === 'claim') words.claims.add(link.target);
		if (target.count !== undefined) words.counts.set(link.target, target.count);
		report(linkProblems(link, { target, prose, figures: own }));
		report(thingProblems(link, { context, prose, figures: own }));
		return target.figures ?? own.map(({ value }) => value);
	});
	const isIn = (figure: Figure, spans: readonly Span[]) =>
		spans.some((span) => overlaps(figure, span));
	const outside = figures.filter(
		(figure) => !isIn(figure, prose.links) && !isFree(figure.value, context),
	);
	const inBroken = outside.filter((figure) => isIn(figure, prose.broken));
	const unbound = outside.filter((figure) => !isIn(figure, prose.broken));
	if (context.canJudge) report(unbound.map((figure) => unboundFigure(figure, { context, prose })));
	return { tree: prose.tree, bound: [...bound, ...inBroken.map(({ value }) => value)] };
}

function unboundFigure(
	figure: Figure,
	{ context, prose }: { context: WordsContext; prose: Prose },
): ProseProblem {
	const references = meantReferences(figure, { context, prose }).slice(0, 3).join(' or ');
	return {
		offset: prose.sourceOf(figure.start),
		expected: 'every figure in a link that binds it',
		saw: formatValue(figure.text),
		hint: references ? `it may be ${references}` : 'link it to a claim, a count or a fact',
	};
}

/** So small a figure stands in many places by chance. */
const commonFigure = 12;

/** References that count the same things by a figure; where none does, all that have it, unless it is small. */
function meantReferences(
	figure: Figure,
	{ context: { data }, prose }: { context: WordsContext; prose: Prose },
): string[] {
	const [thing = ''] = thingsAfter(prose.text, figure, findNumberMentions(prose.text));
	const all = referencesWith(data, figure.value);
	const alike = all.filter((reference) => {
		const [kind = '', target = ''] = reference.split(':');
		return countedThings(data, kind, target).some(
			({ value, things }) => agrees(figure.value, [value]) && things.includes(thing),
		);
	});
	const isCommon = figure.value.kind === 'number' && figure.value.n <= commonFigure;
	return alike.length || isCommon ? alike : all;
}

/** Figures of a link whose reference counts other things by them. */
function thingProblems(
	{ kind, target, start, end }: LinkSpan,
	{ context, prose, figures }: { context: WordsContext; prose: Prose; figures: readonly Figure[] },
): ProseProblem[] {
	const counted = countedThings(context.data, kind, target);
	const words = prose.text.slice(start, end);
	return figures.flatMap((figure) => {
		const shifted = { ...figure, start: figure.start - start, end: figure.end - start };
		const things = otherThings(words, { figure: shifted, counted });
		if (!things.length) return [];
		const expected = `what ${kind}:${target} counts by this figure: ${[...new Set(things)].join(', ')}`;
		return [{ offset: prose.sourceOf(figure.start), expected, saw: formatValue(words) }];
	});
}

type InLink = { target: Target; prose: Prose; figures: readonly Figure[] };

/** Words that stand for small counts without being figures. */
const countWords: Record<number, RegExp> = {
	0: /\b(?:no|none|nobody|nothing|neither|not one|never)\b/i,
	1: /\b(?:one|once|a single)\b/i,
	2: /\b(?:both|twice)\b/i,
};

/** What is wrong with the words of a link that leads somewhere. */
function linkProblems(link: LinkSpan, { target, prose, figures }: InLink): ProseProblem[] {
	const { offset } = link;
	const reference = `${link.kind}:${link.target}`;
	const words = prose.text.slice(link.start, link.end);
	const { figures: allowed, count, of, quote, sources } = target;
	if (quote !== undefined) {
		if (isRunOf(words, quote)) return [];
		const expected = `a run of the quote of ${link.target}, ${formatValue(quote)}`;
		return [{ offset, expected, saw: formatValue(words) }];
	}
	if (!allowed) return [];
	const wrong = figures
		.filter(({ value }) => !agrees(value, allowed))
		.map(({ start, text }) => ({
			offset: prose.sourceOf(start),
			expected:
				count === undefined || of === undefined
					? figuresExpected(allowed, reference)
					: `${figureText({ kind: 'number', n: count })} of ${figureText({ kind: 'number', n: of })}, as ${reference} has it`,
			saw: formatValue(text),
		}));
	if (count === undefined || wrong.length) return wrong;
	const values = figures.map(({ value }) => value);
	const counted: MentionValue = { kind: 'number', n: count };
	// “the shortest” and “every retelling” are checked as what they are
	const isOtherwiseSaid =
		target.isRank || (sources && !figures.length && (saysAll(words) || nameWords.test(words)));
	const isCounted = isOtherwiseSaid || agrees(counted, values) || countWords[count]?.test(words);
	// kappa may be written 0.82, and the day of a dated count may stand for the count
	const otherForms = allowed.filter(
		({ kind }) => kind === 'date' || reference.startsWith('count:kappa'),
	);
	if (isCounted || values.some((value) => agrees(value, otherForms))) return [];
	const expected = `${figureText(counted)}, as ${reference} has it`;
	return [{ offset, expected, saw: formatValue(words) }];
}
