/** The labels beside the months: what each says, line by line, before it has a place. */
import type { Type } from '../frame/type.ts';
import { flow, type Run } from './flow.ts';
import type { Frame } from './frame.ts';
import type { Gap, Happening, TimelineRows } from './rows.ts';
import { atLeast, beyondWords, monthsLong, shortWhen, toReport, unsetWords } from './words.ts';

export type Tone =
	'plain' | 'strong' | 'soft' | 'far' | 'number' | 'theirs' | 'beyond' | 'context' | 'aside';

/** A line; `y` is its baseline below the label’s top. */
export type LabelLine = { runs: Run<Tone>[]; size: number; y: number };

export type Label = { id: string; lines: LabelLine[]; height: number };

/** The id of the label of the distance, which is no event. */
export const gapId = 'gap';

/** Room is reserved for bold, so that a label may be lit without breaking anew. */
export const settingsOf = ({ small, text, quote, far, number }: Frame): Record<Tone, Type> => ({
	plain: { size: text, face: 'strong' },
	strong: { size: text, face: 'strong' },
	soft: { size: text, face: 'ours' },
	beyond: { size: small, face: 'ours' },
	context: { size: small, face: 'ours' },
	aside: { size: small, face: 'ours' },
	far: { size: far, face: 'strong' },
	number: { size: number, face: 'strong' },
	theirs: { size: quote, face: 'theirs' },
});

type Options = { frame: Frame; width: number };

/** Paragraphs as lines, from the label’s top down. */
function labelOf(id: string, { paragraphs, ...options }: Options & { paragraphs: Run<Tone>[][] }) {
	const settings = settingsOf(options.frame);
	let y = 0;
	const lines = paragraphs.flatMap((runs) =>
		flow(runs, { width: options.width, settings }).map((line): LabelLine => {
			const size = Math.max(...line.map(({ tone }) => settings[tone].size));
			const leading = Math.round(size * (size > 30 ? 1 : 1.2));
			y += leading;
			return { runs: line, size, y: y - Math.round(leading * 0.22) };
		}),
	);
	return { id, lines, height: y };
}

/** What is left out, first to last, where the labels are too high for the frame. */
const extras = ['unset', 'quote', 'gap'] as const;
type Extra = (typeof extras)[number];
type Has = (extra: Extra) => boolean;

type Said = { has: Has; isDated: boolean };

/** An event in words. */
function eventParts({ when, label, beyond, quote, main }: Happening, { has, isDated }: Said) {
	const description: Run<Tone>[] = [];
	if (isDated) description.push({ tone: main ? 'soft' : 'context', text: shortWhen(when) });
	description.push({ tone: main ? 'plain' : 'aside', text: label });
	if (beyond)
		description.push({ tone: 'beyond', text: `(${beyondWords})`.replaceAll(' ', '\u00a0') });
	return quote && has('quote')
		? [description, [{ tone: 'theirs', text: `“${quote}”` } as const]]
		: [description];
}

function gapParts(gap: Gap, { report, has }: { report: Happening; has: Has }): Run<Tone>[][] {
	return [
		[{ tone: 'far', text: atLeast }],
		[{ tone: 'number', text: monthsLong(gap) }],
		[{ tone: 'strong', text: toReport(report) }],
		...(has('unset') && gap.unset > 0 ? [[{ tone: 'soft', text: unsetWords(gap) } as const]] : []),
	];
}

/** `areMonthsNamed`: an event of a month needs no date where its month is named beside it. */
type All = Options & { areMonthsNamed: boolean };

/** All labels from top to bottom, that of the distance after the event at its beginning. */
export function labelsOf({ events, gap }: TimelineRows, options: All): Label[] {
	const { frame } = options;
	const report = events.find(({ id }) => id === gap?.to);
	const build = (without: readonly Extra[]) => {
		const has: Has = (extra) => !without.includes(extra);
		return events.flatMap((event, i) => {
			const isMonth = event.when.length === 7;
			const isSame = events[i - 1]?.when === event.when;
			const isDated = !isMonth || !(options.areMonthsNamed || isSame);
			const paragraphs = eventParts(event, { has, isDated });
			const label = labelOf(event.id, { ...options, paragraphs });
			if (!gap || !report || event.id !== gap.from || !has('gap')) return [label];
			return [label, labelOf(gapId, { ...options, paragraphs: gapParts(gap, { report, has }) })];
		});
	};
	const fits = (labels: Label[]) =>
		labels.reduce((sum, { height }) => sum + height + frame.gap, 0) <= frame.height;
	const builds = [0, 1, 2, 3].map((n) => build(extras.slice(0, n)));
	return builds.find(fits) ?? build(extras);
}
