/**
 * The original as one sheet of paper, its claims as lines; the longest runs are named in the margin.
 *
 * The sheet keeps its place when the people come to stand beside it: nothing has moved in the story.
 */
import { formatDay, plural } from '../../model/format.ts';
import { round } from '../frame/round.ts';
import { balance, breakText, fits, textWidth } from '../frame/type.ts';
import type { Box } from '../types.ts';
import type { Frame } from './frame.ts';
import { setLines, type Run } from './lines.ts';
import type { ReportRows } from './rows.ts';
import type { Furniture, Label } from './types.ts';

export type Page = { sheet: Box; boxes: Map<string, Box>; head: Label[]; margin: Furniture };

type Column = { x: number; width: number };

/** How many lines of words a headline may have. */
const headlineLines = ({ wide }: Frame): number => (wide ? 2 : 4);

/** Where a headline ends at the latest. */
export const headlineHeight = (frame: Frame): number =>
	frame.big + frame.leading * (headlineLines(frame) + 0.75);

/** The figure of a view and the words under it, at the top of the column beside the sheet. */
export function headline(frame: Frame, at: Column & { id: string; figure: string; words: string }) {
	const { big, text, leading } = frame;
	const { x, width, id } = at;
	const size = Math.min(big, (big * width) / textWidth(at.figure, { size: big, face: 'strong' }));
	const words = balance(at.words, { width, size: text, face: 'ours', lines: headlineLines(frame) });
	const y = big + leading * 1.25;
	return [
		{ id: `${id}-figure`, lines: [at.figure], x, y: big, size, tone: 'strong' },
		{ id: `${id}-words`, lines: words, x, y, size: text, tone: 'plain' },
	] satisfies Label[];
}

/** Names as many runs as fit below `top`, the longest first. */
function nameRuns(runs: Run[], at: Column & { top: number; frame: Frame }): Furniture {
	const { x, width, top, frame } = at;
	const { text: size, height } = frame;
	const indent = 12;
	const named: Furniture = { labels: [], rules: [] };
	for (const run of [...runs].sort((a, b) => b.size - a.size || a.top - b.top)) {
		const y = (run.top + run.bottom) / 2 + size * 0.36;
		const label: Label = {
			id: `run-${round(run.top)}`,
			lines: [run.topic],
			x: x + indent,
			y,
			size,
			tone: 'soft',
		};
		const isClear =
			fits(run.topic, { width: width - indent, size, face: 'ours' }) &&
			y - size > top &&
			y + size * 0.3 < height &&
			named.labels.every((other) => Math.abs(other.y - y) > size * 1.35);
		if (!isClear) continue;
		named.labels.push(label);
		const middle = round((run.top + run.bottom) / 2);
		const tick = `M${round(x)} ${middle}h6`;
		const bracket = `M${round(x)} ${round(run.top)}h4V${round(run.bottom)}h-4`;
		named.rules.push(run.size > 1 ? bracket : tick);
	}
	return named;
}

/** The sheet, its lines and what stands in its margin. */
export function setPage({ original, claims }: ReportRows, frame: Frame): Page {
	const { wide, height, width, title, text, leading } = frame;
	const side = wide ? 26 : 10;
	const sheetWidth = Math.min(width * (wide ? 0.55 : 0.5), 460);
	const inner = sheetWidth - 2 * side;
	const day = original.published ? [formatDay(original.published)] : [];
	const length = plural(original.words, 'word');
	const room = { width: inner, size: text, face: 'ours' } as const;
	const one = [...day, length].join(', ');
	const facts = fits(one, room) ? [one] : [...day, length].flatMap((fact) => breakText(fact, room));
	const names = breakText(original.outlet, { width: inner, size: title, face: 'strong' });
	const nameY = (wide ? 18 : 7) + title;
	const factY = nameY + (names.length - 1) * title * 1.2 + leading * 1.15;
	const top = factY + (facts.length - 1) * leading + (wide ? 22 : 10);
	const foot = wide ? 22 : 9;
	const { boxes, runs, bottom } = setLines(claims, {
		x: side,
		y: top,
		width: inner,
		height: height - top - foot - 1,
		tallest: wide ? 24 : 14,
	});
	const gutter = wide ? 14 : 8;
	const column = { x: sheetWidth + gutter, width: width - sheetWidth - gutter };
	const heading = headline(frame, {
		...column,
		id: 'page',
		figure: plural(claims.length, 'claim'),
		words: 'one line each, in the report’s order',
	});
	const last = heading.at(-1);
	const below = last ? last.y + (last.lines.length - 0.5) * leading : 0;
	const named = nameRuns(runs, { ...column, top: below, frame });
	return {
		sheet: { x: 0.5, y: 0.5, width: sheetWidth - 1, height: Math.max(top, bottom) + foot - 1 },
		boxes,
		head: [
			{ id: 'outlet', lines: names, x: side, y: nameY, size: title, tone: 'strong' },
			{ id: 'facts', lines: facts, x: side, y: factY, size: text, tone: 'soft' },
		],
		margin: { labels: [...heading, ...named.labels], rules: named.rules },
	};
}
