/**
 * From texts to a story, or to everything that is wrong: pure, so that tests can run it a thousand
 * times over.
 */
import type { Lock, Story } from '#data/schema';
import { measureAgreement, pairsOf } from './agreement.ts';
import { besideKnown, namesUnique } from './checks/additions.ts';
import { claimsCoded } from './checks/claims-coded.ts';
import { correctionsOrdered, daysInOrder, eventsDated } from './checks/dates.ts';
import { factsAgree, factsUnique, specimenKnown } from './checks/facts.ts';
import { cardsOwn, highlightsShown } from './checks/highlights.ts';
import { markupInPlace } from './checks/markup.ts';
import { pageIdsFree } from './checks/page-ids.ts';
import { scriptIdsUnique, scriptNamesKnown } from './checks/script-names.ts';
import { codedTwice, originalThere, sourcesNamed } from './checks/sources.ts';
import { strikesInOrder, strikesSum } from './checks/strikes.ts';
import { tiesReach } from './checks/ties.ts';
import { embedsShowOneThing, selectorsSatisfied, totalsWithoutDays } from './checks/views.ts';
import { checkWords, type Words } from './checks/words.ts';
import { compile, isWhole } from './compile.ts';
import type { Countable } from './counts.ts';
import { sha256 } from './documents.ts';
import { byRole, load, type Data } from './load.ts';
import { compareProblems, type Problem } from './problems.ts';
import type { Progress } from './progress.ts';
import type { Files } from './read.ts';
import { resolver } from './references.ts';
import { serialise } from './serialise.ts';
import { verify, type Verified } from './verify.ts';

const crossChecks = [
	besideKnown,
	cardsOwn,
	claimsCoded,
	codedTwice,
	correctionsOrdered,
	daysInOrder,
	embedsShowOneThing,
	eventsDated,
	factsAgree,
	factsUnique,
	highlightsShown,
	markupInPlace,
	namesUnique,
	originalThere,
	pageIdsFree,
	scriptIdsUnique,
	scriptNamesKnown,
	selectorsSatisfied,
	sourcesNamed,
	specimenKnown,
	strikesInOrder,
	strikesSum,
	tiesReach,
	totalsWithoutDays,
];

export type Built = { story: Story; storyText: string; lock: Lock; lockText: string };

/** What a build found: all problems in order, and the result when there are none. */
export type Outcome = {
	problems: Problem[];
	built?: Built;
	data: Data;
	verified: Verified;
	words: Words;
};

/** Everything short of the documents and the prose: each file, and what files must agree on. */
export function check(files: Files): { data: Data; problems: Problem[] } {
	const { data, problems } = load(files);
	const crossed = crossChecks.flatMap((run) => run(data));
	return {
		data,
		problems: [...problems, ...crossed.filter((one) => isReportable(one, data))].sort(
			compareProblems,
		),
	};
}

/** Builds in memory. */
export function build(files: Files, progress?: Progress): Outcome {
	const { data, problems: found } = load(files);
	progress?.('checks', 0);
	const crossed = crossChecks.flatMap((check) => check(data));
	const verified = verify(data, { files, progress });
	const countable = count(data, { verified, ready: !crossed.length });
	const words = checkWords(data, resolver(data, countable));
	const later = [...crossed, ...verified.problems, ...words.problems];
	const problems = [...found, ...later.filter((problem) => isReportable(problem, data))].sort(
		compareProblems,
	);
	const outcome: Outcome = { problems, data, verified, words };
	const { lock } = verified;
	if (problems.length || !lock || !countable || !isWhole(data)) return outcome;
	const lockText = files.documents
		? serialise(lock)
		: (files.texts.get('data/documents.lock.json') ?? '');
	const story = compile(data, { lock, lockHash: sha256(lockText), countable, words });
	return { ...outcome, built: { story, storyText: serialise(story), lock, lockText } };
}

/** Whether a problem is not about a stand-in, nor about what one hides. */
function isReportable({ file, path }: Problem, { repaired }: Data): boolean {
	const place = `${file} ${path}`;
	return !repaired.some(
		(at) => place === at || place.startsWith(`${at}.`) || place.startsWith(`${at}[`),
	);
}

/** What counts are made of, or null while codings are missing or broken. */
function count(
	data: Data,
	{ verified, ready }: { verified: Verified; ready: boolean },
): Countable | null {
	const { originals, retellings } = byRole(data);
	const [original] = originals;
	if (!ready || data.broken.size || !original || !data.codebook || !data.strikes || !verified.lock)
		return null;
	if (data.codings.size !== data.sources.size || verified.problems.length) return null;
	return {
		claims: data.codebook.value.claims,
		original: original.value,
		retellings: retellings.map(({ value }) => value),
		words: Object.fromEntries(
			Object.entries(verified.lock.documents).map(([id, { words }]) => [id, words]),
		),
		strikes: data.strikes.rows,
		agreement: measureAgreement(pairsOf(data)),
		reuse: verified.lock.reuse,
	};
}
