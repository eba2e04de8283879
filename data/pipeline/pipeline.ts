/**
 * Builds a story from texts, or returns everything that is wrong with them. It reads and writes nothing, so
 * that tests can run it a thousand times.
 */
import type { Lock, State, Story } from '#data/schema';
import type { CountData } from '../counts/index.ts';
import { differences } from '../versions.ts';
import { measureAgreement, pairsOf } from './agreement.ts';
import { besideKnown, namesUnique } from './checks/additions.ts';
import { aliasesLead } from './checks/aliases.ts';
import { claimsAgree } from './checks/claims-agree.ts';
import { claimsCoded } from './checks/claims-coded.ts';
import { correctionsOrdered, daysInOrder, daysKnown, eventsDated } from './checks/dates.ts';
import { factsAgree, factsUnique, revisionsWhole, specimenKnown } from './checks/facts.ts';
import { cardsOwn, highlightsShown } from './checks/highlights.ts';
import { markupInPlace } from './checks/markup.ts';
import { oddTexts } from './checks/odd-texts.ts';
import { strayQuotes } from './checks/own-claim.ts';
import { pageIdsFree } from './checks/page-ids.ts';
import { placesReadTwice, sectionsInOrder } from './checks/places.ts';
import { reviewsSound } from './checks/reviews.ts';
import { scriptIdsUnique, scriptNamesKnown } from './checks/script-names.ts';
import { codedTwice, copiesApart, originalThere, sourcesNamed } from './checks/sources.ts';
import { strikesInOrder, strikesSum } from './checks/strikes.ts';
import { tiesReach } from './checks/diagram-ties.ts';
import { embedsShowOneThing, selectorsSatisfied, totalsWithoutDays } from './checks/views.ts';
import { checkWords, type Words } from './checks/words.ts';
import { compile, isWhole } from './compile.ts';
import { sha256 } from './documents.ts';
import { byRole, load, type Data } from './load.ts';
import { makeupOf, measurePlaceAgreement, placed } from './places.ts';
import { compareProblems, type Problem } from './problems.ts';
import type { Progress } from './progress.ts';
import { lastVersion, publishedProblems } from './published.ts';
import type { Files } from './read.ts';
import { resolver } from './references.ts';
import { recordOf, staleProblem, staleTexts, type Stale } from './reread.ts';
import { restingTexts, type Resting } from './rests-on.ts';
import { serialise } from './serialise.ts';
import { stateOf } from './version-state.ts';
import { verify, type Verified } from './verify.ts';

const crossChecks = [
	aliasesLead,
	besideKnown,
	cardsOwn,
	claimsAgree,
	claimsCoded,
	codedTwice,
	copiesApart,
	correctionsOrdered,
	daysInOrder,
	daysKnown,
	embedsShowOneThing,
	eventsDated,
	factsAgree,
	factsUnique,
	highlightsShown,
	markupInPlace,
	namesUnique,
	originalThere,
	pageIdsFree,
	placesReadTwice,
	revisionsWhole,
	reviewsSound,
	scriptIdsUnique,
	scriptNamesKnown,
	sectionsInOrder,
	selectorsSatisfied,
	sourcesNamed,
	specimenKnown,
	strikesInOrder,
	strikesSum,
	tiesReach,
	totalsWithoutDays,
];

export type Built = {
	story: Story;
	/** What a version of it keeps. */
	state: State;
	storyText: string;
	lock: Lock;
	lockText: string;
	/** What texts were read against. */
	recordText: string;
};

/** What a build found: all problems in order, and the result when there are none. */
export type Outcome = {
	problems: Problem[];
	built?: Built;
	data: Data;
	verified: Verified;
	words: Words;
	/** What counts are computed from, where the data are sound enough to count. */
	counts?: CountData;
	/** What each text rests on, where the data are sound enough to say; and which are to be read again. */
	resting?: Resting;
	stale: Stale[];
	/** What was published and is another now, or is lost: asked only where all else is right. */
	unpublished: Problem[];
	/** What may be right and hardly ever is: for a person to look at. */
	warnings: Problem[];
};

/** Everything short of the documents and the prose: each file, and what files must agree on. */
export function check(files: Files): { data: Data; problems: Problem[] } {
	const { data, problems } = load(files);
	const crossed = crossChecks.flatMap((check) => check(data)).filter(isReportable(data));
	return { data, problems: [...problems, ...crossed].sort(compareProblems) };
}

/** Builds in memory. */
export function build(files: Files, progress?: Progress): Outcome {
	const { data, problems: found } = load(files);
	progress?.('checks', 0);
	const crossed = crossChecks.flatMap((check) => check(data));
	const verified = verify(data, { files, progress });
	const countData = countDataOf(data, { verified, ready: !crossed.length });
	const words = checkWords(data, resolver(data, countData));
	const resting = countData && data.script ? restingTexts(data, countData) : undefined;
	// a text with other problems is to be changed anyway
	const faulty = new Set(
		words.problems.map(({ file, path }) => `${file} ${path.split(/\[\d+\]$/)[0]}`),
	);
	const stale = (resting && data.read ? staleTexts(resting, data.read) : []).filter((one) => {
		const { file, path } = staleProblem(one);
		return !faulty.has(`${file} ${path}`);
	});
	const later = [...crossed, ...verified.problems, ...words.problems, ...stale.map(staleProblem)];
	const problems = [...found, ...later.filter(isReportable(data))].sort(compareProblems);
	const warnings = [...oddTexts(data), ...strayQuotes(data)].filter(isReportable(data));
	warnings.sort(compareProblems);
	const outcome: Outcome = {
		problems,
		warnings,
		data,
		verified,
		words,
		stale,
		unpublished: [],
		...(countData && { counts: countData }),
		...(resting && { resting }),
	};
	const { lock } = verified;
	if (problems.length || !lock || !countData || !resting || !isWhole(data)) return outcome;
	const lockText = files.documents
		? serialise(lock)
		: (files.texts.get('data/documents.lock.json') ?? '');
	const story = compile(data, {
		lock,
		lockHash: sha256(lockText),
		agreement: countData.agreement,
		placeAgreement: countData.placeAgreement,
		words,
	});
	const state = stateOf(story);
	const unpublished = publishedProblems({ data, story, state }).sort(compareProblems);
	if (unpublished.length) return { ...outcome, problems: unpublished, unpublished };
	const last = lastVersion(data);
	if (last && !differences(last.state, state).length) story.version = last.id;
	const recordText = serialise(recordOf(resting));
	return {
		...outcome,
		built: { story, state, storyText: serialise(story), lock, lockText, recordText },
	};
}

/** Whether a problem is about something else than a stand-in value, or what one hides. */
const isReportable =
	({ repaired }: Data) =>
	({ file, path }: Problem): boolean => {
		const place = `${file} ${path}`;
		return !repaired.some((at) => place.startsWith(at) && /^$|^[.[]/.test(place.slice(at.length)));
	};

/** What counts are computed from, or null while codings are missing or broken. */
function countDataOf(
	data: Data,
	{ verified, ready }: { verified: Verified; ready: boolean },
): CountData | null {
	const { originals, retellings } = byRole(data);
	const [original] = originals;
	const { lock } = verified;
	if (!ready || data.broken.size || !original || !data.codebook || !data.strikes || !lock)
		return null;
	if (data.codings.size !== data.sources.size || verified.problems.length) return null;
	return {
		sources: [original, ...retellings].map(({ value: { source } }) => ({
			...source,
			words: lock.documents[source.id]!.words,
			...makeupOf(lock.documents[source.id]!),
		})),
		claims: data.codebook.value.claims.map((claim) => ({
			...claim,
			backing: original.value.claims[claim.id]!.backing,
			at: null,
			...placed(lock.documents[original.value.source.id], claim.id),
		})),
		cells: Object.fromEntries(
			retellings.map(({ value: { source, claims } }) => [
				source.id,
				Object.fromEntries(
					Object.entries(claims).map(([id, cell]) => [
						id,
						{ ...cell, ...placed(lock.documents[source.id], id) },
					]),
				),
			]),
		),
		added: retellings.flatMap(({ value: { source, added } }) =>
			added.map((addition) => ({ ...addition, source: source.id })),
		),
		strikes: data.strikes.rows,
		agreement: measureAgreement(pairsOf(data)),
		placeAgreement: measurePlaceAgreement(data, lock.documents),
		reuse: lock.reuse,
	};
}
