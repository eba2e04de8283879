/** The heads of the columns: the outlet, and how many of the claims it has in how many words. */
import type { Status, ViewOf } from '#data/schema';
import { formatNumber, plural } from '#data/format';
import { balance, breakText, fitting } from '../frame/type.ts';
import { nameOverhang, type Frame } from './frame.ts';
import type { MatrixClaim, StatusMatrixRows } from './rows.ts';

/** The middle of a rotated head, in pixels from the left. */
export const middleOf = (x: number, { columnWidth, names }: Frame): number =>
	Math.max(names.size * 0.42, x + columnWidth / 2);

/** Which of a column's claims its head counts: what a view highlights, else what is kept. */
const countedStatus = ({ lightStatus }: ViewOf<'status-matrix'>): Status | undefined =>
	!lightStatus ? 'kept' : lightStatus.length === 1 ? lightStatus[0] : undefined;

type Options = { frame: Frame; view: ViewOf<'status-matrix'>; claims: MatrixClaim[] };

export type PlacedColumn = ReturnType<typeof placeHeads>[number];

/** A head for each column: the lines of its name, and below them its notes, a line each. */
export function placeHeads(rows: StatusMatrixRows, { frame, view, claims }: Options) {
	const { columnWidth: width, isVertical, head, x } = frame;
	const { size, maxLines } = frame.names;
	const status = countedStatus(view);
	/** Rotated names of columns that are narrower than a line leave some out. */
	const every = Math.ceil((size + 1) / Math.max(1, width));
	const verticalName = (outlet: string, column: number) =>
		column % every ? [] : breakText(outlet, { width: head - 8, size, face: 'strong', lines: 1 });
	const name = { width: width * nameOverhang, size, face: 'strong', lines: maxLines } as const;
	const note = { width, size: frame.notes.size, face: 'ours' } as const;

	return rows.columns.map(({ id, outlet, words }, column) => {
		const filled = !view.columns || view.columns.includes(id);
		const n = claims.filter(({ statuses }) => statuses[column] === status).length;
		const hasCount = frame.notes.lines > 1 && status && filled;
		const count = `${formatNumber(n)} ${status}`;
		const notes = [
			...(hasCount ? [fitting([`${count} in`, count, formatNumber(n)], note)] : []),
			// columns narrower than the words leave them to the documents' pages
			fitting([plural(words, 'word'), ''], note),
		].filter(Boolean);
		return {
			id,
			x: x[column] ?? 0,
			filled,
			lines: isVertical ? verticalName(outlet, column) : balance(outlet, name),
			notes: isVertical ? [] : notes,
		};
	});
}
