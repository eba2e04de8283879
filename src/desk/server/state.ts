/** What the desk's page shows, from the files and what the pipeline says of them. */
import { z } from 'zod';
import * as schema from '#data/schema';
import { document } from '../../../data/pipeline/documents.ts';
import { openProposals } from '../../../data/pipeline/open-proposals.ts';
import { emitSchemas } from '../../../data/pipeline/jsonschema.ts';
import type { Outcome } from '../../../data/pipeline/pipeline.ts';
import { compareProblems, type Problem } from '../../../data/pipeline/problems.ts';
import { coveredWords, locate, quotableWords } from '../../../data/pipeline/quotes.ts';
import type { Files } from '../../../data/pipeline/read.ts';
import { staleProblem } from '../../../data/pipeline/reread.ts';
import type { Checked, DeskProblem, Json, Path, Source, State } from '../protocol.ts';
import { isWithin, same, valueAt } from '../values.ts';
import { correctionIn } from './published.ts';
import { isWritable, valueOf } from './store.ts';

/** `chapters[0].text[2]` as keys and indexes; a row of the table counts from 1. */
function pathOf(path: string): Path {
	const [, row, column] = /^row (\d+)(?: (\w+))?/.exec(path) ?? [];
	if (row) return [Number(row) - 1, ...(column ? [column] : [])];
	return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, key, n]) => key ?? Number(n));
}

const told = (problem: Problem, later?: DeskProblem['later']): DeskProblem => {
	const take = /^did you mean "(.*)"\?$/.exec(problem.hint ?? '')?.[1];
	return { ...problem, path: pathOf(problem.path), take, later };
};

/** The coding of a source, though it is only begun, and the document's text. */
function ofSource(id: string, { outcome: { data }, files }: { outcome: Outcome; files: Files }) {
	const { value } = data.codings.get(id) ?? data.drafts.get(id)!;
	const file = String(valueAt(value, ['source', 'document']));
	const text = files.documents?.get(file);
	return { value, own: text === undefined ? undefined : document({ id, file }, text) };
}

/** What is wrong, what is to be read again, and how much is quoted. */
export function checkedOf(outcome: Outcome, files: Files): Checked {
	const { data, problems, warnings, unpublished, verified } = outcome;
	const stale = outcome.stale.map((one) => ({ ...one.text, ...told(staleProblem(one)) }));
	const rereads = outcome.stale.map(staleProblem);
	const laterOf = (problem: Problem) => {
		if (rereads.some((one) => !compareProblems(one, problem))) return 'reread';
		return unpublished.includes(problem) && correctionIn(problem) ? 'correct' : undefined;
	};
	const spans: Checked['spans'] = {};
	const share: Checked['share'] = {};
	for (const id of [...data.codings.keys(), ...data.drafts.keys()]) {
		const { value, own } = ofSource(id, { outcome, files });
		// the quotes of a coding that is only begun are verified nowhere else
		const begun = Object.entries((valueAt(value, ['claims']) ?? {}) as Json).map(
			([claim, cell]) => {
				const quote = valueAt(cell, ['quote']);
				return [claim, own && typeof quote === 'string' ? locate(quote, own) : null] as const;
			},
		);
		const found = Object.fromEntries(begun.filter(([, span]) => span)) as Checked['spans'][string];
		spans[id] = verified.lock?.documents[id]?.quotes ?? found;
		if (!own) continue;
		const settled = Object.entries(spans[id]).filter(([key]) => !/-reading\//.test(key));
		const covered = coveredWords(
			settled.map(([, span]) => span),
			own,
		);
		share[id] = { covered, limit: quotableWords(own) };
	}
	return {
		...{ spans, share },
		problems: problems.map((problem) => told(problem, laterOf(problem))),
		warnings: warnings.map((problem) => told(problem)),
		stale: stale.map(({ key, words, file, path, expected }) => ({
			...{ key, words, file, path },
			why: expected.replace(/^the words to be read again, /, ''),
		})),
	};
}

/** The score that a proposal names; what names none comes last. */
const scoreOf = (proposal: unknown) => Number(/score ([\d.]+)/.exec(String(proposal))?.[1] ?? 0);

/** All sources, those whose coding is only begun last. */
const sourcesOf = ({ data }: Outcome): Source[] =>
	[...data.codings, ...data.drafts].map(([id, coding]) => {
		const { outlet, role } = valueAt(coding.value, ['source']) as Json;
		const score = (claim: string) => scoreOf(valueAt(coding.value, ['claims', claim, 'proposal']));
		const proposals = openProposals(coding).sort((a, b) => score(b) - score(a));
		const isOriginal = role === 'original';
		return { id, file: coding.file, outlet: String(outlet || id), isOriginal, proposals };
	});

/** Schemas by name, with the table’s. */
function schemasOf({ data }: Outcome): Record<string, Json> {
	const emitted = emitSchemas(data, { ofScript: true }).map(({ file, text }) => [
		file.replace(/^.*\/|\.schema\.json$/g, ''),
		JSON.parse(text) as Json,
	]);
	const strikes = z.toJSONSchema(z.array(schema.strike), { target: 'draft-7', io: 'input' });
	return { ...(Object.fromEntries(emitted) as Record<string, Json>), strikes: strikes as Json };
}

/** Everything that the page needs at once; it is some hundred kilobytes, and goes nowhere but this machine. */
export function stateOf(files: Files, outcome: Outcome): Omit<State, 'published'> {
	const sources = sourcesOf(outcome);
	const documents = sources.flatMap(({ id }) => {
		const { own } = ofSource(id, { outcome, files });
		if (!own) return [];
		const { printed, lines, quoted } = own;
		return [[id, { words: printed.split(' '), lines, quoted }] as const];
	});
	const early = (order: 'first' | 'second') =>
		Object.fromEntries([...outcome.data[order]].map(([id, { value }]) => [id, value]));
	return {
		...checkedOf(outcome, files),
		sources,
		files: Object.fromEntries(
			[...files.texts].flatMap(([file, text]) =>
				isWritable(file) ? [[file, valueOf(file, text)]] : [],
			),
		),
		schemas: schemasOf(outcome),
		documents: Object.fromEntries(documents),
		early: { first: early('first'), second: early('second') } as State['early'],
	};
}

/** The problems of entries that changes would bring, which is why they are not written. */
export function brought(
	{ before, after }: Record<'before' | 'after', readonly DeskProblem[]>,
	entries: readonly { file: string; path: Path }[],
): DeskProblem[] {
	const left = [...before];
	const isNew = (isSame: (a: DeskProblem, b: DeskProblem) => boolean) => (problem: DeskProblem) => {
		const at = left.findIndex((one) => isSame(one, problem));
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	};
	const isLike = (a: DeskProblem, b: DeskProblem) =>
		a.file === b.file && a.expected === b.expected && a.saw === b.saw;
	const isOf = ({ file, path }: DeskProblem) =>
		entries.some((one) => one.file === file && isWithin(path, one.path));
	return (
		after
			.filter(isNew((a, b) => isLike(a, b) && same(a.path, b.path)))
			// an entry that moves takes its problems along, to another path
			.filter(isNew(isLike))
			.filter((problem) => !problem.later && isOf(problem))
	);
}
