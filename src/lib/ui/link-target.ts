/** Where a link of the script leads. */
import type { LinkKind } from '#data/schema';
import { evidencePath } from '$lib/model/evidence';

export type Link = { kind: LinkKind; target: string };

/**
 * The address of a link; claims, quotes and counts lead to the record that they rest on. `home` is
 * the root of the site as seen from the page, with a slash at its end.
 */
export function destination({ kind, target }: Link, home: string): string {
	const at = (path: string) => home + path;
	const [first = '', second = ''] = target.split('/');
	switch (kind) {
		case 'claim':
			return at(`claims/${target}/`);
		case 'quote':
			return second.startsWith('add-')
				? at(`sources/${first}/#${second}`)
				: at(`claims/${second}/#${first}`);
		case 'beyond':
			return at(`method/#${target}`);
		case 'source':
			return at(`sources/${target}/`);
		case 'count':
			return at(counted(target.split('/')));
		case 'page':
			return at(/\.\w+$/.test(target) ? target : `${target}/`);
		case 'https':
			return target;
	}
}

/** Whether what a link leads to is another site’s. */
export const isElsewhere = ({ kind }: Link): boolean => kind === 'https';

/** A link’s attributes: where it leads, and what opens in its place where scripts run. */
export function linkTo(link: Link, home: string) {
	const evidence = evidencePath(link);
	return {
		href: destination(link, home),
		rel: isElsewhere(link) ? 'external noreferrer' : undefined,
		'data-evidence': evidence && home + evidence,
	};
}

/** The page on which a computed figure can be counted again. */
function counted([what = '', of = '']: string[]): string {
	if (what.endsWith('-by') && /[a-z]/.test(of)) return `claims/${of}/`;
	if (['kept', 'trimmed', 'altered', 'dropped', 'carried', 'asserted', 'words'].includes(what))
		return `sources/${of}/`;
	if (what === 'added' && of && !kinds.has(of)) return `sources/${of}/`;
	if (what === 'agreement' || what === 'reuse') return 'method/';
	if (what === 'strikes') return 'method/#table-strikes';
	return 'claims/';
}

const kinds = new Set(['own-reporting', 'context', 'unsourced', 'contradicts-original']);
