/** Labels of parts and events: their `ref` leads somewhere, and their figures agree with it. */
import type { Script } from '#data/schema';
import type { JsonFile } from '../json-file.ts';
import { dayFigure, type MentionValue } from '../number-mentions.ts';
import { isRunOf } from '../references.ts';
import { entriesOf, type Part } from './cross-check.ts';
import { checkFigures, figuresExpected, type WordsContext } from './figures.ts';

export function checkLabels(context: WordsContext, script: JsonFile<Script>): void {
	for (const part of entriesOf(script, 'parts')) {
		const { label, detail = '' } = part;
		checkLabel(context, { ...part, texts: { label, detail } });
		if (part.role === 'added') checkAddedPart(context, part);
	}
	for (const event of entriesOf(script, 'events')) {
		const { label, when } = event;
		checkLabel(context, { ...event, texts: { label }, own: [dayFigure(when)] });
	}
}

type Label = Part & { ref: string; texts: Record<string, string>; own?: MentionValue[] };

function checkLabel(context: WordsContext, label: Label): void {
	const { ref, texts, own = [], problem } = label;
	const { problems, claims } = context.words;
	const [kind = '', target = ''] = ref.split(':');
	const found = context.resolve(kind, target);
	if ('saw' in found) {
		problems.push(problem(['ref'], found));
		return;
	}
	if (kind === 'claim') claims.add(target);
	if (!found.figures) return;
	const allowed = [...found.figures, ...own];
	const expected = figuresExpected(allowed, ref);
	for (const [key, text] of Object.entries(texts))
		checkFigures(label, [key], { context, text, allowed, expected });
}

/** Checks that a part that a retelling puts in is labelled in the retelling's words. */
function checkAddedPart(
	{ resolve, words }: WordsContext,
	{ ref, label, problem }: Part & { ref: string; label: string },
): void {
	const hint = 'what a retelling puts in stands in its own words';
	if (!ref.startsWith('quote:')) {
		words.problems.push(problem(['ref'], { expected: 'quote:<source>/<addition>', hint }));
		return;
	}
	const target = resolve('quote', ref.slice('quote:'.length));
	if (!('quote' in target) || target.quote === undefined || isRunOf(label, target.quote)) return;
	words.problems.push(
		problem(['label'], { expected: 'words of the quote that it rests on', hint }),
	);
}
