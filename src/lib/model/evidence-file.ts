/** Apart from `evidence.ts`, so that a browser that follows a link need not load what makes evidence. */
import type { LinkKind } from '#data/schema';

/** Where the evidence of a link lies, as a path from the root; undefined where a link has none. */
export function evidenceFile({
	kind,
	target,
}: {
	kind: LinkKind;
	target: string;
}): string | undefined {
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
