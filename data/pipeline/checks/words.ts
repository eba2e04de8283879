/**
 * Checks the words of the piece: every link has a target, and every figure is in a link and agrees with it.
 * Days of publication and the phrases of `freeFigures` need no link. Labels may have figures of their
 * `ref`, titles those bound in their chapter's text, the standfirst those bound anywhere.
 */
import type { Paragraph } from '#data/schema';
import type { Data } from '../load.ts';
import { dayFigure } from '../number-mentions.ts';
import type { Problem } from '../problems.ts';
import type { Resolve } from '../references.ts';
import { entriesOf, stepsOf } from './cross-check.ts';
import { checkFigures, figuresOfView, otherFigures, type WordsContext } from './figures.ts';
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
		canJudge: data.freeFigures !== undefined && data.codings.size === data.sources.size,
	};
	const expected = 'a figure that the text below it binds';
	const bound = entriesOf(script, 'chapters').flatMap((chapter) => {
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
		return allowed;
	});
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
	for (const key of ['title', 'standfirst'] as const) {
		const expected = 'a figure that a link of the script binds';
		if (site)
			checkFigures(site, [key], { context, text: site.value[key], allowed: bound, expected });
	}
	return words;
}
