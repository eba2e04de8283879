/** How much of each addition there is room for. */
import { max, sum } from 'd3';
import { additionKinds } from '../../model/vocabulary.ts';
import { breakText } from '../frame/type.ts';
import type { AddedItem, AddedRows } from './rows.ts';
import type { Sizes } from './sizes.ts';

/** An addition with the words that fit beside its mark, and the height that both take. */
export type Measured = { item: AddedItem; lines: string[]; height: number };

/** All additions of a kind: the height of their band's marks, and a stack a column. */
export type MeasuredBand = { height: number; stacks: Measured[][] };

function bands({ columns, items }: AddedRows, size: Sizes): MeasuredBand[] {
	const width = size.column - size.toItems - size.toWords;
	const box = { width, size: size.text, face: 'ours', lines: size.wordLines } as const;
	return additionKinds.map((kind) => {
		const stacks = columns.map(({ id }) =>
			items
				.filter((item) => item.source === id && item.kind === kind)
				.map((item) => {
					const lines = breakText(item.topic, box);
					const height = size.pitch + Math.max(0, lines.length - 1) * size.line;
					return { item, lines, height };
				}),
		);
		const tallest = max(stacks, (stack) => sum(stack, ({ height }) => height)) ?? 0;
		return { height: size.first + Math.max(0, tallest - size.pitch), stacks };
	});
}

/** The additions, band by band, in the fullest form that is no higher than `room`. */
export function measure(rows: AddedRows, size: Sizes, room: number): MeasuredBand[] {
	for (let wordLines = size.wordLines; wordLines >= 0; wordLines -= 1) {
		const full = bands(rows, { ...size, wordLines });
		if (sum(full, ({ height }) => height) <= room) return full;
	}
	const bare = { ...size, wordLines: 0 };
	const firsts = additionKinds.length * size.first;
	const others = sum(bands(rows, { ...bare, pitch: 1 }), ({ height }) => height) - firsts;
	return bands(rows, { ...bare, pitch: (room - firsts) / others });
}
