/**
 * A sheet for each document, with each claim's line at the same height on all of them, so that rows can be
 * compared. All sheets are as tall as the original's; a claim that is missing leaves an empty slot. Many
 * documents wrap into rows. Where the sheets become too narrow for words, only the counts below them
 * remain.
 */
import { max, range } from 'd3';
import { formatNumber, plural } from '#data/format';
import { capital } from '../../model/format.ts';
import { round } from '../frame/round.ts';
import type { SourceSummary } from '../frame/source-summary.ts';
import { balance, fits, fitting } from '../frame/type.ts';
import type { Frame } from './frame.ts';
import { lineCount, setLines } from './lines.ts';
import { includes, type ReportClaim, type ReportRows } from './rows.ts';
import { selectionWords } from './selection-words.ts';
import type { ArrangeOptions, Arrangement, Label } from './types.ts';

const rowGap = 8;
const nameLines = 3;
const wordGap = 4;

/** The thinnest sheet that words fit above, in font sizes, and the thinnest at all, in pixels. */
const namedFrom = 4.9;
const thinnest = 20;

/** Fewest rows of sheets on which words still fit; failing that, fewest that can still be seen. */
function gridOf(n: number, { frame, room, lines }: { frame: Frame; room: number; lines: number }) {
	const { wide, width, text, leading } = frame;
	const grid = (rows: number, isNamed: boolean) => {
		const columns = Math.ceil(n / rows);
		const gap = wide && isNamed ? (n > 8 ? 8 : 14) : 3;
		return {
			columns,
			gap,
			isNamed,
			width: Math.min(260, (width - gap * (columns - 1)) / columns),
			height: (room - rowGap * (rows - 1)) / rows,
		};
	};
	const words = leading * (nameLines + 2) + 12;
	const rows = range(1, n + 1);
	return (
		rows
			.map((count) => grid(count, true))
			.find((tried) => tried.width >= text * namedFrom && tried.height - words > lines * 1.1) ??
		rows.map((count) => grid(count, false)).find((tried) => tried.width >= thinnest) ??
		grid(Math.ceil(Math.sqrt(n)), false)
	);
}

/** How many claims a document asserts, in the longest wording that fits. */
function countWords(
	claims: ReportClaim[],
	{ i, ...room }: { i: number; width: number; size: number },
) {
	const total = formatNumber(claims.length);
	const count = formatNumber(claims.filter(({ asserted }) => asserted[i - 1]).length);
	const wordings =
		i === 0 ? [plural(claims.length, 'claim'), total] : [`${count} of ${total}`, count];
	return wordings.find((words) => fits(words, { ...room, face: 'strong' }));
}

/** Sheets with where every claim's line is on each, their heads and feet, and the height of them all. */
function setSheets({ original, retellings, claims }: ReportRows, frame: Frame) {
	const { wide, height, text: size, leading } = frame;
	const sources: SourceSummary[] = [original, ...retellings];
	const room = height - leading - (wide ? 10 : 5);
	const grid = gridOf(sources.length, { frame, room, lines: lineCount(claims) });
	const { columns, width, isNamed } = grid;
	const wordRoom = { width: width - wordGap, size };
	const names = sources.map(({ outlet }) =>
		balance(outlet, { ...wordRoom, face: 'strong', lines: nameLines }),
	);
	const lengths = sources.map(({ words }) => plural(words, 'word'));
	const isShort = lengths.some((length) => !fits(length, { ...wordRoom, face: 'ours' }));
	const tallest = max(names, (name) => name.length) ?? 0;
	const head = isNamed ? leading * (tallest + 1) + (wide ? 6 : 3) : 0;
	const foot = leading + 2;
	const padding = Math.min(wide ? 14 : 6, width * 0.1);
	const labels: Label[] = [];

	const sheets = sources.map(({ id, words }, i) => {
		const x = (i % columns) * (width + grid.gap);
		const y = Math.floor(i / columns) * (grid.height + rowGap);
		const top = y + head;
		const most = grid.height - head - foot;
		const { boxes, bottom } = setLines(claims, {
			x: x + padding,
			y: top + padding,
			width: width - 2 * padding,
			height: Math.max(1, most - 2 * padding),
			tallest: wide ? 24 : 14,
		});
		const sheetHeight = Math.max(2 * padding, Math.min(most, bottom + padding - top));
		const name = names[i] ?? [];
		const nameY = y + leading * (tallest - name.length) + size;
		const length = isShort ? formatNumber(words) : plural(words, 'word');
		const lengthY = y + leading * tallest + size;
		const count = countWords(claims, { i, width, size });
		const countY = top + sheetHeight + leading;
		const at = { x, size };
		if (isNamed)
			labels.push(
				{ ...at, id: `pages-${id}`, lines: name, y: nameY, look: 'strong' },
				{ ...at, id: `pages-${id}-words`, lines: [length], y: lengthY, look: 'soft' },
			);
		if (count)
			labels.push({ ...at, id: `pages-${id}-count`, lines: [count], y: countY, look: 'strong' });
		const sheet = { x: x + 0.5, y: top, width: width - 1, height: sheetHeight };
		return { id, sheet, boxes };
	});
	const bottom = (max(sheets, ({ sheet }) => sheet.y + sheet.height) ?? 0) + foot;
	return { sheets, labels, columns, isNamed, isShort, bottom };
}

export function setPages(
	rows: ReportRows,
	{ frame, selected, light }: ArrangeOptions,
): Arrangement {
	const { wide, text: size } = frame;
	const { sheets, labels, columns, isNamed, isShort, bottom } = setSheets(rows, frame);
	const [own, ...others] = sheets;
	if (!own) throw new Error('the original has no sheet');
	const [anyBox] = own.boxes.values();

	const pages = others.map(({ id, sheet, boxes }, i) => {
		// where a view selects what one retelling did, the other pages are dimmed
		const isOn = !light?.source || light.source === id;
		const bars = (asserted: boolean) =>
			rows.claims
				.filter((claim) => claim.asserted[i] === asserted)
				.map((claim) => ({
					id: claim.id,
					box: boxes.get(claim.id)!,
					isHighlighted: isOn && includes(selected, claim),
				}));
		return {
			id,
			sheet,
			from: { x: own.sheet.x - sheet.x, y: own.sheet.y - sheet.y },
			asserted: bars(true),
			missing: bars(false),
			// a low slot has a thin line, so that it stays empty to the eye
			slotLine: Math.min(1.3, Math.max(0.5, (anyBox?.height ?? 0) * 0.28)),
		};
	});
	const arranged = { boxes: own.boxes, sheet: own.sheet, pages };

	const first = sheets.length > columns ? sheets[0] : sheets[1];
	const last = sheets[columns - 1];
	if (!rows.retellings.length || !first || !last)
		return { ...arranged, annotations: [{ id: 'pages', labels }] };

	const selection = selected && light && selectionWords(selected.size, light, rows.retellings);
	const [look, face] = selection ? (['strong', 'strong'] as const) : (['plain', 'ours'] as const);
	const wordings = selection
		? [`Highlighted: the ${selection}`, capital(selection), 'highlighted']
		: ['claims made in some form', 'made in some form', 'made'];
	if (!selection && isShort && isNamed)
		wordings.unshift('Above: words. Below: claims made in some form.');
	const x = selection || isShort ? 0 : first.sheet.x - 0.5;
	const y = bottom + (wide ? 8 : 5);
	const caption = fitting(wordings, { width: frame.width - x, size, face });
	labels.push({ id: 'pages-caption', lines: [caption], x, y: y + size, size, look });
	const right = round(last.sheet.x + last.sheet.width);
	const rules = [`M${round(first.sheet.x - 0.5)} ${round(y - 1)}H${right}`];
	return { ...arranged, annotations: [{ id: 'pages', labels, rules }] };
}
