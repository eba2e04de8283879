/** Changes single fields of a coding's JSON text; every other line stays as it is. */
import { applyEdits, modify } from 'jsonc-parser';
import { cellFields } from '../schema/vocabulary.ts';
import { parseReviews, tidyReviews } from './review-lines.ts';
import { cellOf, fields, type Field, type TableRow } from './spreadsheet.ts';

/** One field that changes; undefined stands for no such field. */
export type Change = {
	source: string;
	claim: string;
	field: Field;
	before: string | undefined;
	after: string | undefined;
};

const placeOf = (field: string) => cellFields.indexOf(field as Field);

export function changesOf(
	claims: Record<string, Record<string, unknown>>,
	rows: readonly TableRow[],
): Change[] {
	const byClaim = new Map(rows.map((row) => [row.claim, row]));
	return [...byClaim.values()].flatMap(({ source, claim, fields: given }) =>
		fields.flatMap((field): Change[] => {
			const cell = given[field];
			const after = cell && field === 'reviewed' ? tidyReviews(cell) : cell;
			const before = cellOf(claims[claim]?.[field]);
			if (!claims[claim] || after === undefined || before.trim() === after) return [];
			return [{ source, claim, field, before: before || undefined, after: after || undefined }];
		}),
	);
}

/** What a field of an entry holds, of a table's cell. */
function valueOf(field: Field, cell: string | undefined): unknown {
	if (field !== 'reviewed' || !cell) return cell;
	const parsed = parseReviews(cell);
	return 'reviews' in parsed ? parsed.reviews : cell;
}

/** The text with the changes made, in the file's own line ends. */
export function applyChanges(text: string, changes: readonly Change[]): string {
	const formattingOptions = { insertSpaces: false, eol: text.includes('\r\n') ? '\r\n' : '\n' };
	return changes.reduce((result, { claim, field, after }) => {
		const edits = modify(result, ['claims', claim, field], valueOf(field, after), {
			formattingOptions,
			getInsertionIndex: (names) => names.filter((name) => placeOf(name) < placeOf(field)).length,
		});
		return applyEdits(result, edits);
	}, text);
}
