/**
 * Where the loader takes its frames from. Hosts bundle it, load it as a module or serve it from a cache, so
 * that the address of the running script may be another's or none.
 */

/** What says where the site is. */
export type Clues = {
	/** The site's root, as the build was told it; null where it was not. */
	built: string | null;
	/** The address of the running script; undefined in a module. */
	script: string | undefined;
	/** The address in the quotation or the element, which any author of the host may write. */
	link: string | undefined;
	/** The origin of the host's page. */
	hostOrigin: string;
};

export type Home = {
	/** The site's root, with a slash at the end. */
	root: URL;
	/** Whether only the link says so. */
	isOnlyLinked: boolean;
};

/** The root in an address that ends in a path from the root; null where it does not. */
function rootIn(address: string | undefined, path: string): URL | null {
	if (!address || !URL.canParse(address)) return null;
	const { protocol, pathname, origin } = new URL(address);
	if (!/^https?:$/.test(protocol) || !pathname.endsWith(`/${path}`)) return null;
	return new URL(pathname.slice(0, -path.length), origin);
}

/** Whether a script stands in a preview of the whole site: on this machine, or in the same folder of another host. */
const isPreview = (loaded: URL, { pathname }: URL): boolean =>
	loaded.pathname === pathname &&
	(pathname !== '/' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(loaded.hostname));

/**
 * The site's root, from the surest clue. The script's address counts where it is the loader's: before the
 * link on another origin, and on the host's own, where it may be a cache's, after it. Where the build knows
 * the site's address, that is the root, unless the script stands in the same folder of another host, as in
 * a preview of the whole site.
 */
export function homeOf(graphic: string, { built, script, link, hostOrigin }: Clues): Home | null {
	const loaded = rootIn(script, 'embed/v1.js');
	const linked = rootIn(link, `embed/${graphic}/`);
	const sure = (root: URL): Home => ({ root, isOnlyLinked: false });
	if (built) {
		const root = new URL(built);
		return sure(loaded && isPreview(loaded, root) ? loaded : root);
	}
	if (loaded && loaded.origin !== hostOrigin) return sure(loaded);
	if (linked) return { root: linked, isOnlyLinked: linked.href !== loaded?.href };
	return loaded && sure(loaded);
}
