/** The unnamed officials, beside the sheet, with a link to every line that rests on them. */
import { max } from 'd3';
import { formatNumber, plural } from '#data/format';
import { tenth } from '../frame/round.ts';
import { breakText } from '../frame/type.ts';
import type { Point } from '../types.ts';
import type { Frame } from './frame.ts';
import { allOfficials, dotIds, isUnnamed, presentRanks, rankLabel } from './officials.ts';
import { headline, headlineHeight, setSheet } from './page.ts';
import { includes, type Rank, type ReportRows } from './rows.ts';
import type { ArrangeOptions, Arrangement, Label } from './types.ts';

/** From the right end of a line, level to the edge of the sheet, then over to the officials. */
function link(from: Point, { edge, to }: { edge: number; to: Point }): string {
	const bend = edge + (to.x - edge) * 0.35;
	const start = `M${tenth(from.x)} ${tenth(from.y)}H${tenth(edge)}`;
	const curve = `C${tenth(bend + 20)} ${tenth(from.y)} ${tenth(bend)} ${tenth(to.y)}`;
	return `${start}${curve} ${tenth(to.x)} ${tenth(to.y)}`;
}

function rankLabels(
	rank: Rank,
	{ x, y, width, ...of }: Point & { n: number; behind: number; width: number; frame: Frame },
): Label[] {
	const { text: size, leading } = of.frame;
	const name = breakText(rankLabel(rank, of.n), { width, size, face: 'strong' });
	const words = `behind ${plural(of.behind, 'claim')}`;
	const share = breakText(words, { width, size, face: 'ours' });
	const shareY = y + name.length * leading;
	return [
		{ id: `speakers-${rank}`, lines: name, x, y, size, look: 'strong' },
		{ id: `speakers-${rank}-n`, lines: share, x, y: shareY, size, look: 'soft' },
	];
}

/** The officials of each rank, linked to the lines that rest on them and are selected. */
export function setSpeakers(rows: ReportRows, { frame, selected }: ArrangeOptions): Arrangement {
	const { wide, height, width, leading } = frame;
	const { sheet, boxes, head } = setSheet(rows, frame);
	const officials = allOfficials(rows);
	const present = presentRanks(officials);
	const groups = rows.groups.filter(isUnnamed);
	const officialsOf = new Map(groups.map((group) => [group.id, group.officials]));
	const counted = rows.claims.filter((claim) => includes(selected, claim));
	const unnamed = counted.filter(({ group }) => officialsOf.has(group)).length;
	const edge = sheet.x + sheet.width;
	const x = edge + (wide ? 84 : 30);
	const column = { x, width: width - x };
	const heading = headline(frame, {
		...column,
		id: 'speakers',
		figure: `${formatNumber(unnamed)} of ${formatNumber(counted.length)}`,
		words: `${selected ? 'highlighted ' : ''}claims rest on these unnamed officials`,
	});
	const top = headlineHeight(frame);
	const most = max(present, (rank) => officials[rank]) ?? 1;
	const r = Math.min(wide ? 16 : 8.5, column.width / most / 2.5);
	const step = Math.min(wide ? 170 : 92, (height - top) / Math.max(1, present.length));

	const placed = present.map((rank, at) => {
		const y = top + step * (at + (wide ? 0.28 : 0.2));
		const resting = counted.filter(({ group }) => (officialsOf.get(group)?.[rank] ?? 0) > 0);
		const path = resting.map(({ id }) => {
			const box = boxes.get(id)!;
			const from = { x: box.x + box.width + 2, y: box.y + box.height / 2 };
			return link(from, { edge, to: { x: x - 4, y } });
		});
		const behind = resting.length;
		const below = y + r + leading * 1.2;
		return {
			labels: rankLabels(rank, { ...column, y: below, n: officials[rank], behind, frame }),
			// the officials of all groups lie on each other
			dots: groups.flatMap((group) =>
				dotIds(group, rank).map((id, i) => ({
					...{ id, rank, x: x + r + i * r * 2.5, y, r, isHighlighted: true },
				})),
			),
			link: { rank, path: path.join('') },
		};
	});
	const labels = [...heading, ...placed.flatMap((rank) => rank.labels)];
	return {
		boxes,
		sheet,
		dots: placed.flatMap(({ dots }) => dots),
		links: placed.map((rank) => rank.link),
		annotations: [head, { id: 'speakers', labels }],
	};
}
