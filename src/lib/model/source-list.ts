/** What the story points at outside itself, for paper: there a link is its address. */
import type { Inline, Story, StoryStep } from '#data/schema';
import { formatDay } from '#data/format';

/** What it is, who says it, and where; `url` is null where there is no link. */
export type Reference = { label: string; source: string; url: string | null };

type Link = Extract<Inline, { type: 'link' }>;

const linksOf = (nodes: Inline[]): Link[] =>
	nodes.flatMap((node) => {
		if (node.type === 'text') return [];
		return [...(node.type === 'link' ? [node] : []), ...linksOf(node.children)];
	});

/** The facts beyond the documents that some steps point at, once each, in the order of the words. */
export function cited({ beyond }: Pick<Story, 'beyond'>, steps: StoryStep[]): Reference[] {
	const links = steps.flatMap(({ text }) => text.flatMap(linksOf));
	const ids = new Set(links.flatMap(({ kind, target }) => (kind === 'beyond' ? [target] : [])));
	return [...ids].flatMap((id) => {
		const fact = beyond.find((one) => one.id === id);
		return fact ? [{ label: fact.label, source: fact.source, url: fact.source_url }] : [];
	});
}

/** The documents themselves. */
export const documents = ({ sources }: Pick<Story, 'sources'>): Reference[] =>
	sources.map(({ outlet, title, published, url }) => ({
		label: outlet,
		source: [title, published && formatDay(published)].filter(Boolean).join(', '),
		url,
	}));
