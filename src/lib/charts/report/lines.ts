/** Claims as lines of a sheet: one under the other, a small gap where the topic changes. */
import type { Box } from '../types.ts';
import type { ReportClaim } from './rows.ts';

/** Neighbouring claims of one topic. */
export type Run = { topic: string; size: number; top: number; bottom: number };

export type Lines = { boxes: Map<string, Box>; runs: Run[]; bottom: number };

/** The gap between two runs, and the inked part of a line, as shares of a line. */
const gap = 0.6;
const inked = 0.62;

const startsRun = (claims: ReportClaim[], i: number): boolean =>
	i > 0 && claims[i]?.topic !== claims[i - 1]?.topic;

/** Height of the claims in lines, gaps included. */
export const lineCount = (claims: ReportClaim[]): number =>
	claims.reduce((sum, _, i) => sum + 1 + (startsRun(claims, i) ? gap : 0), 0);

/** Sets the claims into `area`, at most `tallest` pixels a line. */
export function setLines(claims: ReportClaim[], area: Box & { tallest: number }): Lines {
	const pitch = Math.min(area.tallest, area.height / Math.max(1, lineCount(claims)));
	const boxes = new Map<string, Box>();
	const runs: Run[] = [];
	let y = area.y;
	claims.forEach((claim, i) => {
		if (startsRun(claims, i)) y += gap * pitch;
		const box = { x: area.x, y, width: area.width, height: pitch * inked };
		boxes.set(claim.id, box);
		const run = runs.at(-1);
		if (run && i > 0 && !startsRun(claims, i)) {
			run.size += 1;
			run.bottom = y + box.height;
		} else runs.push({ topic: claim.topic, size: 1, top: y, bottom: y + box.height });
		y += pitch;
	});
	return { boxes, runs, bottom: y - pitch * (1 - inked) };
}
