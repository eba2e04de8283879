/** What a build did, or why it did not, in plain words. */
import type { Outcome } from './pipeline.ts';
import { byRole } from './load.ts';
import { formatProblem } from './problems.ts';
import { selectClaims, selectorsOf } from './select-claims.ts';

const n = (count: number, one: string, many = `${one}s`) =>
	`${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

const listed = 20;

/** The first names of a list, and how many more there are. */
const some = (names: readonly string[]) =>
	names.slice(0, listed).join(', ') +
	(names.length > listed ? ` and ${names.length - listed} more` : '');

/** The problems, one a line, with their number at the end. */
export function reportProblems({ problems }: Outcome, prefix: string): string {
	return [
		...problems.map((problem) => formatProblem(problem, prefix)),
		'',
		`${n(problems.length, 'problem')}. Nothing was written.`,
	].join('\n');
}

/** What was read and checked, and what an editor may want to know. */
export function reportSuccess(outcome: Outcome, written: readonly string[]): string {
	const { data, verified } = outcome;
	const { retellings } = byRole(data);
	const unused = unusedClaims(outcome);
	const single = retellings.map(({ value }) => value.source.id).filter((id) => !data.first.has(id));
	return [
		`${n(data.codebook?.value.claims.length ?? 0, 'claim')} in ${n(data.codings.size, 'document')}: one original, ${n(retellings.length, 'retelling')}.`,
		verified.checked
			? `${n(verified.checked, 'quote')} found in their documents.`
			: `No documents at hand: ${n(verified.unchecked, 'quote')} could not be checked again, and all are as documents.lock.json has them.`,
		...(unused.length ? [`No step uses ${n(unused.length, 'claim')}: ${some(unused)}.`] : []),
		...(single.length ? [`Coded only once, and so without agreement: ${some(single)}.`] : []),
		...(outcome.words.unboundInAlt.length
			? [
					`Figures in alt texts that nothing binds, for you to look at: ${some(outcome.words.unboundInAlt)}.`,
				]
			: []),
		written.length ? `Written: ${written.join(', ')}.` : 'Everything was up to date.',
	].join('\n');
}

/** Claims that no step's words bind and no step's view names or picks. */
export function unusedClaims({ data, words }: Outcome): string[] {
	const used = new Set(words.claims);
	const all = data.codebook?.value.claims.map(({ id }) => id) ?? [];
	for (const { steps } of data.script?.value.chapters ?? [])
		for (const { view } of steps) {
			if (view.graphic === 'word-diff') for (const id of view.claims) used.add(id);
			for (const [, selector] of selectorsOf(view)) {
				const picked = selectClaims(data, selector);
				if (picked.length < all.length) for (const id of picked) used.add(id);
			}
		}
	return all.filter((id) => !used.has(id));
}
