/** The numbers at the top: how many additions there are of each kind that a view highlights. */
import type { ViewOf } from '#data/schema';
import { formatNumber } from '#data/format';
import { additionKinds } from '#data/vocabulary';
import { textWidth, uncut } from '../frame/type.ts';
import type { Frame } from './frame.ts';
import { kindWords } from './kinds.ts';
import { isHighlighted, type AdditionsByOutletRows } from './rows.ts';

type Options = { frame: Frame; view: ViewOf<'additions'> };

/** The least width in which the words of two kinds stand side by side, in pixels. */
const twoColumnsFrom = 340;

/** Two totals are side by side. More, and those of the narrowest frames, are in two rows of half the height. */
export function placeTotals({ retellings }: AdditionsByOutletRows, { frame, view }: Options) {
	const additions = retellings.flatMap((retelling) => retelling.additions);
	const kinds = additionKinds.filter((kind) => isHighlighted(kind, view.light));
	const columns = kinds.length <= 2 && frame.width < twoColumnsFrom ? 1 : 2;
	const isHalf = kinds.length > columns;
	const scale = isHalf ? 0.5 : 1;
	const size = frame.size.total * scale;
	const baseline = frame.baseline * scale;
	const slot = frame.width / columns;
	const leading = frame.size.label * 1.2;
	return kinds.map((kind, i) => {
		const n = additions.filter((addition) => addition.kind === kind).length;
		const number = { text: formatNumber(n), y: baseline, size };
		const x = textWidth(number.text, { size, face: 'strong' }) + size * 0.12;
		// a label keeps its size where its number is half as large
		const room = { width: slot - x - 10, size: frame.size.label, face: 'ours' } as const;
		const { heading, counted, short } = kindWords[kind];
		const lines = uncut([heading, counted, short], { ...room, lines: isHalf ? 1 : 2 });
		const height = frame.wide ? 11 : 6;
		return {
			kind,
			x: (i % columns) * slot,
			y: Math.floor(i / columns) * (frame.top / 2),
			number,
			label: {
				x,
				y: isHalf ? baseline : baseline - leading * (lines.length - 1) - height - 6,
				lines,
				leading,
			},
			bar: {
				y: isHalf ? baseline + 4 : baseline - height,
				width: Math.min(room.width, frame.size.label * 5),
				height: isHalf ? 4 : height,
			},
		};
	});
}
