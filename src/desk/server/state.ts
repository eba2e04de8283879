/** What the desk's page shows, from the files and what the pipeline says of them. */
import { z } from 'zod';
import * as schema from '#data/schema';
import { splitWords } from '#data/words';
import { measureAgreement, pairsOf } from '../../../data/pipeline/agreement.ts';

import { document } from '../../../data/pipeline/documents.ts';
import { emitSchemas } from '../../../data/pipeline/jsonschema.ts';
import type { Outcome } from '../../../data/pipeline/pipeline.ts';
import { compareProblems, type Problem } from '../../../data/pipeline/problems.ts';
import { coveredWords, locate, quotableWords } from '../../../data/pipeline/quotes.ts';
import type { Files } from '../../../data/pipeline/read.ts';
import { staleProblem } from '../../../data/pipeline/reread.ts';
import { valueAt } from '../../../data/pipeline/value-at.ts';
import { openProposals } from '../../../data/pipeline/open-proposals.ts';
import type { Checked, DeskDocument, DeskProblem, Json, Path, Source, State } from '../protocol.ts';
import { hashOf, isWritable, valueOf } from './store.ts';

/** `chapters[0].text[2]` as keys and indexes; a row of the table counts from 1. */
export function pathOf(path: string): Path {
	const [, row, column] = /^row (\d+)(?: (\w+))?/.exec(path) ?? [];
	if (row) return [Number(row) - 1, ...(column ? [column] : [])];
	return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, key, n]) => key ?? Number(n));
}

const told = (problem: Problem, stale: boolean): DeskProblem => ({
	...{ file: problem.file, path: pathOf(problem.path), stale, line: problem.line },
	...{ expected: problem.expected, saw: problem.saw, hint: problem.hint },
	take: /^did you mean "(.*)"\?$/.exec(problem.hint ?? '')?.[1],
});

const same = (a: Problem, b: Problem) => !compareProblems(a, b);

/** What is wrong, what is to be read again, and how much is quoted. */
export function checkedOf(outcome: Outcome, files: Files): Checked {
	const { problems, warnings, stale, verified } = outcome;
	const rereads = stale.map((one) => ({ one, problem: staleProblem(one) }));
	const isStale = (problem: Problem) => rereads.some((one) => same(one.problem, problem));
	const spans = { ...spansOf(outcome, files) };
	for (const [id, { quotes }] of Object.entries(verified.lock?.documents ?? {})) spans[id] = quotes;
	return {
		problems: problems.map((problem) => told(problem, isStale(problem))),
		warnings: warnings.map((problem) => told(problem, false)),
		stale: rereads.map(({ one: { text }, problem }) => ({
			...{ key: text.key, file: problem.file, path: pathOf(problem.path), words: text.words },
			why: problem.expected.replace(/^the words to be read again, /, ''),
		})),
		spans,
		share: Object.fromEntries(
			Object.entries(spans).flatMap(([id, quotes]) => {
				const own = preparedOf(id, { outcome, files });
				if (!own) return [];
				const settled = Object.entries(quotes).filter(([key]) => !/-reading\//.test(key));
				const all = settled.map(([, span]) => span);
				return [[id, { covered: coveredWords(all, own), limit: quotableWords(own) }]];
			}),
		),
	};
}

/** The coding of a source, though it is only begun. */
const codingOf = ({ data }: Outcome, id: string) => data.codings.get(id) ?? data.drafts.get(id);

function preparedOf(id: string, { outcome, files }: { outcome: Outcome; files: Files }) {
	const file = String(valueAt(codingOf(outcome, id)?.value, ['source', 'document']));
	const text = files.documents?.get(file);
	return text === undefined ? undefined : document({ id, file }, text);
}

/** Where the quotes of codings stand that are only begun, which nobody verifies yet. */
function spansOf(outcome: Outcome, files: Files): Checked['spans'] {
	return Object.fromEntries(
		[...outcome.data.drafts].map(([id, { value }]) => {
			const own = preparedOf(id, { outcome, files });
			const claims = Object.entries((valueAt(value, ['claims']) ?? {}) as Json);
			const found = claims.flatMap(([claim, cell]) => {
				const quote = valueAt(cell, ['quote']);
				const span = own && typeof quote === 'string' ? locate(quote, own) : null;
				return span ? [[claim, span] as const] : [];
			});
			return [id, Object.fromEntries(found)];
		}),
	);
}

function documentOf(text: string): DeskDocument {
	const { quoted } = document({ id: '', file: '' }, text);
	const lines = text.split('\n').map(splitWords);
	return {
		words: lines.flat(),
		lines: lines.flatMap((words, i) => words.map(() => i + 1)),
		quoted,
	};
}

/** The score that a proposal names; what names none comes last. */
const scoreOf = (proposal: unknown) => Number(/score ([\d.]+)/.exec(String(proposal))?.[1] ?? 0);

function sourcesOf({ data }: Outcome): Source[] {
	const settled = [...data.codings].map(([id, { file, value }]): Source => {
		const { outlet, role } = value.source;
		return { id, outlet, file, role, sections: value.sections ?? [], proposals: [] };
	});
	const begun = [...data.drafts].map(([id, draft]): Source => {
		const score = (claim: string) => scoreOf(valueAt(draft.value, ['claims', claim, 'proposal']));
		return {
			...{ id, file: draft.file, role: 'retelling', sections: [] },
			outlet: String(valueAt(draft.value, ['source', 'outlet']) || id),
			proposals: openProposals(draft).sort((a, b) => score(b) - score(a)),
		};
	});
	return [...settled, ...begun];
}

/** Schemas by name, with the table’s. */
function schemasOf(outcome: Outcome): Record<string, Json> {
	const emitted = emitSchemas(outcome.data, { ofScript: true }).map(({ file, text }) => [
		file.replace(/^.*\/|\.schema\.json$/g, ''),
		JSON.parse(text) as Json,
	]);
	const strikes = z.toJSONSchema(z.array(schema.strike), { target: 'draft-7', io: 'input' });
	return { ...(Object.fromEntries(emitted) as Record<string, Json>), strikes: strikes as Json };
}

/** Everything that the page needs at once; it is some hundred kilobytes, and goes nowhere but this machine. */
export function stateOf(files: Files, outcome: Outcome): State {
	const { data } = outcome;
	const sources = sourcesOf(outcome);
	const fileOf = (id: string) =>
		String(valueAt(codingOf(outcome, id)?.value, ['source', 'document']));
	const early = (order: 'first' | 'second') =>
		Object.fromEntries([...data[order]].map(([id, { value }]) => [id, value]));
	return {
		...checkedOf(outcome, files),
		sources,
		files: Object.fromEntries(
			[...files.texts]
				.filter(([file]) => isWritable(file))
				.map(([file, text]) => [file, { hash: hashOf(text), value: valueOf(file, text) }]),
		),
		schemas: schemasOf(outcome),
		documents: Object.fromEntries(
			sources.flatMap(({ id }) => {
				const text = files.documents?.get(fileOf(id));
				return text === undefined ? [] : [[id, documentOf(text)]];
			}),
		),
		hasDocuments: files.documents !== null,
		early: { first: early('first'), second: early('second') } as State['early'],
		agreement: measureAgreement(pairsOf(data)),
	};
}

/** The problems of entries that changes would bring, which is why they are not written. */
export function brought(
	{ before, after }: { before: Checked; after: Checked },
	entries: readonly { file: string; path: Path }[],
): DeskProblem[] {
	// an entry that moves takes its problems along, to another path
	const said = ({ file, expected, saw }: DeskProblem) => JSON.stringify([file, expected, saw]);
	const known = new Set(before.problems.map(said));
	return after.problems.filter(
		(problem) =>
			!problem.stale &&
			!known.has(said(problem)) &&
			entries.some(
				({ file, path }) =>
					file === problem.file && path.every((key, i) => problem.path[i] === key),
			),
	);
}
