/** What an import says of the table that came back: in the table's own lines, since nothing else is on disk. */
import { group } from 'd3';
import { plural } from '../format.ts';
import type { Change } from './edits.ts';
import type { JsonFile } from './json-file.ts';
import { formatValue, fileProblem, type Path, type Problem } from './problems.ts';
import type { TableRow } from './spreadsheet.ts';

type Table = { file: string; rows: readonly TableRow[] };

const keysOf = (path: string): Path =>
	path
		.split(/[.[\]]+/)
		.filter(Boolean)
		.map((key) => (/^\d+$/.test(key) ? Number(key) : key));

/** A problem of a coding as the table would make it: at the row that it comes from, else where it is on disk. */
export function asInTable(problem: Problem, { file, rows }: Table, codings: Map<string, JsonFile>) {
	const [source = '', coding] = [...codings].find(([, { file }]) => file === problem.file) ?? [];
	if (!coding) return problem;
	const path = keysOf(problem.path);
	const [part, claim, field = ''] = path;
	const row = rows.find((one) => one.source === source && one.claim === claim);
	const { expected, saw, hint } = problem;
	if (part !== 'claims' || !row) return coding.problem(path, { expected, saw, hint });
	return fileProblem(file, {
		...{ expected, saw, hint, path: [claim, source, field].join(' ').trim() },
		...row.place(String(field)),
	});
}

/** So many texts cut after one number of characters were cut by a program. */
const cutTogether = 3;

/** Texts that came back cut to one length. */
export function cutTexts(changes: readonly Change[], { file, rows }: Table): Problem[] {
	const cut = changes.filter(({ before = '', after = '' }) => after && before.startsWith(after));
	return [...group(cut, ({ after }) => after!.length)].flatMap(([length, alike]) => {
		if (alike.length < cutTogether) return [];
		const [{ source, claim, field }] = alike as [Change];
		const row = rows.find((one) => one.source === source && one.claim === claim)!;
		return fileProblem(file, {
			expected: `whole texts in the column "${field}"`,
			saw: `${plural(alike.length, 'text')} cut after ${length} characters`,
			hint: 'a program cut them: export the table again, and edit it in another',
			...row.place(field),
		});
	});
}

/** Claims whose words were changed in the column that is for reading only. */
export function editedWording(
	{ file, rows }: Table,
	claims: readonly { id: string; claim: string }[],
): Problem[] {
	const edited = rows.flatMap(({ claim, wording, place }) => {
		const own = claims.find(({ id }) => id === claim)?.claim.trim();
		if (wording === undefined || !own || wording.trim() === own) return [];
		return { claim, wording, place };
	});
	return [...group(edited, ({ claim, wording }) => `${claim} ${wording}`).values()].map(([first]) =>
		fileProblem(file, {
			expected: 'the column "wording" as it was exported',
			saw: formatValue(first!.wording),
			hint: `it is for reading and is not taken back: change ${first!.claim} in data/codebook.json`,
			...first!.place('wording'),
		}),
	);
}
