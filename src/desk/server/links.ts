/** What a link in the script's text may lead to, with its value: claims, figures, facts and quotes. */
import { countPaths, explainCount } from '../../../data/counts/index.ts';
import { quotesOf } from '../../../data/pipeline/coding-quotes.ts';
import type { Outcome } from '../../../data/pipeline/pipeline.ts';
import type { Link } from '../protocol.ts';

/** Patterns that make a path for each claim and depth: to type, not to choose. */
const tooMany = /^(before|met|met-by|at)\//;

/** Text as the words of a link, where brackets would end them. */
const words = (text: string) => text.replace(/[[\]\\*]/g, '\\$&');

export function linksOf({ data, counts }: Outcome): Link[] {
	const claims = data.codebook?.value.claims ?? [];
	const facts = data.beyond?.value.facts ?? [];
	const link = (kind: string, target: string, rest: Omit<Link, 'insert'>): Link => ({
		insert: `[${words(rest.label)}](${kind}:${target})`,
		...rest,
	});
	const figures = (counts ? countPaths(counts) : [])
		.filter((path) => !tooMany.test(path))
		.flatMap((path): Link[] => {
			const found = counts && explainCount(counts, path);
			if (!found) return [];
			const label = String(found.written ?? found.n) + (found.of ? ` of ${found.of}` : '');
			const kind = path.startsWith('rank/') ? 'rank' : 'count';
			return [link(kind, path.replace(/^rank\//, ''), { label, detail: path })];
		});
	return [
		...claims.map(({ id, label, claim }) => link('claim', id, { label, detail: claim })),
		...facts.map(({ id, label, fact }) => link('beyond', id, { label, detail: fact })),
		...[...data.codings.values()].flatMap(({ value }) => [
			link('source', value.source.id, { label: value.source.outlet, detail: 'its page' }),
			...quotesOf(value)
				.filter(({ id }) => !id.includes('/'))
				.map(({ id, text }) =>
					link('quote', `${value.source.id}/${id}`, {
						label: `“${text}”`,
						detail: value.source.outlet,
					}),
				),
		]),
		...figures,
	];
}
