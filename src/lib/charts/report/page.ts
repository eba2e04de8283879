/**
 * The original as one sheet: a line for each claim, the longest runs named in the margin. The sheet has the
 * same place with and without the officials, since the report has not changed.
 */
import { formatDay, plural } from '#data/format';
import { round } from '../frame/round.ts';
import { balance, breakText, fits, textWidth } from '../frame/type.ts';
import type { Frame } from './frame.ts';
import { setLines, type Run } from './lines.ts';
import type { ReportRows } from './rows.ts';
import type { ArrangeOptions, Arrangement, Label } from './types.ts';

type Column = { x: number; width: number };

const headlineLines = ({ wide }: Frame): number => (wide ? 2 : 4);

export const headlineHeight = (frame: Frame): number =>
	frame.figure + frame.leading * (headlineLines(frame) + 0.75);

/** The figure of a view and the words under it, at the top of the column beside the sheet. */
export function headline(
	frame: Frame,
	{ x, width, id, ...of }: Column & { id: string; figure: string; words: string },
): [figure: Label, words: Label] {
	const { figure: size, text, leading } = frame;
	const fitted = (size * width) / textWidth(of.figure, { size, face: 'strong' });
	const room = { width, size: text, face: 'ours', lines: headlineLines(frame) } as const;
	const words = balance(of.words, room);
	const figureSize = Math.min(size, fitted);
	const y = size + leading * 1.25;
	return [
		{ id: `${id}-figure`, lines: [of.figure], x, y: size, size: figureSize, look: 'strong' },
		{ id: `${id}-words`, lines: words, x, y, size: text, look: 'plain' },
	];
}

/** Names as many runs as fit below `top`, the longest first, each beside a tick or a bracket. */
function nameRuns(
	runs: Run[],
	{ x, width, top, frame }: Column & { top: number; frame: Frame },
): { labels: Label[]; rules: string[] } {
	const { text: size, height } = frame;
	const indent = 12;
	const labels: Label[] = [];
	const rules: string[] = [];
	for (const run of [...runs].sort((a, b) => b.size - a.size || a.top - b.top)) {
		const middle = (run.top + run.bottom) / 2;
		const y = middle + size * 0.36;
		const isClear =
			fits(run.topic, { width: width - indent, size, face: 'ours' }) &&
			y - size > top &&
			y + size * 0.3 < height &&
			labels.every((other) => Math.abs(other.y - y) > size * 1.35);
		if (!isClear) continue;
		const id = `run-${round(run.top)}`;
		labels.push({ id, lines: [run.topic], x: x + indent, y, size, look: 'soft' });
		const tick = `M${round(x)} ${round(middle)}h6`;
		const bracket = `M${round(x)} ${round(run.top)}h4V${round(run.bottom)}h-4`;
		rules.push(run.size > 1 ? bracket : tick);
	}
	return { labels, rules };
}

/** The sheet and its lines, below the outlet, the day and the length. */
export function setSheet({ original, claims }: ReportRows, frame: Frame) {
	const { wide, height, width, title, text, leading } = frame;
	const padding = wide ? 26 : 10;
	const sheetWidth = Math.min(width * (wide ? 0.55 : 0.5), 460);
	const inner = sheetWidth - 2 * padding;
	const room = { width: inner, size: text, face: 'ours' } as const;
	const day = original.published ? [formatDay(original.published)] : [];
	const facts = [...day, plural(original.words, 'word')];
	const together = facts.join(', ');
	const factLines = fits(together, room)
		? [together]
		: facts.flatMap((fact) => breakText(fact, room));
	const names = breakText(original.outlet, { width: inner, size: title, face: 'strong' });
	const nameY = (wide ? 18 : 7) + title;
	const factY = nameY + (names.length - 1) * title * 1.2 + leading * 1.15;
	const top = factY + (factLines.length - 1) * leading + (wide ? 22 : 10);
	const foot = wide ? 22 : 9;
	const { boxes, runs, bottom } = setLines(claims, {
		x: padding,
		y: top,
		width: inner,
		height: height - top - foot - 1,
		tallest: wide ? 24 : 14,
	});
	const labels: Label[] = [
		{ id: 'outlet', lines: names, x: padding, y: nameY, size: title, look: 'strong' },
		{ id: 'facts', lines: factLines, x: padding, y: factY, size: text, look: 'soft' },
	];
	const sheetHeight = Math.max(top, bottom) + foot;
	const sheet = { x: 0.5, y: 0.5, width: sheetWidth - 1, height: sheetHeight - 1 };
	return { sheet, boxes, runs, head: { id: 'head', labels } };
}

export function setPage(rows: ReportRows, { frame }: ArrangeOptions): Arrangement {
	const { sheet, boxes, runs, head } = setSheet(rows, frame);
	const x = sheet.width + 1 + (frame.wide ? 14 : 8);
	const column = { x, width: frame.width - x };
	const heading = headline(frame, {
		...column,
		id: 'page',
		figure: plural(rows.claims.length, 'claim'),
		words: 'one line each, in the report’s order',
	});
	const [, words] = heading;
	const top = words.y + (words.lines.length - 0.5) * frame.leading;
	const { labels, rules } = nameRuns(runs, { ...column, top, frame });
	return {
		boxes,
		sheet,
		annotations: [head, { id: 'page', labels: [...heading, ...labels], rules }],
	};
}
