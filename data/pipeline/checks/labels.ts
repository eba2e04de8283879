/** Labels of parts and events: their `ref` leads somewhere, and their figures agree with it. */
import type { Script } from '#data/schema';
import type { JsonFile } from '../json-file.ts';
import { dayFigure, type MentionValue } from '../number-mentions.ts';
import { formatValue, type Path } from '../problems.ts';
import { isRunOf } from '../references.ts';
import { entriesOf } from './cross-check.ts';
import { listFigures, otherFigures, type WordsContext } from './figures.ts';

/** Checks the labels of all parts and events. */
export function checkLabels(context: WordsContext, script: JsonFile<Script>): void {
	const { parts, events } = script.value;
	for (const part of entriesOf(parts, ['parts'])) {
		const { label, detail = '', ref, path } = part;
		checkLabel(context, { script, ref, path, texts: { label, detail } });
		if (part.role === 'added') checkAddedPart(context, { script, ref, path, label });
	}
	for (const { label, ref, when, path } of entriesOf(events, ['events']))
		checkLabel(context, { script, ref, path, texts: { label }, own: [dayFigure(when)] });
}

type Label = {
	script: JsonFile<Script>;
	ref: string;
	path: Path;
	texts: Record<string, string>;
	own?: MentionValue[];
};

function checkLabel(context: WordsContext, { script, ref, path, texts, own = [] }: Label): void {
	const { problems, claims } = context.words;
	const [kind = '', target = ''] = ref.split(':');
	const found = context.resolve(kind, target);
	if ('saw' in found) {
		problems.push(script.problem([...path, 'ref'], found));
		return;
	}
	if (kind === 'claim') claims.add(target);
	if (!found.figures) return;
	const allowed = [...found.figures, ...own];
	const expected = allowed.length
		? `${listFigures(allowed)}, as ${ref} has it`
		: `no figure, since ${ref} has none`;
	for (const [key, text] of Object.entries(texts))
		for (const figure of otherFigures(text, { context, allowed })) {
			const message = { offset: figure.start, expected, saw: formatValue(figure.text) };
			problems.push(script.problem([...path, key], message));
		}
}

/** Checks that a part that a retelling puts in is labelled in the retelling's words. */
function checkAddedPart(
	{ resolve, words }: WordsContext,
	{ script, ref, path, label }: Omit<Label, 'texts'> & { label: string },
): void {
	const hint = 'what a retelling puts in stands in its own words';
	if (!ref.startsWith('quote:')) {
		const message = { expected: 'quote:<source>/<addition>', saw: formatValue(ref), hint };
		words.problems.push(script.problem([...path, 'ref'], message));
		return;
	}
	const target = resolve('quote', ref.slice('quote:'.length));
	if (!('quote' in target) || target.quote === undefined || isRunOf(label, target.quote)) return;
	const expected = 'words of the quote that it rests on';
	words.problems.push(
		script.problem([...path, 'label'], { expected, saw: formatValue(label), hint }),
	);
}
