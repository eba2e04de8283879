/**
 * One sheet a document, the same line at the same height on each, so that rows can be read across.
 *
 * All sheets are as tall as the original's: a retelling's length stands in its head as a number,
 * and a missing line leaves its slot empty. Many documents wrap into rows; where the sheets become
 * too thin for words only the counts at the foot remain.
 */
import { capital, formatNumber, plural } from '../../model/format.ts';
import { round } from '../frame/round.ts';
import { balance, fits, fitting } from '../frame/type.ts';
import type { Box } from '../types.ts';
import type { Frame } from './frame.ts';
import { lineCount, setLines } from './lines.ts';
import type { ReportRows, ReportSource } from './rows.ts';
import type { Furniture, Label } from './types.ts';

/** A document's sheet, with where every claim's line is on it. */
export type Copy = { source: string; sheet: Box; boxes: Map<string, Box> };

export type Pages = Furniture & { copies: Copy[] };

type Grid = { columns: number; gap: number; width: number; height: number; named: boolean };

const rowGap = 8;
const nameLines = 3;
/** How far the words of neighbouring columns stay apart. */
const apart = 4;

/** The thinnest sheet that words fit above, in font sizes, and the thinnest at all, in pixels. */
const namedFrom = 4.9;
const thinnest = 20;

/** Fewest rows of sheets on which words still fit; failing that, fewest that can still be seen. */
function gridOf(
	n: number,
	{ frame, room, lines }: { frame: Frame; room: number; lines: number },
): Grid {
	const { wide, width, text, leading } = frame;
	const grid = (rows: number, named: boolean): Grid => {
		const columns = Math.ceil(n / rows);
		const gap = wide && named ? (n > 8 ? 8 : 14) : 3;
		return {
			columns,
			gap,
			named,
			width: Math.min(260, (width - gap * (columns - 1)) / columns),
			height: (room - rowGap * (rows - 1)) / rows,
		};
	};
	const words = leading * (nameLines + 2) + 12;
	const rows = Array.from({ length: n }, (_, i) => i + 1);
	return (
		rows
			.map((r) => grid(r, true))
			.find((tried) => tried.width >= text * namedFrom && tried.height - words > lines * 1.1) ??
		rows.map((r) => grid(r, false)).find((tried) => tried.width >= thinnest) ??
		grid(Math.ceil(Math.sqrt(n)), false)
	);
}

/** Outlet and length, the last line of the name always at the same height. */
function headLabels(
	{ id, words }: ReportSource,
	at: { x: number; y: number; name: string[]; tallest: number; isShort: boolean; frame: Frame },
): Label[] {
	const { x, y, name, tallest } = at;
	const { text: size, leading } = at.frame;
	const nameY = y + leading * (tallest - name.length) + size;
	const length = at.isShort ? formatNumber(words) : plural(words, 'word');
	return [
		{ id: `pages-${id}`, lines: name, x, y: nameY, size, tone: 'strong' },
		{
			id: `pages-${id}-words`,
			lines: [length],
			x,
			y: y + leading * tallest + size,
			size,
			tone: 'soft',
		},
	];
}

/** How many claims a document asserts, in the longest wording that fits; none where none does. */
function footLabel(rows: ReportRows, { i, ...at }: { i: number; width: number; size: number }) {
	const total = rows.claims.length;
	const count = rows.claims.filter(({ asserted }) => asserted[i - 1]).length;
	const options =
		i === 0
			? [plural(total, 'claim'), formatNumber(total)]
			: [`${formatNumber(count)} of ${formatNumber(total)}`, formatNumber(count)];
	const room = { ...at, face: 'strong' } as const;
	const line = fitting(options, room);
	return fits(line, room) ? { lines: [line], size: at.size, tone: 'strong' as const } : null;
}

/** Sheets, heads and feet of the original and every retelling; `picks` says what a view lights. */
export function setPages(
	rows: ReportRows,
	{ frame, picks }: { frame: Frame; picks: string | null },
): Pages {
	const { wide, height, text: size, leading } = frame;
	const sources = [rows.original, ...rows.retellings];
	const room = height - leading - (wide ? 10 : 5);
	const grid = gridOf(sources.length, { frame, room, lines: lineCount(rows.claims) });
	const { width } = grid;
	const names = sources.map(({ outlet }) =>
		balance(outlet, { width: width - apart, size, face: 'strong', lines: nameLines }),
	);
	const isShort = sources.some(
		({ words }) => !fits(plural(words, 'word'), { width: width - apart, size, face: 'ours' }),
	);
	const tallest = Math.max(...names.map(({ length }) => length));
	const head = grid.named ? leading * (tallest + 1) + (wide ? 6 : 3) : 0;
	const foot = leading + 2;
	const pad = Math.min(wide ? 14 : 6, width * 0.1);
	const labels: Label[] = [];

	const copies = sources.map((source, i): Copy => {
		const x = (i % grid.columns) * (width + grid.gap);
		const y = Math.floor(i / grid.columns) * (grid.height + rowGap);
		const top = y + head;
		const tall = grid.height - head - foot;
		const { boxes, bottom } = setLines(rows.claims, {
			x: x + pad,
			y: top + pad,
			width: width - 2 * pad,
			height: Math.max(1, tall - 2 * pad),
			tallest: wide ? 24 : 14,
		});
		const used = Math.max(2 * pad, Math.min(tall, bottom + pad - top));
		if (grid.named) {
			const name = names[i] ?? [];
			labels.push(...headLabels(source, { x, y, name, tallest, isShort, frame }));
		}
		const count = footLabel(rows, { i, width, size });
		if (count) {
			labels.push({ id: `pages-${source.id}-count`, x, y: top + used + leading, ...count });
		}
		return {
			source: source.id,
			sheet: { x: x + 0.5, y: top, width: width - 1, height: used },
			boxes,
		};
	});

	const bottom = Math.max(...copies.map(({ sheet }) => sheet.y + sheet.height)) + foot;
	const first = sources.length > grid.columns ? copies[0] : copies[1];
	const last = copies[grid.columns - 1];
	if (!rows.retellings.length || !first || !last) return { copies, labels, rules: [] };

	const x = picks || isShort ? 0 : first.sheet.x - 0.5;
	const y = bottom + (wide ? 8 : 5);
	const wordings = picks
		? [`Highlighted: the ${picks}`, capital(picks), 'highlighted']
		: [
				...(isShort && grid.named ? ['Above: words. Below: claims made in some form.'] : []),
				...['claims made in some form', 'made in some form', 'made'],
			];
	const caption = fitting(wordings, {
		...{ width: frame.width - x, size },
		face: picks ? 'strong' : 'ours',
	});
	const tone = picks ? 'strong' : 'plain';
	labels.push({ id: 'pages-caption', lines: [caption], x, y: y + size, size, tone });
	return {
		copies,
		labels,
		rules: [
			`M${round(first.sheet.x - 0.5)} ${round(y - 1)}H${round(last.sheet.x + last.sheet.width)}`,
		],
	};
}
