/** The people who spoke, beside the sheet, with a thread to every line that rests on them. */
import { formatNumber, plural } from '../../model/format.ts';
import { tenth } from '../frame/round.ts';
import { breakText } from '../frame/type.ts';
import type { Point } from '../types.ts';
import type { Frame } from './frame.ts';
import { headline, headlineHeight, type Page } from './page.ts';
import { everyone, rankLabel, unnamedGroups } from './people.ts';
import { ranks, type Group, type Rank, type ReportClaim, type ReportRows } from './rows.ts';
import type { Dot, Label } from './types.ts';

/** The threads from all lit lines that rest on the people of one rank, in one path. */
export type Thread = { rank: Rank; path: string };

export type Speakers = { labels: Label[]; threads: Thread[]; dots: Map<string, Dot> };

/** `lit`: the ids of the claims that a view picks, or null. */
type Options = { frame: Frame; page: Page; lit: Set<string> | null };

/** The key of one person in one group; here the copies of all groups lie on each other. */
export const dotId = (group: string, rank: Rank, i: number): string => `${group}/${rank}-${i}`;

/** From the right end of a line, level to the edge of the sheet, then over to the people. */
function thread(from: Point, { edge, to }: { edge: number; to: Point }): string {
	const bend = edge + (to.x - edge) * 0.35;
	const start = `M${tenth(from.x)} ${tenth(from.y)}H${tenth(edge)}`;
	const out = `C${tenth(bend + 20)} ${tenth(from.y)} ${tenth(bend)} ${tenth(to.y)}`;
	return `${start}${out} ${tenth(to.x)} ${tenth(to.y)}`;
}

/** Who these people are, and behind how many claims. */
function rankLabels(
	rank: Rank,
	at: Point & { n: number; behind: number; width: number; frame: Frame },
) {
	const { text: size, leading } = at.frame;
	const { x, y, width } = at;
	const name = breakText(rankLabel(rank, at.n), { width, size, face: 'strong' });
	const behind = `behind ${plural(at.behind, 'claim')}`;
	const share = breakText(behind, { width, size, face: 'ours' });
	return [
		{ id: `speakers-${rank}`, lines: name, x, y, size, tone: 'strong' },
		{ id: `speakers-${rank}-n`, lines: share, x, y: y + name.length * leading, size, tone: 'soft' },
	] satisfies Label[];
}

/** Points each rank's people beside the lines of `page`. */
export function setSpeakers(rows: ReportRows, { frame, page, lit }: Options): Speakers {
	const { wide, height, width, leading } = frame;
	const people = everyone(rows);
	const present = ranks.filter((rank) => people[rank] > 0);
	const groups = unnamedGroups(rows);
	const peopleOf = new Map(groups.map((group: Group) => [group.id, group.people]));
	const counted = rows.claims.filter(({ id }) => !lit || lit.has(id));
	const unnamed = counted.filter(({ group }) => peopleOf.has(group)).length;
	const edge = page.sheet.x + page.sheet.width;
	const x = edge + (wide ? 84 : 30);
	const column = { x, width: width - x };
	const labels: Label[] = headline(frame, {
		...column,
		id: 'speakers',
		figure: `${formatNumber(unnamed)} of ${formatNumber(counted.length)}`,
		words: `${lit ? 'highlighted ' : ''}claims rest on these unnamed officials`,
	});
	const top = headlineHeight(frame);
	const most = Math.max(1, ...present.map((rank) => people[rank]));
	const r = Math.min(wide ? 16 : 8.5, column.width / most / 2.5);
	const step = Math.min(wide ? 170 : 92, (height - top) / Math.max(1, present.length));
	const threads: Thread[] = [];
	const dots = new Map<string, Dot>();

	present.forEach((rank, at) => {
		const y = top + step * (at + (wide ? 0.28 : 0.2));
		const rests = ({ group }: ReportClaim) => (peopleOf.get(group)?.[rank] ?? 0) > 0;
		const behind = counted.filter(rests).length;
		const below = y + r + leading * 1.2;
		labels.push(...rankLabels(rank, { ...column, y: below, n: people[rank], behind, frame }));
		for (const group of groups) {
			for (let i = 0; i < group.people[rank]; i += 1) {
				const id = dotId(group.id, rank, i);
				dots.set(id, { id, rank, x: x + r + i * r * 2.5, y, r });
			}
		}
		const paths = counted.filter(rests).flatMap(({ id }) => {
			const box = page.boxes.get(id);
			if (!box) return [];
			const from = { x: box.x + box.width + 2, y: box.y + box.height / 2 };
			return [thread(from, { edge, to: { x: x - 4, y } })];
		});
		threads.push({ rank, path: paths.join('') });
	});
	return { labels, threads, dots };
}
