/** What the head of every page needs to know of the whole; the root layout hands it down. */
import { createContext } from 'svelte';

/** A picture of a page, for those who show links: its path from the site's root, and what is on it. */
export type Card = { path: string; alt: string };

export type Publication = {
	title: string;
	published: string;
	updated: string;
	/** The site's absolute address with a slash at its end; undefined where the build was given none. */
	root?: string | undefined;
	/** The colour of the paper, by day and by night. */
	paper: { light: string; dark: string };
	/** The picture of the whole, for every page that has none of its own. */
	card: Card;
};

export const [getPublication, setPublication] = createContext<Publication>();
