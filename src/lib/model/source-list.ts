/** The sources of the story as lists for print, where a link can only be shown by its address. */
import type { Story, StoryStep } from '#data/schema';
import { formatDay } from '#data/format';
import { linksOf } from './prose.ts';

export type Reference = { label: string; source: string; url: string | null };

/** The facts beyond the documents that some steps link to: once each, in the order of the links. */
export function factReferences({ beyond }: Pick<Story, 'beyond'>, steps: StoryStep[]): Reference[] {
	const links = linksOf(steps.flatMap(({ text }) => text));
	const ids = new Set(links.flatMap(({ kind, target }) => (kind === 'beyond' ? [target] : [])));
	return [...ids].flatMap((id) => {
		const fact = beyond.find((fact) => fact.id === id);
		return fact ? [{ label: fact.label, source: fact.source, url: fact.source_url }] : [];
	});
}

export const documentReferences = ({ sources }: Pick<Story, 'sources'>): Reference[] =>
	sources.map(({ outlet, title, published, url }) => ({
		label: outlet,
		source: [title, published && formatDay(published)].filter(Boolean).join(', '),
		url,
	}));
