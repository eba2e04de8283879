/** The facts about the publication that the head of every page needs; a context of the root layout. */
import { createContext } from 'svelte';

/** The share image of a page: its path from the site’s root, and its description. */
export type ShareImage = { path: string; alt: string };

export type Publication = {
	title: string;
	published: string;
	updated: string;
	/** The site's absolute address with a slash at its end; undefined where the build was given none. */
	root?: string | undefined;
	paper: { light: string; dark: string };
	/** For every page that has none of its own. */
	shareImage: ShareImage;
};

export const [getPublication, setPublication] = createContext<Publication>();
