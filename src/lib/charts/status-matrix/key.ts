/** Each status with its mark, named once at a drawing's foot. */
import type { Status } from '#data/schema';
import { statuses } from '../../model/vocabulary.ts';
import { textWidth } from '../frame/type.ts';
import type { Frame } from './measure.ts';

export type PlacedKey = {
	/** A mark's width, where its word begins right of the mark's left end, and the word's size. */
	sizes: { mark: number; word: number; size: number };
	marks: { status: Status; x: number }[];
	top: number;
};

const sizesOf = ({ wide, width }: Frame): PlacedKey['sizes'] => {
	if (wide) return { mark: 26, word: 31, size: 13 };
	if (width < 340) return { mark: 18, word: 22, size: 12 };
	return { mark: 20, word: 24, size: 13.8 };
};

/** At even steps where the longest word leaves room for that, else with even gaps; in pixels. */
export function placeKey(frame: Frame): PlacedKey {
	const { wide, width, left, right, height } = frame;
	const sizes = sizesOf(frame);
	const from = wide ? left : 0;
	const room = wide ? Math.min(440, right - left) : width;
	const step = room / statuses.length;
	const long = statuses.map(
		(status) => sizes.word + textWidth(status, { size: sizes.size, face: 'ours' }),
	);
	const gap = (room - long.reduce((sum, one) => sum + one, 0)) / (statuses.length - 1);
	const after = (i: number) => long.slice(0, i).reduce((x, one) => x + one + gap, 0);
	const even = Math.max(...long) + 4 <= step;
	return {
		sizes,
		marks: statuses.map((status, i) => ({ status, x: from + (even ? i * step : after(i)) })),
		top: height - 11,
	};
}
