/** The backing of a claim in words: the people or records that the original cites for it. */
import type { Backing } from '#data/schema';
import { formatList } from '#data/format';
import { inWords } from './format.ts';

const countOf = (n: number, role: string) =>
	n === 0 ? [] : [`${inWords(n)} ${role}${n === 1 ? '' : 's'}`];

/** “two current officials and one former senior official, unnamed”, “the Pentagon” and so on. */
export function backedBy(backing: Backing, outlet: string): string {
	switch (backing.kind) {
		case 'anonymous':
			return `${formatList([
				...countOf(backing.currentOfficials, 'current official'),
				...countOf(backing.formerSeniorOfficials, 'former senior official'),
				...countOf(backing.otherFormerOfficials, 'other former official'),
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
