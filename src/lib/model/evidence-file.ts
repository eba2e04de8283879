/** The paths of evidence files, apart from `evidence.ts`, whose code makes the files and is not for browsers. */
import type { LinkKind } from '#data/schema';

/** A link to something in the record, as the script writes it: `claim:` and a claim’s id, and so on. */
export type Link = { kind: LinkKind; target: string };

/** The file with a link’s evidence, as a path from the root; undefined where a link has none. */
export function evidencePath({ kind, target }: Link): string | undefined {
	const [first = '', second = ''] = target.split('/');
	switch (kind) {
		case 'claim':
		case 'count':
		case 'beyond':
		case 'source':
			return `evidence/${kind}/${target}.json`;
		case 'quote':
			return second.startsWith('add-')
				? `evidence/addition/${target}.json`
				: `evidence/claim/${second}.json#${first}`;
		default:
			return undefined;
	}
}
