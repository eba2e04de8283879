/** The frame that every arrangement is set in. */
import { wideFrom } from '../types.ts';
import { lineCount } from './lines.ts';
import { allOfficials, presentRanks } from './officials.ts';
import type { ReportRows } from './rows.ts';

export type Frame = {
	width: number;
	height: number;
	wide: boolean;
	/** Font sizes: the one figure of a view, a heading, and everything else. */
	figure: number;
	title: number;
	text: number;
	/** Distance between baselines of running words. */
	leading: number;
};

/** A small story is lower. Words shrink in drawings narrower than those of the server. */
export function frameOf(width: number, rows: ReportRows): Frame {
	const wide = width >= wideFrom;
	const scale = Math.min(1, width / (wide ? 760 : 360));
	const figure = wide ? 48 : 28;
	const [most, row, rank] = wide ? [660, 62, 170] : [350, 46, 92];
	const heights = [
		lineCount(rows.claims) * 24 + 140,
		2 * figure * 1.3 + rows.groups.length * row,
		150 + presentRanks(allOfficials(rows)).length * rank,
	];
	return {
		width,
		wide,
		height: Math.min(most, Math.max(...heights)),
		figure: figure * scale,
		title: (wide ? 20 : 15.5) * scale,
		text: (wide ? 16 : 13.8) * scale,
		leading: (wide ? 20 : 16.5) * scale,
	};
}
