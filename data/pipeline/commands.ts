/** What `npm run data` can be told to do beside building: export, import, status. */
import { build, check, type Outcome } from './pipeline.ts';
import { applyChanges, changesOf, type Change } from './edits.ts';
import { byRole, type Coding } from './load.ts';
import { formatProblem, formatValue, type Problem } from './problems.ts';
import type { Files } from './read.ts';
import { unusedClaims } from './terminal-output.ts';
import { namesOf } from './names.ts';
import { measures, scaffold } from './scaffold.ts';
import { exportTable, readTable } from './spreadsheet.ts';
import type { Output } from './write.ts';

/** What a command says, what it wants written, and whether it failed. */
export type Result = { description: string; outputs: Output[]; failed: boolean };

const failure = (problems: readonly Problem[]): Result => ({
	description: [
		...problems.map((problem) => formatProblem(problem)),
		'',
		`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}. Nothing was written.`,
	].join('\n'),
	outputs: [],
	failed: true,
});

/** Writes the codings as a table; refuses while they are unsound, lest a table carry nonsense back. */
export function exportCommand(files: Files, file: string): Result {
	const { data, problems } = check(files);
	if (problems.length) return failure(problems);
	const text = exportTable(data);
	return { description: `Written: ${file}.`, outputs: [{ file, text }], failed: false };
}

/** Takes a table back: shows what changes, and changes nothing else. */
export function importCommand(files: Files, table: { file: string; text: string }): Result {
	const { data } = check(files);
	const { claims, sources } = namesOf(data);
	const { rows, problems } = readTable(table, { claim: claims, source: sources });
	if (problems.length) return failure(problems);
	const texts = new Map(files.texts);
	const changes = [...data.codings].flatMap(([source, { file, value }]) => {
		const own = changesOf(
			value.claims as Coding['claims'] & Record<string, Record<string, unknown>>,
			rows.filter((row) => row.source === source),
		);
		if (own.length) texts.set(file, applyChanges(texts.get(file) ?? '', own));
		return own;
	});
	if (!changes.length)
		return { description: 'The table says what the data say.', outputs: [], failed: false };
	const changed = { ...files, texts };
	const after = files.documents ? build(changed).problems : check(changed).problems;
	// the words follow the codings: figures of the script can only be changed once these are
	const isWord = ({ file }: Problem) => file === 'data/script.json' || file === 'data/site.json';
	const refused = after.filter((problem) => !isWord(problem));
	if (refused.length) return failure(refused);
	const stale = after.filter(isWord);
	const outputs = [...texts].filter(([file, text]) => files.texts.get(file) !== text);
	return {
		description: [
			...changes.map(diffLine),
			'',
			`${changes.length} ${changes.length === 1 ? 'change' : 'changes'}. Run npm run data next${files.documents ? '' : ', with --documents DIR where a quote changed'}.`,
			...(stale.length
				? ['', 'Then to change:', ...stale.map((problem) => formatProblem(problem))]
				: []),
		].join('\n'),
		outputs: outputs.map(([file, text]) => ({ file, text })),
		failed: false,
	};
}

function diffLine({ source, claim, field, before, after }: Change): string {
	return `${source} ${claim} ${field}: ${formatValue(before)} → ${formatValue(after)}`;
}

/** Coverage of each document, open proposals, claims that no step uses, problems left. */
export function statusCommand(files: Files): Result {
	const outcome: Outcome = build(files);
	const { data, problems } = outcome;
	const total = data.codebook?.value.claims.length ?? 0;
	const { originals, retellings } = byRole(data);
	const lines = [...originals, ...retellings].map(({ file, value }) => {
		const coded = Object.keys(value.claims).length;
		const open = openProposals(files.texts.get(file) ?? '');
		const quoted = Object.values(value.claims).filter((cell) => 'quote' in cell).length;
		const added = 'added' in value ? `, ${value.added.length} added` : '';
		const waiting = open ? `; ${open} proposals to settle` : '';
		return `${value.source.id}: ${coded} of ${total} claims coded, ${quoted} with a quote${added}${waiting}`;
	});
	const unsound = [...data.sources].filter((id) => !data.codings.has(id));
	const unused = unusedClaims(outcome);
	return {
		description: [
			...lines,
			...unsound.map((id) => `${id}: cannot be read yet`),
			unused.length ? `No step uses: ${unused.join(', ')}` : 'Every claim is used by a step.',
			...(files.documents && data.codebook ? measures(data, files.documents) : []),
			problems.length ? `${problems.length} problems: npm run data lists them.` : 'No problems.',
		].join('\n'),
		outputs: [],
		failed: false,
	};
}

/** Begins the coding of one more document; every entry is a proposal until somebody settles it. */
export function addSourceCommand(
	files: Files,
	{ id, document }: { id: string; document: string },
): Result {
	const file = `data/coding/${id}.json`;
	const refuse = (description: string): Result => ({ description, outputs: [], failed: true });
	if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
		return refuse(`${formatValue(id)}: expected lower-case words joined by hyphens.`);
	if (files.texts.has(file)) return refuse(`${file} is there already.`);
	const text = files.documents?.get(document);
	if (!files.documents || text === undefined)
		return refuse(
			files.documents
				? `There is no ${document} among the documents: name it with --document FILE.`
				: 'Proposals need the documents: name their folder with --documents DIR.',
		);
	const { data, problems } = check(files);
	if (problems.length) return failure(problems);
	const made = scaffold(data, { id, document, documents: files.documents });
	return {
		description: [
			`Written: ${file}. ${made.quotes} of ${made.claims} claims have a candidate quote, the others seem to be dropped.`,
			'All are proposals: npm run data refuses them until each is settled and its "proposal" line deleted.',
			...measures(data, files.documents),
		].join('\n'),
		outputs: [{ file, text: made.text }],
		failed: false,
	};
}

/** How many proposals of a coding's text nobody has settled. */
export function openProposals(text: string): number {
	return text.match(/"proposal":/g)?.length ?? 0;
}
