/** Begins a table in UTF-8, since Excel takes a table without it for one in another encoding. */
export const byteOrderMark = '\ufeff';

/** Cells of a CSV file that a spreadsheet would take for formulas: these get an apostrophe in front. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/u;

export const safeCell = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The inverse of `safeCell`. */
export const plainCell = (cell: string): string =>
	cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
