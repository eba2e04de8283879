/**
 * Layout of the diagram of the authority. The plan is centred while nothing is beside it. The stacks of
 * plates fill the frame, whose height is that of the tallest view.
 */
import { max } from 'd3';
import { fitting } from '../frame/type.ts';
import type { LayoutOptions } from '../types.ts';
import { frameOf } from './frame.ts';
import { setBand, setMain, setSide, type Plate } from './plates.ts';
import { shownParts, type AuthorityRows } from './rows.ts';
import { fillingGap, stack, stackHeight } from './stack.ts';
import { placeTies, setTies } from './ties.ts';

export function layout(rows: AuthorityRows, { width, view }: LayoutOptions<'authority'>) {
	const frame = frameOf(width);
	const { head, size } = frame;
	const plates = {
		main: setMain(rows.parts, frame),
		before: setSide(rows.parts, { role: 'before', frame }),
		added: setSide(rows.parts, { role: 'added', frame }),
	};
	const mainTies = setTies(rows.ties, { plates: plates.main, frame });
	const beforeTies = setTies(rows.ties, { plates: plates.before, frame });
	const tieLines = max([...mainTies, ...beforeTies], ({ lines }) => lines.length) || 1;
	const least = Math.max(frame.gap.least, tieLines * Math.round(size.detail * 1.15) + 8);
	const most = Math.max(least, frame.gap.most);

	/** The plates of some parts, and the height of the band with what keeps it off the plan. */
	const select = (ids: string[]) => {
		const among = (all: Plate[]) => all.filter(({ id }) => ids.includes(id));
		const main = among(plates.main);
		const parts = rows.parts.filter(({ id }) => ids.includes(id));
		const band = setBand(rows, parts, frame);
		const bandGap = main.length ? least / 2 : 0;
		const below = band ? band.height + bandGap : 0;
		return { main, before: among(plates.before), added: among(plates.added), band, bandGap, below };
	};
	const leastHeight = ({ main, before, added, below }: ReturnType<typeof select>) => {
		const [plan = 0, ...beside] = [main, before, added].map((column) =>
			stackHeight(column, { frame, gap: least }),
		);
		return head + Math.max(plan + below, ...beside);
	};
	const shown = select(shownParts(rows.parts, view).map(({ id }) => id));
	const height = Math.max(frame.height, ...[...rows.sets.map(select), shown].map(leastHeight));

	const highlight = <P extends Plate>(plate: P) => ({
		...plate,
		isHighlighted: view.light.length === 0 || view.light.includes(plate.id),
	});
	const room = height - head - shown.below;
	const gap = fillingGap(shown.main, { frame, room, least, most });
	const planHeight = stackHeight(shown.main, { frame, gap });
	const top = head + Math.max(0, room - planHeight) / 2;
	const bottom = top + planHeight;
	const main = stack(shown.main, { top, frame, gap }).map(highlight);

	const beforeGap = fillingGap(shown.before, { frame, room: planHeight, least, most });
	const beforeHeight = stackHeight(shown.before, { frame, gap: beforeGap });
	const beforeTop = Math.max(head, bottom - beforeHeight);
	const side = [
		...stack(shown.before, { top: beforeTop, frame, gap: beforeGap }),
		...stack(shown.added, { top, frame, gap: least }),
	].map(highlight);

	/** Our words over a column, in the longest wording that fits. */
	const columnHead = (wordings: string[], column: { x: number; top: number; width: number }) => ({
		text: fitting(wordings, { width: column.width, size: size.detail, face: 'ours' }),
		x: column.x,
		y: column.top - (head - Math.round(size.detail * 0.95)),
	});
	const { outlet } = rows;
	const planWords = [`The plan, as reported by ${outlet}`, `Reported by ${outlet}`, outlet];
	const beforeWords = ['Practice before, as reported', 'Before, as reported', 'Before'];
	const beside = { x: width - frame.side, top: beforeTop, width: frame.side };
	return {
		frame,
		height,
		main: {
			/** How far the plan's column is moved to the right. */
			shift: side.length > 0 ? 0 : (width - frame.main) / 2,
			head: rows.parts.length ? columnHead(planWords, { x: 0, top, width: frame.main }) : null,
			plates: main,
			ties: placeTies(mainTies, { plates: main, frame, gap }),
		},
		side: {
			head: shown.before.length ? columnHead(beforeWords, beside) : null,
			plates: side,
			ties: placeTies(beforeTies, { plates: side, frame, gap: beforeGap }),
		},
		band: shown.band && {
			...shown.band,
			y: bottom + shown.bandGap,
			plates: shown.band.plates.map(highlight),
		},
	};
}
