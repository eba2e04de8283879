/** Who stands behind a claim of the original, in words. */
import type { Backing } from '#data/schema';
import { formatList } from '#data/format';
import { inWords } from './format.ts';

const counted = (n: number, who: string) =>
	n === 0 ? [] : [`${inWords(n)} ${who}${n === 1 ? '' : 's'}`];

/** “two current officials and one former senior official, unnamed”, “the Pentagon” and so on. */
export function backedBy(backing: Backing, outlet: string): string {
	switch (backing.kind) {
		case 'anonymous':
			return `${formatList([
				...counted(backing.currentOfficials, 'current official'),
				...counted(backing.formerSeniorOfficials, 'former senior official'),
				...counted(backing.otherFormerOfficials, 'other former official'),
			])}, unnamed`;
		case 'official-unnamed':
			return 'an institution or official that answered, nobody named';
		case 'on-record':
			return 'a named person, on the record';
		case 'pentagon':
			return 'the Pentagon';
		case 'public-record':
			return 'the public record';
		case 'own-voice':
			return `${outlet} in its own voice`;
	}
}
