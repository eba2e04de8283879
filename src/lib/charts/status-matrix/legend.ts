/** The legend at the foot: each status with its mark. */
import { cumsum, sum } from 'd3';
import { statuses } from '#data/vocabulary';
import { textWidth } from '../frame/type.ts';
import type { Frame } from './frame.ts';

function sizesOf({ wide, width }: Frame) {
	if (wide) return { mark: 26, word: 31, size: 13 };
	return width < 340 ? { mark: 18, word: 22, size: 12 } : { mark: 20, word: 24, size: 13.8 };
}

/** Entries at even steps where the longest fits into one, else with even gaps; in pixels. */
export function placeLegend(frame: Frame) {
	const { wide, width, left, right, height } = frame;
	const sizes = sizesOf(frame);
	const room = wide ? Math.min(440, right - left) : width;
	const step = room / statuses.length;
	const entryWidths = statuses.map(
		(status) => sizes.word + textWidth(status, { size: sizes.size, face: 'ours' }),
	);
	const gap = (room - sum(entryWidths)) / (statuses.length - 1);
	const ends = cumsum(entryWidths, (entry) => entry + gap);
	const isEven = Math.max(...entryWidths) + 4 <= step;
	return {
		sizes,
		marks: statuses.map((status, i) => ({
			status,
			x: left + (isEven ? i * step : (ends[i - 1] ?? 0)),
		})),
		top: height - 11,
	};
}
