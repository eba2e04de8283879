/** The addresses of links in the script. */
import { evidencePath, type Link } from '$lib/model/evidence-file';
import { additionKinds } from '#data/vocabulary';

/** A claim, quote or count leads to the page that it rests on. `home` ends with a slash. */
export function destination({ kind, target }: Link, home: string): string {
	const [first = '', second = ''] = target.split('/');
	switch (kind) {
		case 'claim':
			return `${home}claims/${target}/`;
		case 'quote':
			return second.startsWith('add-')
				? `${home}sources/${first}/#${second}`
				: `${home}claims/${second}/#${first}`;
		case 'beyond':
			return `${home}method/#${target}`;
		case 'source':
			return `${home}sources/${target}/`;
		case 'count':
			return home + countPage(target.split('/'));
		case 'page':
			return home + (/\.\w+$/.test(target) ? target : `${target}/`);
		case 'https':
			return target;
	}
}

/** The attributes of a link: its address, and the evidence that opens instead where scripts run. */
export function linkTo(link: Link, home: string) {
	const evidence = evidencePath(link);
	return {
		href: destination(link, home),
		rel: link.kind === 'https' ? 'external noreferrer' : undefined,
		'data-evidence': evidence && home + evidence,
	};
}

const isAdditionKind = (text: string) => additionKinds.some((kind) => kind === text);

/** The page on which a computed figure can be verified. */
function countPage([count = '', subject = '', third = '']: string[]): string {
	if (count.endsWith('-by') && !/^(?:\d+|all|none|rest)$/.test(subject))
		return `claims/${subject}/`;
	if (['kept', 'trimmed', 'altered', 'dropped', 'carried', 'asserted', 'words'].includes(count))
		return `sources/${subject}/`;
	if (count === 'added' && subject && !isAdditionKind(subject)) return `sources/${subject}/`;
	if (['in-headline', 'lead', 'reordered'].includes(count)) return `sources/${subject}/#order`;
	if (count === 'met') return `sources/${third}/#order`;
	if (count === 'at' || (count === 'met-by' && third)) return `claims/${third}/`;
	if (/^(agreement|places|reuse|reviewed|reviewed-changed)$/.test(count)) return 'method/';
	if (count === 'strikes') return 'method/#table-strikes';
	return 'claims/';
}
