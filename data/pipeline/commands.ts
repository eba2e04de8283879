/** What `npm run data` does beside building: export, import, status, drift, add-source. */
import type { Version } from '#data/schema';
import { byteOrderMark } from '../csv-cell.ts';
import { formatDay, formatNumber, plural } from '../format.ts';
import { build, check } from './pipeline.ts';
import { driftReport } from './drift-report.ts';
import { applyChanges, changesOf, type Change } from './edits.ts';
import { openProposals } from './open-proposals.ts';
import type { JsonFile } from './json-file.ts';
import { byRole, type Data } from './load.ts';
import { namesOf } from './names.ts';
import { outputsOf } from './outputs.ts';
import { formatMessage, formatProblem, formatValue, type Problem } from './problems.ts';
import { lastVersion } from './published.ts';
import { recordFile, versionsFolder, type Files } from './read.ts';
import { rereadRecord, stillToRead } from './reread.ts';
import { measures, scaffold } from './scaffold.ts';
import { serialise } from './serialise.ts';
import { exportTable, readTable } from './spreadsheet.ts';
import { reportProblems, unusedClaims } from './terminal-output.ts';
import { asInTable, cutTexts, editedWording } from './import-report.ts';
import { textFault } from './document-text.ts';
import { valueAt } from './value-at.ts';
import { verify } from './verify.ts';
import type { Output } from './write.ts';

/** What a command prints, what it wants written, and whether it failed. */
export type Result = { description: string; outputs: Output[]; failed: boolean };

const success = (lines: readonly string[], outputs: Output[] = []): Result => ({
	...{ description: lines.join('\n'), outputs, failed: false },
});
const refusal = (description: string): Result => ({ description, outputs: [], failed: true });
const failure = (problems: readonly Problem[]) => refusal(reportProblems(problems));

type Entries = Record<string, Record<string, unknown>>;

/** What is wrong with all but codings that are only begun. */
const withoutDrafts = ({ data, problems }: { data: Data; problems: Problem[] }) => {
	const begun = new Set([...data.drafts.values()].map(({ file }) => file));
	return problems.filter(({ file }) => !begun.has(file));
};

function checkSettled(files: Files) {
	const checked = check(files);
	return { ...checked, problems: withoutDrafts(checked) };
}

/** Writes the codings as a table, with the mark by which a spreadsheet knows UTF-8; refuses while they are unsound, since a table would bring errors back. */
export function exportCommand(files: Files, file: string): Result {
	const { data, problems } = checkSettled(files);
	if (problems.length) return failure(problems);
	return success([`Written: ${file}.`], [{ file, text: `${byteOrderMark}${exportTable(data)}` }]);
}

/** Takes a table back: shows what changes, and changes nothing else. */
export function importCommand(files: Files, table: { file: string; text: string }): Result {
	const { data } = check(files);
	const { claims, sources } = namesOf(data);
	const source = [...sources, ...data.drafts.keys()];
	const { rows, problems } = readTable(table, { claim: claims, source });
	if (problems.length) return failure(problems);
	const came = { file: table.file, rows };
	const texts = new Map(files.texts);
	const codings = new Map<string, JsonFile>([...data.codings, ...data.drafts]);
	const changes = [...codings].flatMap(([source, { file, value }]) => {
		const own = rows.filter((row) => row.source === source);
		const changed = changesOf(valueAt(value, ['claims']) as Entries, own);
		if (changed.length) texts.set(file, applyChanges(texts.get(file) ?? '', changed));
		return changed;
	});
	const cut = cutTexts(changes, came);
	if (cut.length) return failure(cut);
	const unread = editedWording(came, data.codebook?.value.claims ?? []).map((one) =>
		formatProblem(one),
	);
	const notTaken = unread.length ? ['', 'Not taken back:', ...unread] : [];
	if (!changes.length) return success(['The table says what the data say.', ...notTaken]);
	const changed = { ...files, texts };
	const settled = files.documents ? build(changed) : check(changed);
	const after = withoutDrafts(settled);
	// the words follow the codings: figures of the script can only be changed once these are
	const begun = new Set([...data.drafts.values()].map(({ file }) => file));
	// nor has a table a column for who published a document; a correction is written when all else is right
	const owed = 'unpublished' in settled ? (settled.unpublished as Problem[]) : [];
	const isWord = (problem: Problem) =>
		/^data\/(?:script|site|beyond)\.json$/.test(problem.file) ||
		(begun.has(problem.file) && problem.path.startsWith('source.')) ||
		owed.includes(problem);
	const refused = after.filter((problem) => !isWord(problem));
	if (refused.length) return failure(refused.map((one) => asInTable(one, came, codings)));
	const stale = after.filter(isWord).map((problem) => formatProblem(problem));
	const next = files.documents ? '' : ', with --documents DIR where a quote changed';
	const outputs = [...texts].filter(([file, text]) => files.texts.get(file) !== text);
	return success(
		[
			...changes.map(changeLine),
			'',
			`${plural(changes.length, 'change')}. Run npm run data next${next}.`,
			...notTaken,
			...(stale.length ? ['', 'Then to change:', ...stale] : []),
		],
		outputs.map(([file, text]) => ({ file, text })),
	);
}

function changeLine({ source, claim, field, before, after }: Change): string {
	return `${source} ${claim} ${field}: ${formatValue(before)} → ${formatValue(after)}`;
}

/** Coverage of each document, open proposals, claims that no step uses, copies that are missing, problems left. */
export function statusCommand(files: Files): Result {
	const outcome = build(files);
	const { data, problems } = outcome;
	const total = namesOf(data).claims.length;
	const drafts = [...data.drafts].map(([id, draft]) => {
		const open = openProposals(draft).length;
		return `${id}: ${total - open} of ${total} claims coded; ${plural(open, 'proposal')} to settle`;
	});
	const coverage = [...data.codings].map(([id, { value }]) => {
		const cells = Object.values(value.claims);
		const quoted = cells.filter((cell) => 'quote' in cell).length;
		const read = cells.filter((cell) => 'reviewed' in cell).length;
		const added =
			'added' in value ? `, ${value.added.length} added; ${read} reviewed by a person` : '';
		const raw = data.raw.get(id);
		const open = raw ? openProposals(raw).length : 0;
		const waiting = open ? `; ${plural(open, 'proposal')} to settle` : '';
		return `${id}: ${cells.length - open} of ${total} claims coded, ${quoted} with a quote${added}${waiting}`;
	});
	const unsound = [...data.sources].filter((id) => !data.codings.has(id));
	const unused = unusedClaims(outcome);
	const unarchived = [...data.codings]
		.filter(([, { value }]) => !value.source.archive?.length)
		.map(([id]) => id);
	return success([
		...coverage,
		...drafts,
		...unsound.map((id) => `${id}: cannot be read yet`),
		data.versions.size
			? `${plural(data.versions.size, 'version')} published, the last on ${lastVersion(data)!.day}.`
			: 'No version published yet.',
		unused.length ? `No step uses: ${unused.join(', ')}` : 'Every claim is used by a step.',
		...(unarchived.length ? [`No archived copy is named: ${unarchived.join(', ')}`] : []),
		...(files.documents && data.codebook ? measures(data, files.documents) : []),
		problems.length ? `${problems.length} problems: npm run data lists them.` : 'No problems.',
	]);
}

/** Says what became of the quotes in texts that were retrieved again; needs the lock, and writes nothing. */
export function driftCommand(
	files: Files,
	{ folder, fetched }: { folder: string; fetched: Files },
): Result {
	if (!fetched.documents) return refusal(`There is no folder ${folder} with texts (.txt).`);
	const unreadable = fetched.problems.filter(({ file }) => file.endsWith('.txt'));
	const { data, problems } = checkSettled(files);
	const wrong = [...unreadable, ...problems, ...verify(data, { files }).problems];
	if (wrong.length) return failure(wrong);
	return success(driftReport(data, { folder, texts: fetched.documents }));
}

/** Records that somebody has read texts again and that they still hold. */
export function rereadCommand(files: Files, names: readonly string[]): Result {
	const { resting, stale, data, problems } = build(files);
	if (!resting) return failure(problems);
	if (!data.read) return success(['Nothing was read yet: npm run data begins the record.']);
	const done = rereadRecord(names, { resting, record: data.read, stale });
	if ('saw' in done) return refusal(formatMessage(done));
	const { record, read } = done;
	const left = stale.filter(({ text }) => !read.includes(text.key));
	const lines = [
		read.length ? `Read again: ${read.join(', ')}.` : 'Nothing that these rest on has changed.',
		stillToRead(left),
	];
	return success(lines, read.length ? [{ file: recordFile, text: serialise(record) }] : []);
}

/** Keeps what readers are given now as a version, of the day on which site.json says that it was last changed. */
export function publishCommand(files: Files): Result {
	const { built, data, problems } = build(files);
	if (!built) return failure(problems);
	const last = lastVersion(data);
	if (built.story.version !== null)
		return success([`Nothing is another since the version ${built.story.version}.`]);
	const { updated: day } = built.story.site;
	if (last && day < last.day)
		return refusal(`Set \`updated\` in data/site.json: the last version is of ${last.day}.`);
	const nth = [...data.versions.values()].filter((version) => version.day === day).length + 1;
	const id = nth > 1 ? `${day}-${nth}` : day;
	const file = `${versionsFolder}/${id}.json`;
	const version: Version = {
		$comment: 'Built by npm run data -- publish. Never changed again.',
		day,
		corrections: built.story.corrections.length,
		state: built.state,
	};
	const texts = new Map([...files.texts, [file, serialise(version)]]);
	const outputs = outputsOf(build({ ...files, texts }));
	return success(
		[
			`Version ${id}, of ${formatDay(day)}: ${file}. Commit it together with data/story.json.`,
			'From now on the build asks for a correction where something published is another.',
		],
		[{ file, text: texts.get(file)! }, ...outputs],
	);
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
	const unreadable = files.problems.filter((problem) => problem.file === document);
	if (unreadable.length) return failure(unreadable);
	const added = documents.get(document);
	if (added === undefined)
		return refusal(`There is no ${document} among the documents: name it with --document FILE.`);
	const { data, problems } = checkSettled(files);
	if (problems.length) return failure(problems);
	const original = byRole(data).originals[0]?.value.source.document ?? '';
	const originalText = documents.get(original);
	if (originalText === undefined)
		return refusal(`There is no ${original}, the original, among the documents.`);
	const fault = textFault(added, originalText);
	if (fault) return refusal(`${document} ${fault}.`);
	const { text, quotes, claims, words, quotable, measures } = scaffold(data, {
		...{ id, document, documents },
	});
	return success(
		[
			`Written: ${file}. ${quotes} of ${claims} claims have a candidate quote, the others are dropped, perhaps.`,
			`A text of ${formatNumber(words)} words may be quoted with ${quotable}, outside quotation marks: all its quotes together.`,
			'All are proposals: npm run data refuses them until each is settled and its "proposal" line deleted, here or in an exported table.',
			...measures,
		],
		[{ file, text }],
	);
}
