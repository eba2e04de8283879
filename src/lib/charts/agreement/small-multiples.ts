/** Small multiples of the table, a retelling each, in one row or two. */
import { max } from 'd3';
import { breakText, fits } from '../frame/type.ts';
import { placeTable, sharedPitch } from './confusion-table.ts';
import { formatKappa, formatSame } from './describe.ts';
import type { Cell, Frame } from './frame.ts';
import type { RetellingMeasures } from './rows.ts';

const underWords = 6;

/** The least height of a table, which goes before the words above it. */
const leastTable = 28;

/** A small table's cell; its number is left out where it would take the squares' room. */
function smallCell(width: number, height: number, wide: boolean): Cell {
	const isNumbered = wide && width >= 30 && height >= 32;
	const padding = wide ? 3 : 1.5;
	const top = isNumbered ? 17 : padding;
	return {
		width,
		height,
		number: isNumbered ? { x: 4, middle: 9, size: 12 } : null,
		squares: {
			x: padding,
			y: top,
			width: Math.max(1, width - 2 * padding),
			height: Math.max(1, height - top - padding),
		},
		isCentred: false,
		hasZeros: false,
		maxPitch: 5,
	};
}

/** What stands above a table, as far as its width and the number of lines allow. */
function words(
	{ outlet, ...measures }: RetellingMeasures,
	{ width, size, lines }: { width: number; size: number; lines: number },
) {
	const name = breakText(outlet, { width, size, face: 'strong', lines: Math.min(2, lines) });
	const same = formatSame(measures);
	const wordings = [[`${same} the same`, same], [`kappa ${formatKappa(measures.kappa)}`]];
	const notes = wordings.flatMap(
		(alternatives) => alternatives.find((text) => fits(text, { width, size, face: 'ours' })) ?? [],
	);
	return { name, notes: notes.slice(0, Math.max(0, lines - 2)) };
}

/** A small table for each retelling; one that is alone is no wider than one of four. */
export function placeSmallMultiples(
	each: RetellingMeasures[],
	{ frame, light }: { frame: Frame; light: string | undefined },
) {
	const { leading, wide, text: size } = frame;
	const { y: top, gap, most } = frame.multiples;
	const columns = Math.max(1, Math.min(each.length, Math.max(most, Math.ceil(each.length / 2))));
	const rows = Math.max(1, Math.ceil(each.length / columns));
	const width = (frame.width + gap) / Math.max(columns, 4) - gap;
	const height = (frame.height - top + gap) / rows - gap;
	const lines = Math.max(1, Math.floor((height - leastTable - underWords) / leading));
	const labels = each.map((measures) => words(measures, { width, size, lines }));
	const nameLines = max(labels, ({ name }) => name.length) ?? 0;
	const noteLines = max(labels, ({ notes }) => notes.length) ?? 0;
	const head = (nameLines + noteLines) * leading + underWords;
	const cellHeight = Math.max(1, Math.min(wide ? 44 : 24, (height - head) / 4));
	const cell = smallCell(width / 4, cellHeight, wide);
	const matrices = each.map(({ matrix }) => matrix);
	const pitch = sharedPitch(matrices, cell);
	return each.map(({ id, matrix }, i) => {
		const x = (i % columns) * (width + gap);
		const y = top + Math.floor(i / columns) * (height + gap);
		const { name, notes } = labels[i]!;
		const lines = [
			...name.map((text, line) => ({ text, line: nameLines - name.length + line, look: 'strong' })),
			...notes.map((text, line) => ({ text, line: nameLines + line, look: 'soft' })),
		];
		return {
			id,
			x,
			lines: lines.map(({ line, ...text }) => ({ ...text, y: y + (line + 1) * leading - 3 })),
			table: placeTable(matrix, { at: { x, y: y + head }, cell, pitch }),
			isHighlighted: light === undefined || light === id,
		};
	});
}
