/**
 * Layout of the attributions: a row for each claim of unnamed officials, a column for each retelling. Where
 * there are too many retellings, a column is an outcome, and a cell the number of retellings with it.
 */
import { max, scaleBand } from 'd3';
import { formatNumber, plural } from '#data/format';
import { linear } from '../frame/linear.ts';
import { balance, breakText, fits, textWidth } from '../frame/type.ts';
import { wideFrom, type Box, type Point, type Size } from '../types.ts';
import { outcomeWords, tally } from './describe.ts';
import { outcomes, type AttributionRows, type Outcome } from './rows.ts';

export type PlacedText = Point & { text: string };

/** A mark, with its word where there is room; or, among many retellings, a number over a bar. */
export type PlacedCell = Point & { outcome: Outcome; word?: PlacedText; bar?: Box };

/** Below so much room for a column, in pixels, the columns are outcomes. */
const leastColumn = 22;

export const noteSize = 11;
export const wordSize = 11.5;

const nameLeading = 15;

export function layout(rows: AttributionRows, { width }: { width: number }) {
	const wide = width >= wideFrom;
	const left = wide ? Math.min(345, width * 0.4) : 0;
	const hasMarks = (width - left) / Math.max(1, rows.columns.length) >= leastColumn;
	const columns = hasMarks
		? rows.columns.map(({ id, outlet, words }) => ({
				...{ id, name: outlet, note: plural(words, 'word') },
			}))
		: outcomes.map((id) => ({ id, name: id, note: '' }));
	const scale = scaleBand<string>(
		columns.map(({ id }) => id),
		[left, width],
	);
	const band = scale.bandwidth();
	const x = (id: string) => scale(id) ?? 0;
	const size = { text: wide ? 13 : 12, name: wide ? 13 : 11.5 };
	const mark = { width: Math.min(26, band - 6), height: 11 };
	const room = { width: band - 6, size: size.name } as const;

	const isUpright = hasMarks && band < 60;
	const names = columns.map(({ name }) =>
		isUpright ? [] : balance(name, { ...room, face: 'strong', lines: 3 }),
	);
	const namesHeight = (max(names, (lines) => lines.length) ?? 0) * nameLeading;
	const longest = max(columns, ({ name }) => textWidth(name, { size: size.name, face: 'ours' }));
	const head = Math.max(namesHeight + 18, (isUpright ? (longest ?? 0) : 0) + 8, hasMarks ? 0 : 40);
	const heads = columns.map(({ id, name, note }, i) => {
		const lines = names[i] ?? [];
		const hasNote = note && fits(note, { ...room, size: noteSize, face: 'ours' });
		return {
			id,
			name: lines.map((text, line) => ({
				...{ text, x: x(id), y: head - 16 - (lines.length - 1 - line) * nameLeading },
			})),
			note: hasNote ? { text: note, x: x(id), y: head - 1 } : null,
			/** The name of a narrow column is written upwards. */
			upright: isUpright ? { text: name, x: x(id) + mark.width / 2 + 4, y: head - 2 } : null,
		};
	});

	const wordRoom = { width: band - mark.width - 8, size: wordSize, face: 'ours' } as const;
	const hasWords = fits('dropped', wordRoom);
	const bar = linear([0, Math.max(1, rows.columns.length)], [0, Math.max(0, band - 34)]);
	const markCell = (id: string, { outcome, y }: { outcome: Outcome; y: number }): PlacedCell => {
		const word = { text: outcome, x: x(id) + mark.width + 6, y: y + 4 };
		return { outcome, x: x(id), y: y - mark.height / 2, ...(hasWords && { word }) };
	};
	const countCell = (n: number, { outcome, y }: { outcome: Outcome; y: number }): PlacedCell => ({
		...{ outcome, x: x(outcome), y },
		word: { text: formatNumber(n), x: x(outcome), y: y + 4 },
		bar: { x: x(outcome) + 28, y: y - 4, width: bar(n), height: 8 },
	});

	const top = head + 14;
	const pitch = wide ? 27 : 42;
	const labelWidth = wide ? left - 16 : width;
	const labelRoom = { width: labelWidth, size: size.text, face: 'ours', lines: 1 } as const;
	const claims = rows.claims.map(({ id, label, outcomes: cells }, i) => {
		const ruleY = top + i * pitch;
		const y = ruleY + (wide ? pitch / 2 : 27);
		const [text = ''] = breakText(label, labelRoom);
		const counts = tally(cells);
		return {
			id,
			label: { text, x: 0, y: wide ? y + 4.5 : y - 13 },
			rule: `M0 ${ruleY}H${width}`,
			cells: hasMarks
				? cells.map(({ is }, column) => markCell(columns[column]!.id, { outcome: is, y }))
				: outcomes.map((outcome, column) => countCell(counts[column] ?? 0, { outcome, y })),
		};
	});

	const foot = top + claims.length * pitch + 10;
	const hasLegend = rows.columns.length > 0 && claims.length > 0;
	const legend = hasLegend ? placeLegend({ width, y: foot + 12, mark }) : [];
	const height = Math.ceil((legend.at(-1)?.y ?? foot) + mark.height + 8);
	return { width, height, size, mark, hasMarks, heads, claims, legend };
}

/** The marks with what they mean, side by side as far as they fit. */
function placeLegend({ width, y, mark }: { width: number; y: number; mark: Size }) {
	const texts = outcomes.map((outcome) => `${outcome}: ${outcomeWords[outcome].gloss}`);
	const widest = max(texts, (text) => textWidth(text, { size: wordSize, face: 'ours' })) ?? 0;
	const pitch = mark.width + 8 + widest + 20;
	const perLine = Math.max(1, Math.floor(width / pitch));
	return outcomes.map((outcome, i) => {
		const corner = { x: (i % perLine) * pitch, y: y + Math.floor(i / perLine) * 20 };
		const [x, baseline] = [corner.x + mark.width + 8, corner.y + mark.height / 2 + 4];
		return { outcome, ...corner, text: { text: texts[i] ?? '', x, y: baseline } };
	});
}
