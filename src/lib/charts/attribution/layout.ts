/**
 * A row a claim that rests on unnamed officials, a mark a retelling: whose word it is there.
 *
 * Where retellings are too many for a mark each, the columns are the outcomes instead, and a cell
 * says in how many retellings a claim had it, as a number over a bar.
 */
import { scaleBand } from 'd3';
import { linear } from '../frame/linear.ts';
import { formatNumber, plural } from '../../model/format.ts';
import { balance, breakText, fits, textWidth } from '../frame/type.ts';
import { wideFrom, type Box, type Point, type Size } from '../types.ts';
import { tally, words } from './describe.ts';
import { outcomes, type AttributionRows, type Outcome } from './rows.ts';

export type PlacedText = Point & { text: string };

/** A mark, with its word where there is room; or, among many retellings, a number over a bar. */
export type PlacedCell = Point & {
	key: string;
	outcome: Outcome;
	word: PlacedText | null;
	bar: Box | null;
};

export type PlacedClaim = { id: string; label: PlacedText; rule: string; cells: PlacedCell[] };

export type AttributionLayout = Size & {
	size: { text: number; name: number };
	mark: Size;
	/** Whether cells are marks; otherwise they are counts. */
	marks: boolean;
	heads: { id: string; name: PlacedText[]; note: PlacedText | null; upright: PlacedText | null }[];
	claims: PlacedClaim[];
	legend: (Point & { outcome: Outcome; text: PlacedText })[];
};

/** Below so much room for a column, in pixels, the columns are outcomes. */
const least = 22;
const longestWord = words.dropped.short;

/** Everything in pixels; `rows` may be empty. */
export function layout(rows: AttributionRows, { width }: { width: number }): AttributionLayout {
	const wide = width >= wideFrom;
	const left = wide ? Math.min(345, width * 0.4) : 0;
	const room = width - left;
	const marks = room / Math.max(1, rows.columns.length) >= least;
	const columns = marks
		? rows.columns.map(({ id, outlet, words: n }) => ({
				id,
				name: outlet,
				note: plural(n, 'word'),
			}))
		: outcomes.map((id) => ({ id, name: words[id].short, note: '' }));
	const x = scaleBand<string>()
		.domain(columns.map(({ id }) => id))
		.range([left, width]);
	const size = { text: wide ? 13 : 12, name: wide ? 13 : 11.5 };
	const mark = { width: Math.min(26, x.bandwidth() - 6), height: 11 };
	const beside = x.bandwidth() - mark.width - 8;
	const worded = marks && fits(longestWord, { width: beside, size: 11.5, face: 'ours' });
	const narrowHead = x.bandwidth() < 60;

	const heads = columns.map(({ id, name, note }) => {
		const box = { width: x.bandwidth() - 6, size: size.name, face: 'strong' as const, lines: 3 };
		const lines = narrowHead && marks ? [] : balance(name, box);
		return {
			id,
			lines,
			note: fits(note, { width: box.width, size: 11, face: 'ours' }) ? note : '',
		};
	});
	const deep = Math.max(0, ...heads.map(({ lines }) => lines.length)) * 15;
	// The names of narrow columns are written upwards, as long as the longest.
	const upright =
		narrowHead && marks
			? Math.max(
					0,
					...rows.columns.map(({ outlet }) => textWidth(outlet, { size: size.name, face: 'ours' })),
				)
			: 0;
	const head = Math.max(deep + 18, upright + 8, marks ? 0 : 40);
	const nameOf = new Map(columns.map(({ id, name }) => [id, name]));
	const pitch = wide ? 27 : 42;
	const rowMiddle = (i: number) => head + 14 + i * pitch + (wide ? pitch / 2 : 27);
	const bar = linear([0, Math.max(1, rows.columns.length)], [0, Math.max(0, x.bandwidth() - 34)]);
	const foot = head + 14 + rows.claims.length * pitch + 10;
	const legendAt =
		rows.columns.length && rows.claims.length ? legend({ width, y: foot + 12, mark }) : [];

	return {
		width,
		height: Math.ceil((legendAt.at(-1)?.y ?? foot) + mark.height + 8),
		size,
		mark,
		marks,
		heads: heads.map(({ id, lines, note }) => ({
			id,
			name: lines.map((text, i) => ({
				text,
				x: x(id) ?? 0,
				y: head - 16 - (lines.length - 1 - i) * 15,
			})),
			note: note ? { text: note, x: x(id) ?? 0, y: head - 1 } : null,
			upright: upright
				? { text: nameOf.get(id) ?? '', x: (x(id) ?? 0) + mark.width / 2 + 4, y: head - 2 }
				: null,
		})),
		claims: rows.claims.map((claim, i) => ({
			id: claim.id,
			label: {
				text:
					breakText(claim.label, {
						width: wide ? left - 16 : width,
						size: size.text,
						face: 'ours',
						lines: 1,
					})[0] ?? '',
				x: 0,
				y: wide ? rowMiddle(i) + 4.5 : rowMiddle(i) - 13,
			},
			rule: `M0 ${head + 14 + i * pitch}H${width}`,
			cells: marks
				? claim.outcomes.flatMap(({ is }, column): PlacedCell[] => {
						const id = columns[column]?.id ?? '';
						const at = { x: x(id) ?? 0, y: rowMiddle(i) - mark.height / 2 };
						const text = worded ? words[is].short : '';
						const word = { text, x: at.x + mark.width + 6, y: rowMiddle(i) + 4 };
						return [{ key: id, outcome: is, ...at, word: text ? word : null, bar: null }];
					})
				: tally(claim.outcomes).map((n, column): PlacedCell => {
						const outcome = outcomes[column] ?? 'same';
						const at = { x: x(outcome) ?? 0, y: rowMiddle(i) };
						return {
							key: outcome,
							outcome,
							...at,
							word: { text: formatNumber(n), x: at.x, y: at.y + 4 },
							bar: { x: at.x + 28, y: at.y - 4, width: bar(n), height: 8 },
						};
					}),
		})),
		legend: legendAt,
	};
}

/** The marks with what they mean, side by side as far as they fit. */
function legend({ width, y, mark }: { width: number; y: number; mark: Size }) {
	const texts = outcomes.map((outcome) => `${words[outcome].short}: ${words[outcome].gloss}`);
	const widest = Math.max(...texts.map((text) => textWidth(text, { size: 11.5, face: 'ours' })));
	const each = mark.width + 8 + widest + 20;
	const perLine = Math.max(1, Math.floor(width / each));
	return outcomes.map((outcome, i) => {
		const at = { x: (i % perLine) * each, y: y + Math.floor(i / perLine) * 20 };
		const text = texts[i] ?? '';
		return {
			outcome,
			...at,
			text: { text, x: at.x + mark.width + 8, y: at.y + mark.height / 2 + 4 },
		};
	});
}
