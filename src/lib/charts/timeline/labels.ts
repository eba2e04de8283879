/** The labels beside the axis: what each says, line by line, before it has a place. */
import { breakText, textWidth, type Type } from '../frame/type.ts';
import type { Frame } from './frame.ts';
import type { Gap, Happening, TimelineRows } from './rows.ts';
import { beyondWords, distance, shortWhen, toReport, unsetWords } from './words.ts';

export type Tone = 'plain' | 'soft' | 'strong' | 'large' | 'theirs' | 'beyond';

/** A line; `y` is its baseline below the label's top. */
export type LabelLine = { text: string; tone: Tone; size: number; y: number };

/** A paragraph of a label, before it is broken into lines. */
type Part = { tone: Tone; text: string };

export type Label = { id: string; date: string; lines: LabelLine[]; height: number };

/** The id of the label of the distance, which is no event. */
export const gapId = 'gap';

/** Room is reserved for bold, so that a label may be lit without breaking anew. */
const settings = ({ text, quote, large }: Frame): Record<Tone, Type> => ({
	plain: { size: text, face: 'strong' },
	strong: { size: text, face: 'strong' },
	large: { size: large, face: 'strong' },
	soft: { size: text, face: 'ours' },
	beyond: { size: text, face: 'ours' },
	theirs: { size: quote, face: 'theirs' },
});

function labelOf(
	{ id, date, parts }: { id: string; date: string; parts: Part[] },
	{ frame, width }: { frame: Frame; width: number },
): Label {
	let y = 0;
	const lines = parts.flatMap(({ tone, text }) => {
		const setting = settings(frame)[tone];
		return breakText(text, { width, ...setting }).map((line) => {
			const leading = Math.round(setting.size * 1.2);
			y += leading;
			return { text: line, tone, size: setting.size, y: y - Math.round(leading * 0.22) };
		});
	});
	return { id, date, lines, height: y };
}

/** The width of the widest date. */
export const dateWidth = ({ events }: TimelineRows, { text }: Frame): number =>
	Math.max(
		0,
		...events.map(({ when }) => textWidth(shortWhen(when), { size: text, face: 'strong' })),
	);

/** What is left out, first to last, where the labels are too high for the frame. */
const extras = ['unset', 'quote', 'gap'] as const;
type Extra = (typeof extras)[number];

function partsOf({ label, beyond, quote }: Happening, has: (extra: Extra) => boolean): Part[] {
	const parts: Part[] = [{ tone: 'plain', text: label }];
	if (quote && has('quote')) parts.push({ tone: 'theirs', text: `“${quote}”` });
	if (beyond) parts.push({ tone: 'beyond', text: beyondWords });
	return parts;
}

function gapParts(gap: Gap, { report, isFull }: { report: Happening; isFull: boolean }): Part[] {
	const parts: Part[] = [
		{ tone: 'large', text: distance(gap) },
		{ tone: 'strong', text: toReport(report) },
	];
	if (isFull && gap.unset > 0) parts.push({ tone: 'soft', text: unsetWords(gap) });
	return parts;
}

type Options = { frame: Frame; width: number };

/** All labels from top to bottom, that of the distance after the event at its beginning. */
export function labelsOf({ events, gap }: TimelineRows, options: Options): Label[] {
	const { frame } = options;
	const report = events.find(({ id }) => id === gap?.to);
	const build = (without: readonly Extra[]) => {
		const has = (extra: Extra) => !without.includes(extra);
		return events.flatMap((event) => {
			const date = shortWhen(event.when);
			const label = labelOf({ id: event.id, date, parts: partsOf(event, has) }, options);
			if (!gap || !report || event.id !== gap.from || !has('gap')) return [label];
			const words = gapParts(gap, { report, isFull: has('unset') });
			return [label, labelOf({ id: gapId, date: '', parts: words }, options)];
		});
	};
	const fits = (labels: Label[]) =>
		labels.reduce((sum, { height }) => sum + height + frame.gap / 2, 0) <= frame.height;
	const builds = [0, 1, 2, 3].map((n) => build(extras.slice(0, n + frame.spared)));
	return builds.find(fits) ?? build(extras);
}
