/** What a build did, or why it did not, in plain words. */
import { plural } from '../format.ts';
import type { Outcome } from './pipeline.ts';
import { byRole } from './load.ts';
import { namesOf } from './names.ts';
import { formatProblem, type Problem } from './problems.ts';
import { selectClaims, selectorsOf } from './select-claims.ts';

const maxListed = 20;

const list = (names: readonly string[]) =>
	names.slice(0, maxListed).join(', ') +
	(names.length > maxListed ? ` and ${names.length - maxListed} more` : '');

export const reportProblems = (problems: readonly Problem[], prefix = ''): string =>
	[
		...problems.map((problem) => formatProblem(problem, prefix)),
		'',
		`${plural(problems.length, 'problem')}. Nothing was written.`,
	].join('\n');

export function reportSuccess(outcome: Outcome, written: readonly string[]): string {
	const { data, verified, words } = outcome;
	const { retellings } = byRole(data);
	const unused = unusedClaims(outcome);
	const single = retellings.map(({ value }) => value.source.id).filter((id) => !data.first.has(id));
	const loose = words.unboundInAlt;
	const lines = [
		`${plural(namesOf(data).claims.length, 'claim')} in ${plural(data.codings.size, 'document')}: one original, ${plural(retellings.length, 'retelling')}.`,
		verified.checked
			? `${plural(verified.checked, 'quote')} found in their documents.`
			: `No documents at hand: ${plural(verified.unchecked, 'quote')} could not be checked again, and all are as documents.lock.json has them.`,
		unused.length && `No step uses ${plural(unused.length, 'claim')}: ${list(unused)}.`,
		single.length && `Coded only once, and so without agreement: ${list(single)}.`,
		loose.length && `Figures in alt texts that nothing binds, for you to look at: ${list(loose)}.`,
		outcome.warnings.length &&
			['For you to look at:', ...outcome.warnings.map((one) => formatProblem(one))].join('\n'),
		data.versions.size > 0 &&
			outcome.built?.story.version === null &&
			'Words are others than in the last version: run npm run data -- publish when they go online.',
		written.length ? `Written: ${written.join(', ')}.` : 'Everything was up to date.',
	];
	return lines.filter(Boolean).join('\n');
}

/** Claims that no step's words bind and no step's view names or selects; selecting all selects none. */
export function unusedClaims({ data, words }: Outcome): string[] {
	const all = namesOf(data).claims;
	const steps = data.script?.value.chapters.flatMap(({ steps }) => steps) ?? [];
	const selected = steps
		.flatMap(({ view }) => selectorsOf(view))
		.map(([, selector]) => selectClaims(data, selector))
		.filter((claims) => claims.length < all.length);
	const compared = steps.flatMap(({ view }) => (view.graphic === 'word-diff' ? view.claims : []));
	const used = new Set([...words.claims, ...compared, ...selected.flat()]);
	return all.filter((id) => !used.has(id));
}
