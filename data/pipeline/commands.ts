/** What `npm run data` does beside building: export, import, status, add-source. */
import { plural } from '../format.ts';
import { build, check } from './pipeline.ts';
import { applyChanges, changesOf, type Change } from './edits.ts';
import { namesOf } from './names.ts';
import { formatProblem, formatValue, type Problem } from './problems.ts';
import type { Files } from './read.ts';
import { measures, scaffold } from './scaffold.ts';
import { exportTable, readTable } from './spreadsheet.ts';
import { reportProblems, unusedClaims } from './terminal-output.ts';
import type { Output } from './write.ts';

/** What a command prints, what it wants written, and whether it failed. */
export type Result = { description: string; outputs: Output[]; failed: boolean };

const success = (lines: readonly string[], outputs: Output[] = []): Result => ({
	...{ description: lines.join('\n'), outputs, failed: false },
});
const refusal = (description: string): Result => ({ description, outputs: [], failed: true });
const failure = (problems: readonly Problem[]) => refusal(reportProblems(problems));

/** Writes the codings as a table; refuses while they are unsound, since a table would bring errors back. */
export function exportCommand(files: Files, file: string): Result {
	const { data, problems } = check(files);
	if (problems.length) return failure(problems);
	return success([`Written: ${file}.`], [{ file, text: exportTable(data) }]);
}

/** Takes a table back: shows what changes, and changes nothing else. */
export function importCommand(files: Files, table: { file: string; text: string }): Result {
	const { data } = check(files);
	const { claims, sources } = namesOf(data);
	const { rows, problems } = readTable(table, { claim: claims, source: sources });
	if (problems.length) return failure(problems);
	const texts = new Map(files.texts);
	const changes = [...data.codings].flatMap(([source, { file, value }]) => {
		const own = rows.filter((row) => row.source === source);
		const changed = changesOf(value.claims, own);
		if (changed.length) texts.set(file, applyChanges(texts.get(file) ?? '', changed));
		return changed;
	});
	if (!changes.length) return success(['The table says what the data say.']);
	const changed = { ...files, texts };
	const after = files.documents ? build(changed).problems : check(changed).problems;
	// the words follow the codings: figures of the script can only be changed once these are
	const isWord = ({ file }: Problem) => file === 'data/script.json' || file === 'data/site.json';
	const refused = after.filter((problem) => !isWord(problem));
	if (refused.length) return failure(refused);
	const stale = after.filter(isWord).map((problem) => formatProblem(problem));
	const next = files.documents ? '' : ', with --documents DIR where a quote changed';
	const outputs = [...texts].filter(([file, text]) => files.texts.get(file) !== text);
	return success(
		[
			...changes.map(changeLine),
			'',
			`${plural(changes.length, 'change')}. Run npm run data next${next}.`,
			...(stale.length ? ['', 'Then to change:', ...stale] : []),
		],
		outputs.map(([file, text]) => ({ file, text })),
	);
}

function changeLine({ source, claim, field, before, after }: Change): string {
	return `${source} ${claim} ${field}: ${formatValue(before)} → ${formatValue(after)}`;
}

/** Coverage of each document, open proposals, claims that no step uses, problems left. */
export function statusCommand(files: Files): Result {
	const outcome = build(files);
	const { data, problems } = outcome;
	const total = namesOf(data).claims.length;
	const coverage = [...data.codings].map(([id, { file, value }]) => {
		const cells = Object.values(value.claims);
		const open = openProposals(files.texts.get(file) ?? '');
		const quoted = cells.filter((cell) => 'quote' in cell).length;
		const added = 'added' in value ? `, ${value.added.length} added` : '';
		const waiting = open ? `; ${open} proposals to settle` : '';
		return `${id}: ${cells.length} of ${total} claims coded, ${quoted} with a quote${added}${waiting}`;
	});
	const unsound = [...data.sources].filter((id) => !data.codings.has(id));
	const unused = unusedClaims(outcome);
	return success([
		...coverage,
		...unsound.map((id) => `${id}: cannot be read yet`),
		unused.length ? `No step uses: ${unused.join(', ')}` : 'Every claim is used by a step.',
		...(files.documents && data.codebook ? measures(data, files.documents) : []),
		problems.length ? `${problems.length} problems: npm run data lists them.` : 'No problems.',
	]);
}

/** Begins the coding of one more document; every entry is a proposal until somebody settles it. */
export function addSourceCommand(
	files: Files,
	{ id, document }: { id: string; document: string },
): Result {
	const file = `data/coding/${id}.json`;
	if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
		return refusal(`${formatValue(id)}: expected lower-case words joined by hyphens.`);
	if (files.texts.has(file)) return refusal(`${file} is there already.`);
	const { documents } = files;
	if (!documents)
		return refusal('Proposals need the documents: name their folder with --documents DIR.');
	if (!documents.has(document))
		return refusal(`There is no ${document} among the documents: name it with --document FILE.`);
	const { data, problems } = check(files);
	if (problems.length) return failure(problems);
	const { text, quotes, claims } = scaffold(data, { id, document, documents });
	return success(
		[
			`Written: ${file}. ${quotes} of ${claims} claims have a candidate quote, the others seem to be dropped.`,
			'All are proposals: npm run data refuses them until each is settled and its "proposal" line deleted.',
			...measures(data, documents),
		],
		[{ file, text }],
	);
}

/** How many proposals of a coding's text nobody has settled. */
export function openProposals(text: string): number {
	return text.match(/"proposal":/g)?.length ?? 0;
}
