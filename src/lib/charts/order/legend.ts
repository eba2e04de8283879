/** What the marks mean, below the retellings, where the original is long enough to leave room there. */
import { statuses } from '#data/vocabulary';
import { textWidth } from '../frame/type.ts';
import type { Frame } from './frame.ts';

/** The slip above a text, and a mark that is not highlighted. */
const others = ['headline', 'others'] as const;

/** The marks and words of the legend by their places; null where there is no room. */
export function placeLegend(frame: Frame, { isHeaded }: { isHeaded: boolean }) {
	const { leading, size, height, columns, width, wide } = frame;
	const left = columns[1]?.x ?? width;
	const lowest = Math.max(0, ...columns.slice(1).map(({ end }) => end)) + leading + 4;
	const across = wide ? 4 : 2;
	const kinds = [...statuses, ...others.filter((kind) => isHeaded || kind !== 'headline')];
	const rows = Math.ceil(kinds.length / across);
	const mark = wide ? 26 : 16;
	const pitch = (width - left) / across;
	const top = height - rows * (leading + 2);
	const words = kinds.map((kind) => textWidth(kind, { size, face: 'ours' }));
	const widest = mark + 5 + Math.max(...words);
	if (top < lowest || widest > pitch) return null;
	return {
		mark,
		items: kinds.map((kind, i) => ({
			kind,
			x: left + (i % across) * pitch,
			y: top + Math.floor(i / across) * (leading + 2),
		})),
	};
}
