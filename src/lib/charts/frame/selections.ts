/** The claims that the selectors of views select, resolved once, when rows are derived from the story. */
import type { Selector, Story } from '#data/schema';
import { select } from '#data/select';

/** Ids of claims, by their selector as JSON. */
export type Selections = Record<string, string[]>;

export const resolveSelectors = (story: Story, selectors: Selector[]): Selections =>
	Object.fromEntries(
		selectors.map((selector) => [
			JSON.stringify(selector),
			select(story, selector).map(({ id }) => id),
		]),
	);

export const selectedBy = (selections: Selections, selector: Selector): Set<string> =>
	new Set(selections[JSON.stringify(selector)]);
