/** Claims as lines of a sheet: one under the other, a small gap where the topic changes. */
import type { Box } from '../types.ts';
import type { ReportClaim } from './rows.ts';

/** Neighbouring claims of one topic. */
export type Run = { topic: string; size: number; top: number; bottom: number };

/** The gap between two runs, and the inked part of a line, as shares of a line. */
const gap = 0.6;
const inked = 0.62;

/** Height of the claims in lines, gaps included. */
export const lineCount = (claims: ReportClaim[]): number =>
	claims.reduce((sum, { topic }, i) => {
		const isNewRun = i > 0 && topic !== claims[i - 1]?.topic;
		return sum + 1 + (isNewRun ? gap : 0);
	}, 0);

/** Sets the claims into `area`, at most `tallest` pixels a line. */
export function setLines(claims: ReportClaim[], area: Box & { tallest: number }) {
	const pitch = Math.min(area.tallest, area.height / Math.max(1, lineCount(claims)));
	const boxes = new Map<string, Box>();
	const runs: Run[] = [];
	let y = area.y;
	for (const { id, topic } of claims) {
		const run = runs.at(-1);
		const isSameRun = run?.topic === topic;
		if (run && !isSameRun) y += gap * pitch;
		const bottom = y + pitch * inked;
		boxes.set(id, { x: area.x, y, width: area.width, height: pitch * inked });
		if (isSameRun) Object.assign(run, { size: run.size + 1, bottom });
		else runs.push({ topic, size: 1, top: y, bottom });
		y += pitch;
	}
	return { boxes, runs, bottom: y - pitch * (1 - inked) };
}
