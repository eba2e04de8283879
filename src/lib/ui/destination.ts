/** Where a link of the script leads. */
import type { Inline } from '#data/schema';

type Link = Extract<Inline, { type: 'link' }>;

/** Turns a path of this site (from its root, with a leading slash) into one relative to the page. */
type Resolve = (path: '/') => string;

/** The address of a link; claims, quotes and counts lead to the record that they rest on. */
export function destination({ kind, target }: Link, resolve: Resolve): string {
	const at = (path: string) => resolve('/') + path;
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
