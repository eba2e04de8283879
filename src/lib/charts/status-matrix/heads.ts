/** The heads of the columns: the outlet, and how many of the claims it has in how many words. */
import type { Status, ViewOf } from '#data/schema';
import { formatNumber, plural } from '../../model/format.ts';
import { balance, breakText, fitting } from '../frame/type.ts';
import { intoGap, type Frame } from './measure.ts';
import type { MatrixClaim, StatusMatrixRows } from './rows.ts';

export type PlacedColumn = {
	id: string;
	/** The outlet's name, its last line on the last baseline. */
	lines: string[];
	/** Below it, a line each. */
	notes: string[];
	x: number;
	filled: boolean;
};

/** The middle of a head that stands on end, in pixels from the left. */
export const middleOf = ({ x }: Pick<PlacedColumn, 'x'>, { column, names }: Frame): number =>
	Math.max(names.size * 0.42, x + column / 2);

/** Which of a column's claims its head counts: what a view lights, else what is kept. */
const countedIn = ({ lightStatus }: ViewOf<'status-matrix'>): Status | null =>
	lightStatus ? (lightStatus.length === 1 && lightStatus[0]) || null : 'kept';

type Options = { frame: Frame; view: ViewOf<'status-matrix'>; shown: MatrixClaim[]; x: number[] };

export function placeHeads(
	rows: StatusMatrixRows,
	{ frame, view, shown, x }: Options,
): PlacedColumn[] {
	const { column: width, turned, head } = frame;
	const status = countedIn(view);
	const isGrid = frame.notes.lines > 1;
	const { size } = frame.names;
	const every = Math.ceil((size + 1) / Math.max(1, width));
	return rows.columns.map(({ id, outlet, words }, at): PlacedColumn => {
		const filled = !view.columns || view.columns.includes(id);
		const own = { id, x: x[at] ?? 0, filled };
		if (turned) {
			const room = { width: head - 8, size, face: 'strong', lines: 1 } as const;
			return { ...own, notes: [], lines: at % every ? [] : breakText(outlet, room) };
		}
		const n = shown.filter(({ statuses }) => statuses[at] === status).length;
		const count = `${formatNumber(n)} ${status}`;
		const notes =
			isGrid && status && filled ? [`${count} in`, plural(words, 'word')] : [plural(words, 'word')];
		const type = { width, size: frame.notes.size, face: 'ours' } as const;
		return {
			...own,
			lines: balance(outlet, {
				...{ width: width * intoGap, size, face: 'strong' },
				lines: frame.names.most,
			}),
			notes: notes.map((note) => fitting([note, note.replace(/ in$/, '')], type)),
		};
	});
}
