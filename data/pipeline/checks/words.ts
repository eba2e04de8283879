/**
 * The words of the piece: every link leads somewhere, and every figure stands in a link and agrees with it.
 *
 * Free are a document's day of publication and what `freeFigures` lists. Labels may hold figures of
 * their `ref`, titles those that their chapter's text binds, the standfirst those that any text binds.
 */
import type { Paragraph } from '#data/schema';
import type { JsonFile } from '../json-file.ts';
import type { Data } from '../load.ts';
import { dayFigure, type MentionValue } from '../number-mentions.ts';
import { formatValue, type Path, type Problem } from '../problems.ts';
import type { Resolve } from '../references.ts';
import { entriesOf } from './cross-check.ts';
import { figuresOfView, otherFigures, type WordsContext } from './figures.ts';
import { checkLabels } from './labels.ts';
import { checkParagraph } from './paragraph.ts';

/** The parsed text of all steps, and the count paths and claims that it uses. */
export type Words = {
	problems: Problem[];
	/** Paragraphs by step id. */
	paragraphs: Map<string, Paragraph[]>;
	/** One paragraph by embed id. */
	findings: Map<string, Paragraph>;
	counts: Map<string, number>;
	claims: Set<string>;
	/** Figures of alt texts that nothing binds, as `step: figure`: for a person to look at. */
	unboundInAlt: string[];
};

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
		canJudge: data.freeFigures !== undefined && data.codings.size === data.sources.size,
	};
	const bound = entriesOf(script.value.chapters, ['chapters']).flatMap((chapter) => {
		const figures = entriesOf(chapter.steps, [...chapter.path, 'steps']).flatMap((step) => {
			const checked = step.text.map((text, i) =>
				checkParagraph(text, { context, script, path: [...step.path, 'text', i] }),
			);
			words.paragraphs.set(
				step.id,
				checked.map(({ tree }) => tree),
			);
			return checked.flatMap(({ bound }) => bound);
		});
		for (const { id, alt, view } of chapter.steps) {
			const allowed = [...figures, ...figuresOfView(view, data)];
			const others = otherFigures(alt, { context, allowed });
			words.unboundInAlt.push(...others.map(({ text }) => `${id}: ${text}`));
		}
		const path = [...chapter.path, 'title'];
		checkPlainText(script, { context, path, text: chapter.title, allowed: figures });
		return figures;
	});
	for (const { id, finding, title, path } of entriesOf(script.value.embeds ?? [], ['embeds'])) {
		const checked = checkParagraph(finding, { context, script, path: [...path, 'finding'] });
		words.findings.set(id, checked.tree);
		const allowed = checked.bound;
		checkPlainText(script, { context, path: [...path, 'title'], text: title, allowed });
	}
	checkLabels(context, script);
	for (const key of ['title', 'standfirst'] as const) {
		const expected = 'a figure that a link of the script binds';
		if (site)
			checkPlainText(site, {
				...{ context, path: [key], text: site.value[key], allowed: bound },
				expected,
			});
	}
	return words;
}

type PlainText = {
	context: WordsContext;
	path: Path;
	text: string;
	allowed: readonly MentionValue[];
	expected?: string;
};

/** Checks the figures of a text without links. */
function checkPlainText(
	file: JsonFile,
	{ context, path, text, allowed, expected = 'a figure that the text below it binds' }: PlainText,
): void {
	for (const figure of otherFigures(text, { context, allowed })) {
		const message = { offset: figure.start, expected, saw: formatValue(figure.text) };
		context.words.problems.push(file.problem(path, message));
	}
}
