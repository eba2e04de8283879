/** The numbers at the top: how many additions there are of each kind that a view lights. */
import { sum } from 'd3';
import type { AdditionKind, ViewOf } from '#data/schema';
import { additionKinds } from '../../model/vocabulary.ts';
import { formatNumber } from '../../model/format.ts';
import { balance, textWidth } from '../frame/type.ts';
import type { Size } from '../types.ts';
import type { Frame } from './frame.ts';
import { kindWords } from './kinds.ts';
import type { AdditionsByOutletRows } from './rows.ts';

/** `x`, `y` and `scale` place the group; the rest is inside it. */
export type PlacedKind = {
	kind: AdditionKind;
	shown: boolean;
	x: number;
	y: number;
	scale: number;
	n: string;
	/** The label’s lines, the left end and the first baseline, and the mark below them. */
	lines: string[];
	label: { x: number; y: number; leading: number };
	bar: Size & { y: number };
};

type Options = { frame: Frame; view: ViewOf<'additions'> };

/** Two side by side, more in two rows of half the height. */
export function placeKinds(
	{ items }: AdditionsByOutletRows,
	{ frame, view }: Options,
): PlacedKind[] {
	const lit = additionKinds.filter((kind) => !view.light || view.light.includes(kind));
	const isHalf = lit.length > 2;
	const scale = isHalf ? 0.5 : 1;
	const slot = frame.width / 2;
	return additionKinds.map((kind, i) => {
		const at = Math.max(0, lit.indexOf(kind));
		const n = formatNumber(sum(items, (item) => +(item.kind === kind)));
		const { number } = frame;
		const x = textWidth(n, { size: number, face: 'strong' }) + number * 0.12;
		// a label keeps its size where its number is half as large
		const room = { width: slot - x * scale - 10, size: frame.label, face: 'ours' } as const;
		const lines = balance(kindWords[kind].heading, { ...room, lines: isHalf ? 1 : 2 });
		const leading = frame.label * 1.2;
		const height = frame.wide ? 11 : 6;
		return {
			kind,
			shown: lit.includes(kind),
			x: (lit.length ? at % 2 : i % 2) * slot,
			y: Math.floor(at / 2) * (frame.top / 2),
			scale,
			n,
			lines,
			label: {
				x: x * scale,
				y: isHalf ? frame.base / 2 : frame.base - leading * (lines.length - 1) - height - 6,
				leading,
			},
			bar: {
				y: isHalf ? frame.base / 2 + 4 : frame.base - height,
				width: Math.min(room.width, frame.label * 5),
				height: isHalf ? 4 : height,
			},
		};
	});
}
