/** Checks that each alias of `site.json` leads from a name that nothing has to one that is there. */
import { kindOf, targetOf } from '../../versions.ts';
import { byRole } from '../load.ts';
import { didYouMean } from '../nearest.ts';
import { pagesOf } from '../pages.ts';
import { formatValue, oneOf } from '../problems.ts';
import { allSteps, entriesOf, type CrossCheck } from './cross-check.ts';

/** What the addresses of each kind may lead to; a frame goes on drawing only with a graphic. */
const leadsTo: Record<string, readonly string[]> = {
	step: ['step', 'chapter'],
	chapter: ['chapter', 'step'],
	claim: ['claim', 'source', 'step', 'chapter', 'page'],
	source: ['source', 'claim', 'step', 'chapter', 'page'],
	embed: ['embed'],
};

export const aliasesLead: CrossCheck = (data) => {
	const { site, script, codebook } = data;
	if (!site || !script || !codebook || data.codings.size !== data.sources.size) return [];
	const { originals, retellings } = byRole(data);
	const names = (kind: string, list: readonly { id: string }[]) =>
		list.map(({ id }) => `${kind}:${id}`);
	const known = [
		...names('chapter', entriesOf(script, 'chapters')),
		...names('step', allSteps(script)),
		...names('embed', entriesOf(script, 'embeds')),
		...names('claim', codebook.value.claims),
		...names(
			'source',
			[...originals, ...retellings].map(({ value }) => value.source),
		),
		...pagesOf(data).map((page) => `page:${page}`),
	];
	return Object.entries(site.value.aliases ?? {}).flatMap(([name, now]) => {
		const path = ['aliases', name];
		const taken = known.find((one) => isSameAddress(one, name));
		if (taken)
			return site.problem(path, {
				key: true,
				expected: 'a name that is no longer used',
				saw: `${formatValue(name)}, the address of ${taken}`,
				hint: 'remove the alias, or give the new thing another id',
			});
		const fitting = known.filter((one) => leadsTo[kindOf(name)]!.includes(kindOf(one)));
		if (fitting.includes(now)) return [];
		const kinds = leadsTo[kindOf(name)]!.map((kind) => `${kind}:…`);
		return site.problem(path, {
			expected: `${oneOf(kinds)} that is there`,
			hint: didYouMean(now, fitting),
		});
	});
};

/** Chapters and steps share the hashes of the story. */
const isSameAddress = (a: string, b: string): boolean =>
	a === b ||
	(/^(step|chapter):/.test(a) && /^(step|chapter):/.test(b) && targetOf(a) === targetOf(b));
