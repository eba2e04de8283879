/**
 * Checks the words of the piece: every link has a target, and every figure is in a link and agrees with it.
 * Days of publication and the phrases of `freeFigures` need no link. Labels may have figures of their
 * `ref`, titles those bound in their chapter's text. The title and the standfirst of the piece may have how
 * many there are, what was counted, and the day of the report.
 */
import type { Paragraph, Site } from '#data/schema';
import type { JsonFile } from '../json-file.ts';
import type { Data } from '../load.ts';
import { agrees, dayFigure, type Figure, type MentionValue } from '../number-mentions.ts';
import { formatValue, type Problem } from '../problems.ts';
import type { Resolve } from '../references.ts';
import { entriesOf, stepsOf } from './cross-check.ts';
import {
	checkFigures,
	figuresOfTitle,
	figuresOfView,
	listFigures,
	otherFigures,
	type WordsContext,
} from './figures.ts';
import { checkLabels } from './labels.ts';
import { checkParagraph } from './paragraph.ts';

/** The parsed text of all steps, and the count paths and claims that it uses. */
export type Words = {
	problems: Problem[];
	paragraphs: Map<string, Paragraph[]>;
	findings: Map<string, Paragraph>;
	counts: Map<string, number>;
	claims: Set<string>;
	/** Figures of alt texts that nothing binds, as `step: figure`: for a person to look at. */
	unboundInAlt: string[];
};

const ofOutlets = /^\s(?:of the )?(?:outlets|retellings)\b/;

/** Whether each coding is of a document of its own. */
function isOneEach({ codings }: Data): boolean {
	const documents = [...codings.values()].map(({ value }) => value.source.document);
	return new Set(documents).size === documents.length;
}

/** Checks the figures of the piece's title or standfirst; a number of outlets is the number of retellings. */
function checkTitle(
	context: WordsContext,
	site: JsonFile<Site>,
	key: 'title' | 'standfirst',
): void {
	const { data, words } = context;
	// the figures that a title may hold are counts of what cannot be read, or of what is coded twice
	if (!data.codebook || !isOneEach(data)) return;
	const text = site.value[key];
	const allowed = figuresOfTitle(data);
	const retellings = data.sources.size - 1;
	const isOfOutlets = ({ end }: Figure) => ofOutlets.test(text.slice(end));
	const others = otherFigures(text, { context: { ...context, publicationDays: [] }, allowed: [] });
	for (const figure of others) {
		const { start, value, text: saw } = figure;
		const own: MentionValue[] = isOfOutlets(figure) ? [{ kind: 'number', n: retellings }] : allowed;
		if (agrees(value, own)) continue;
		const expected = isOfOutlets(figure)
			? `${retellings}, the number of retellings`
			: `${listFigures(allowed)}: how many there are, and when the report was published`;
		words.problems.push(site.problem([key], { offset: start, expected, saw: formatValue(saw) }));
	}
}

/** Parses and checks every text of the script, and the figures in what stands beside it. */
export function checkWords(data: Data, resolve: Resolve): Words {
	const words: Words = {
		problems: [],
		paragraphs: new Map(),
		findings: new Map(),
		counts: new Map(),
		claims: new Set(),
		unboundInAlt: [],
	};
	const { script, site } = data;
	if (!script) return words;
	const published = [...data.codings.values()].flatMap(({ value }) => value.source.published ?? []);
	const context: WordsContext = {
		data,
		resolve,
		words,
		freeFigures: data.freeFigures ?? [],
		publicationDays: published.map(dayFigure),
		canJudge: data.freeFigures !== undefined,
		knowsDays: data.codings.size === data.sources.size && isOneEach(data),
	};
	const expected = 'a figure that the text below it binds';
	for (const chapter of entriesOf(script, 'chapters')) {
		const steps = stepsOf(chapter);
		const allowed = steps.flatMap((step) => {
			const checked = step.text.map((source, i) =>
				checkParagraph(step, ['text', i], { context, source }),
			);
			const trees = checked.map(({ tree }) => tree);
			words.paragraphs.set(step.id, trees);
			return checked.flatMap(({ bound }) => bound);
		});
		for (const { id, alt, view } of steps) {
			const inView = [...allowed, ...figuresOfView(view, data)];
			const others = otherFigures(alt, { context, allowed: inView });
			words.unboundInAlt.push(...others.map(({ text }) => `${id}: ${text}`));
		}
		checkFigures(chapter, ['title'], { context, text: chapter.title, allowed, expected });
	}
	for (const embed of entriesOf(script, 'embeds')) {
		const { id, finding, title: text } = embed;
		const { tree, bound: allowed } = checkParagraph(embed, ['finding'], {
			context,
			source: finding,
		});
		words.findings.set(id, tree);
		checkFigures(embed, ['title'], { context, text, allowed, expected });
	}
	checkLabels(context, script);
	if (site) for (const key of ['title', 'standfirst'] as const) checkTitle(context, site, key);
	return words;
}
