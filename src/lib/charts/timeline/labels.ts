/** The labels of events and of the gap, broken into lines; layout.ts places them. */
import { range, sum } from 'd3';
import type { Type } from '../frame/type.ts';
import type { Frame } from './frame.ts';
import { breakRuns, type Run } from './rich-text.ts';
import type { Gap, TimelineRow, TimelineRows } from './rows.ts';
import {
	atLeast,
	beyondWords,
	monthsLong,
	shortWhen,
	toReport,
	withoutOccasionWords,
} from './text.ts';

export type Style = keyof ReturnType<typeof typesOf>;

export type Label = {
	id: string;
	lines: { runs: Run<Style>[]; size: number; y: number }[];
	height: number;
};

type Paragraph = Run<Style>[];

/** The id of the label of the gap, which is no event. */
export const gapId = 'gap';

/** Plain text is measured as bold, so that it may be highlighted without another line break. */
export const typesOf = (frame: Frame) =>
	({
		plain: { size: frame.labelSize, face: 'strong' },
		strong: { size: frame.labelSize, face: 'strong' },
		soft: { size: frame.labelSize, face: 'ours' },
		beyond: { size: frame.monthSize, face: 'ours' },
		context: { size: frame.monthSize, face: 'ours' },
		aside: { size: frame.monthSize, face: 'ours' },
		gap: { size: frame.gapSize, face: 'strong' },
		number: { size: frame.numberSize, face: 'strong' },
		theirs: { size: frame.quoteSize, face: 'theirs' },
	}) satisfies Record<string, Type>;

/** What is left out, first to last, where the labels are higher than the frame. */
const optional = ['withoutOccasion', 'quote', 'gap'] as const;

type Options = {
	frame: Frame;
	width: number;
	/** Whether each month is named on the axis: an event of a month then needs no date. */
	areMonthsNamed: boolean;
};

/** Runs and paragraphs without words are dropped when they are broken into lines. */
const eventParagraphs = (
	{ when, label, beyond, quote, main }: TimelineRow,
	{ isDated, isQuoted }: { isDated: boolean; isQuoted: boolean },
): Paragraph[] => [
	[
		{ style: main ? 'soft' : 'context', text: isDated ? shortWhen(when) : '' },
		{ style: main ? 'plain' : 'aside', text: label },
		{ style: 'beyond', text: beyond ? `(${beyondWords})`.replaceAll(' ', '\u00a0') : '' },
	],
	[{ style: 'theirs', text: quote && isQuoted ? `“${quote}”` : '' }],
];

const gapParagraphs = (
	gap: Gap,
	{ report, hasCount }: { report: TimelineRow; hasCount: boolean },
): Paragraph[] => [
	[{ style: 'gap', text: atLeast }],
	[{ style: 'number', text: monthsLong(gap) }],
	[{ style: 'strong', text: toReport(report) }],
	[{ style: 'soft', text: hasCount ? withoutOccasionWords(gap) : '' }],
];

/** All labels from top to bottom, that of the gap after the event at its beginning. */
export function labelsOf({ events, gap }: TimelineRows, options: Options): Label[] {
	const { frame, width, areMonthsNamed } = options;
	const types = typesOf(frame);
	const report = events.find(({ id }) => id === gap?.to);

	const labelOf = (id: string, paragraphs: Paragraph[]): Label => {
		let y = 0;
		const broken = paragraphs.flatMap((runs) => breakRuns(runs, { width, types }));
		const lines = broken.map((runs) => {
			const size = Math.max(...runs.map(({ style }) => types[style].size));
			const leading = Math.round(size * (size > 30 ? 1 : 1.2));
			y += leading;
			return { runs, size, y: y - Math.round(leading * 0.22) };
		});
		return { id, lines, height: y };
	};

	const versions = range(optional.length + 1).map((omitted) => {
		const includes = (part: (typeof optional)[number]) => optional.indexOf(part) >= omitted;
		return events.flatMap((event, i) => {
			const isSameTime = events[i - 1]?.when === event.when;
			const isDated = event.when.length > 7 || !(areMonthsNamed || isSameTime);
			const isQuoted = includes('quote');
			const label = labelOf(event.id, eventParagraphs(event, { isDated, isQuoted }));
			if (!gap || !report || event.id !== gap.from || !includes('gap')) return label;
			const hasCount = includes('withoutOccasion') && gap.withoutOccasion > 0;
			return [label, labelOf(gapId, gapParagraphs(gap, { report, hasCount }))];
		});
	});
	const fits = (labels: Label[]) =>
		sum(labels, ({ height }) => height + frame.labelGap) <= frame.height;
	return versions.find(fits) ?? versions.at(-1)!;
}
