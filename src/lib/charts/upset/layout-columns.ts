/**
 * The wide UpSet plot: combinations are columns, retellings rows. One combination is described in the free
 * corner.
 */
import { scaleBand } from 'd3';
import { formatNumber, plural } from '#data/format';
import type { Combination } from '../../model/sets.ts';
import { linear } from '../frame/linear.ts';
import { balance, breakText, textWidth } from '../frame/type.ts';
import { combinationSentence } from './describe.ts';
import type { LayoutInput, PlacedCombination, PlacedSet, UpsetLayout } from './layout.ts';
import {
	countOf,
	identify,
	jointOf,
	placeLegend,
	placeLines,
	placeRemark,
	stack,
} from './layout-parts.ts';

/** The height of the tallest stack, and the most that one claim takes of it. */
const stackHeight = 176;
const maxPitch = 13;
/** The foot of the stacks, the top of the matrix, and the room of the legend below it. */
const foot = 42 + stackHeight;
const top = foot + 30;
const legendHeight = 30;

const legendText = 'A line above is a claim, a column one combination:';

function sizesFor(width: number, { sets, drawn }: { sets: number; drawn: number }) {
	const left = Math.round(Math.min(300, Math.max(256, width * 0.3)));
	const column = Math.min(60, (width - left) / Math.max(1, drawn));
	const row = sets <= 8 ? 44 : sets <= 24 ? 22 : sets <= 60 ? 14 : Math.max(3, 800 / sets);
	return {
		left,
		column,
		row,
		/** Whether there is room for a name, and for a second line below it. */
		hasName: row >= 14,
		hasNote: row >= 30,
		mark: { width: Math.max(6, Math.min(28, column * 0.56)), height: Math.min(10, row * 0.5) },
		bar: { x: 160, width: left - 160 - 46 },
	};
}

/** The meaning of a combination and as many labels of its claims as have room in the corner. */
function describeInCorner(
	combination: Combination,
	{ rows, left }: { rows: LayoutInput['rows']; left: number },
) {
	const width = left - 28;
	const sentence = combinationSentence(combination, rows.columns);
	const text = placeLines(balance(sentence, { width, size: 15, face: 'strong', lines: 4 }), {
		...{ x: 0, y: 40, leading: 19 },
	});
	const y = 40 + text.length * 19 + 4;
	const room = Math.max(0, Math.floor((foot - y) / 16) + 1);
	const all = combination.claims.map((claim) => rows.claims[claim]?.label ?? '');
	const listed = all.length > room ? all.slice(0, Math.max(0, room - 1)) : all;
	const more = all.length - listed.length;
	const labels = [...listed, ...(more && room ? [`and ${formatNumber(more)} more`] : [])];
	const cut = (label: string) => breakText(label, { width, size: 12, face: 'ours', lines: 1 })[0];
	return {
		text,
		labels: placeLines(
			labels.map((label) => cut(label) ?? ''),
			{ x: 0, y, leading: 16 },
		),
	};
}

export function layoutColumns({ rows, combined, sets, width }: LayoutInput): UpsetLayout {
	const { drawn } = combined;
	const size = sizesFor(width, { sets: sets.length, drawn: drawn.length });
	const font = { name: size.hasNote ? 13 : 11, note: 11.5, count: 14, description: 15, label: 12 };
	const pitch = Math.min(
		maxPitch,
		stackHeight / Math.max(1, ...drawn.map(({ claims }) => claims.length)),
	);
	const height = Math.ceil(top + sets.length * size.row + legendHeight);
	const right = size.left + drawn.length * size.column;
	const x = scaleBand<number>()
		.domain([...drawn.keys()])
		.range([size.left, right]);
	const bar = linear([0, Math.max(1, rows.claims.length)], [0, size.bar.width]);
	const middle = (row: number) => top + (row + 0.5) * size.row;

	const placedSets = sets.map(({ id, outlet, words, carried }, row): PlacedSet => {
		const y = middle(row);
		const tall = Math.min(size.mark.height, size.row * 0.6);
		const box = { x: size.bar.x, y: y - tall / 2, height: tall };
		const length = plural(words, 'word');
		const [name = ''] = breakText(size.hasNote ? outlet : `${outlet}, ${length}`, {
			width: size.bar.x - 8,
			size: font.name,
			face: size.hasNote ? 'strong' : 'ours',
			lines: 1,
		});
		return {
			id,
			name: size.hasName ? { text: name, x: 0, y: size.hasNote ? y - 2 : y + 4 } : null,
			note: size.hasNote ? { text: length, x: 0, y: y + 14 } : null,
			bar: {
				slot: { ...box, width: size.bar.width },
				fill: { ...box, width: bar(carried) },
				n: size.hasName
					? { text: formatNumber(carried), x: size.bar.x + size.bar.width + 8, y: y + 4.5 }
					: null,
			},
			leader: '',
			rule: `M0 ${y + size.row / 2}H${right}`,
		};
	});

	const combinations = drawn.map((combination, i): PlacedCombination => {
		const left = x(i) ?? 0;
		const centre = left + size.column / 2;
		const line = { x: centre - size.mark.width / 2, width: size.mark.width };
		const head = foot - combination.claims.length * pitch;
		const joint = jointOf(combination, sets);
		return {
			...identify(combination, rows),
			box: { x: left, y: 0, width: size.column, height: height - legendHeight },
			lines: stack(combination.claims.length, {
				pitch,
				box: (from, to) => ({ ...line, y: foot - to, height: to - from }),
			}),
			count: { text: countOf(combination), x: centre, y: head - 7 },
			remark: placeRemark(combination, {
				...{ x: centre, y: head - 24 },
				room: size.column,
				retellings: rows.columns.length,
			}),
			marks: sets.map(({ place }, row) => ({
				carried: combination.carriers.includes(place),
				x: line.x,
				y: middle(row) - size.mark.height / 2,
				...size.mark,
			})),
			joint: joint ? `M${centre} ${middle(joint.first)}V${middle(joint.last)}` : '',
			description: describeInCorner(combination, { rows, left: size.left }),
		};
	});

	return {
		width,
		height,
		wide: true,
		size: font,
		sets: placedSets,
		combinations,
		axes: rows.columns.length
			? [
					{ text: 'The column marked, in words', x: 0, y: 14 },
					{ text: `Claims carried, of ${formatNumber(rows.claims.length)}`, x: 0, y: top - 10 },
					{ text: legendText, x: 0, y: height - 6 },
				]
			: [],
		legend: placeLegend(
			{ x: textWidth(legendText, { size: font.note, face: 'ours' }) + 10, y: height - 6 },
			{ size: font.note, mark: size.mark },
		),
		omitted: combined.omitted,
	};
}
