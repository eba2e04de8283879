/** The public address of the site, which the environment variable `PUBLIC_URL` gives at build time. */

export type SiteUrl = {
	/** The site's root, with a slash at its end. */
	root: string;
	/** The absolute address of a page or file, given as a path from the root without a leading slash. */
	of: (path: string) => string;
};

const local = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Undefined where the setting is empty. @throws where it is not the address of a folder */
export function parseSiteUrl(setting: string | undefined): SiteUrl | undefined {
	const text = setting?.trim();
	if (!text) return undefined;
	const refuse = (what: string): never => {
		throw new Error(
			`PUBLIC_URL: expected the address of the site’s folder, such as https://example.org/2025/story, saw “${text}” (${what})`,
		);
	};
	if (!URL.canParse(text)) return refuse('it is no address: begin it with https://');
	const url = new URL(text);
	const isLocal = url.protocol === 'http:' && local.has(url.hostname);
	if (url.protocol !== 'https:' && !isLocal) return refuse('only https, or http on localhost');
	if (url.username || url.password) return refuse('leave out the name and password');
	if (text.includes('?') || text.includes('#')) return refuse('leave out what begins with ? or #');
	if (/\/[^/]*\.html?$/i.test(url.pathname)) return refuse('give the folder, not the page in it');
	if (url.pathname.includes('//') || text.includes('\\')) return refuse('a slash too many');
	const root = url.href.replace(/\/?$/, '/');
	return { root, of: (path) => new URL(`./${path}`, root).href };
}
