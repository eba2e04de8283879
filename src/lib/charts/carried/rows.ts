/** What the graphic of claims against retellings draws. */
import type { Story, Status, ViewOf } from '#data/schema';
import { select } from '../../model/select.ts';
import { isCarried, retellings } from '../../model/story.ts';

export type CarriedClaim = {
	id: string;
	label: string;
	topic: string;
	/** Place in the original, from 0. */
	order: number;
	/** One status a column. */
	statuses: Status[];
	/** In how many retellings it was kept or trimmed. */
	carried: number;
};

export type CarriedColumn = { id: string; outlet: string; words: number };

export type CarriedRows = {
	columns: CarriedColumn[];
	claims: CarriedClaim[];
	/** What each selector of the views picked, by its JSON. */
	picks: Record<string, string[]>;
};

/** The claims and columns for the given views, with every selector of theirs resolved. */
export function carriedRows(story: Story, views: ViewOf<'carried'>[]): CarriedRows {
	const sources = retellings(story);
	const selectors = views.flatMap(({ claims, light }) => (light ? [claims, light] : [claims]));
	const picks = Object.fromEntries(
		selectors.map((selector) => [
			JSON.stringify(selector),
			select(story, selector).map(({ id }) => id),
		]),
	);
	const drawn = new Set(views.flatMap(({ claims }) => picks[JSON.stringify(claims)] ?? []));
	return {
		columns: sources.map(({ id, outlet, words }) => ({ id, outlet, words })),
		claims: story.claims
			.filter(({ id }) => drawn.has(id))
			.map(({ id, label, topic, order }) => {
				const column = sources.map((source) => story.cells[source.id]?.[id]?.status ?? 'dropped');
				return {
					id,
					label,
					topic,
					order,
					statuses: column,
					carried: column.filter(isCarried).length,
				};
			}),
		picks,
	};
}
