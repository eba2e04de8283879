/**
 * The narrow UpSet plot: combinations are rows, retellings columns. A leader ties each column to its
 * retelling's name, on a line of its own. One combination is described between the names and the rows.
 */
import { formatNumber, plural } from '#data/format';
import { linear } from '../frame/linear.ts';
import { balance, breakText, textWidth } from '../frame/type.ts';
import { combinationSentence } from './describe.ts';
import type { LayoutInput, PlacedCombination, PlacedSet, UpsetLayout } from './layout.ts';
import {
	countOf,
	identify,
	jointOf,
	legendWidth,
	placeLegend,
	placeLines,
	placeRemark,
	stack,
} from './layout-parts.ts';

const rowHeight = 32;
const maxPitch = 14;
const legendText = 'A square is a claim;';

function sizesFor(width: number, sets: number) {
	const column = Math.min(30, Math.min(150, width * 0.4) / Math.max(1, sets));
	const hasMarks = column >= 3;
	return {
		/** The pitch of the marks; 0 where there is no room for them. */
		column: hasMarks ? column : 0,
		/** The left edge of whatever stands beside the marks. */
		left: hasMarks ? sets * column + 8 : 0,
		/** The height of a retelling's name; 0 without names. */
		name: !hasMarks ? 0 : sets <= 8 ? 34 : 14,
		hasBar: sets <= 8,
		mark: { width: Math.max(2, Math.min(22, column * 0.72)), height: 9 },
	};
}

/** How much a retelling carried, beside its document's length. */
const noteOf = (of: { carried: number; words: number }, claims: number) =>
	`${formatNumber(of.carried)} of ${formatNumber(claims)}, in ${plural(of.words, 'word')}`;

export function layoutRows({ rows, combined, sets, width }: LayoutInput): UpsetLayout {
	const { drawn } = combined;
	const size = sizesFor(width, sets.length);
	const font = { name: size.hasBar ? 13 : 11, note: 11, count: 14, description: 13, label: 12 };
	const room = width - size.left;
	const countWidth = textWidth('000', { size: font.count, face: 'strong' });
	const largest = Math.max(1, ...drawn.map(({ claims }) => claims.length));
	const pitch = Math.min(maxPitch, (room - countWidth) / largest);
	const notes = sets.map((set) => noteOf(set, rows.claims.length));
	const noteWidth = Math.max(
		0,
		...notes.map((note) => textWidth(note, { size: font.note, face: 'ours' })),
	);
	const slot = Math.max(0, Math.min(110, room - 7 - noteWidth));
	const bar = linear([0, Math.max(1, rows.claims.length)], [0, slot]);
	const namesEnd = 18 + sets.length * size.name;

	const descriptions = drawn.map((combination) => {
		const labels = combination.claims.map((claim) => rows.claims[claim]?.label).join('; ');
		const text = balance(combinationSentence(combination, rows.columns), {
			...{ width: room, size: font.description, face: 'strong' as const, lines: 4 },
		});
		return {
			text: placeLines(text, { x: size.left, y: namesEnd + 34, leading: 17 }),
			labels: placeLines(
				breakText(labels, { width: room, size: font.label, face: 'ours', lines: 3 }),
				{ x: size.left, y: namesEnd + 36 + text.length * 17, leading: 15 },
			),
		};
	});
	const descriptionHeight = Math.max(
		0,
		...descriptions.map(({ text, labels }) => text.length * 17 + labels.length * 15),
	);
	const top = namesEnd + descriptionHeight + 36;
	const legendStart = textWidth(legendText, { size: font.note, face: 'ours' }) + 10;
	const legendSize = { size: font.note, mark: size.mark };
	// In the narrowest frame the two marks have a line of their own.
	const secondLine = legendStart + legendWidth(legendSize) > width ? 16 : 0;
	const height = Math.ceil(top + drawn.length * rowHeight + 28 + secondLine);
	const centre = (column: number) => (column + 0.5) * size.column;

	const placedSets = sets.map((set, column): PlacedSet => {
		const y = 18 + column * size.name;
		const length = plural(set.words, 'word');
		const [name = ''] = breakText(
			size.hasBar ? set.outlet : `${set.outlet}: ${formatNumber(set.carried)}, in ${length}`,
			{ width: room, lines: 1, size: font.name, face: size.hasBar ? 'strong' : 'ours' },
		);
		const box = { x: size.left, y: y + 18, height: 8 };
		return {
			id: set.id,
			name: size.name ? { text: name, x: size.left, y: y + 12 } : null,
			note: size.hasBar ? { text: notes[column] ?? '', x: size.left + slot + 7, y: y + 26 } : null,
			bar: size.hasBar
				? { slot: { ...box, width: slot }, fill: { ...box, width: bar(set.carried) }, n: null }
				: null,
			leader: size.name ? `M${size.left - 4} ${y + 8}H${centre(column)}V${top - 2}` : '',
			rule: '',
		};
	});

	const combinations = drawn.map((combination, i): PlacedCombination => {
		const y = top + (i + 0.5) * rowHeight;
		const countX = size.left + combination.claims.length * pitch + 5;
		const joint = jointOf(combination, sets);
		return {
			...identify(combination, rows),
			box: { x: 0, y: top + i * rowHeight, width, height: rowHeight },
			lines: stack(combination.claims.length, {
				pitch,
				box: (from, to) => ({ x: size.left + from, y: y - 6, width: to - from, height: 12 }),
			}),
			count: { text: countOf(combination), x: countX, y: y + 5 },
			remark: placeRemark(combination, {
				...{ x: countX + countWidth, y: y + 5 },
				room: width - (countX + countWidth),
				retellings: rows.columns.length,
			}),
			marks: (size.column ? sets : []).map(({ place }, column) => ({
				carried: combination.carriers.includes(place),
				x: centre(column) - size.mark.width / 2,
				y: y - size.mark.height / 2,
				...size.mark,
			})),
			joint: joint && size.column ? `M${centre(joint.first)} ${y}H${centre(joint.last)}` : '',
			description: descriptions[i] ?? { text: [], labels: [] },
		};
	});

	return {
		width,
		height,
		wide: false,
		size: font,
		sets: placedSets,
		combinations,
		axes: rows.columns.length
			? [
					{ text: 'Claims carried by each retelling', x: 0, y: 11 },
					{ text: 'The row marked, in words', x: size.left, y: namesEnd + 15 },
					{ text: legendText, x: 0, y: height - 6 - secondLine },
				]
			: [],
		legend: placeLegend({ x: secondLine ? 0 : legendStart, y: height - 6 }, legendSize),
		omitted: combined.omitted,
	};
}
