/**
 * The names in `data/read.json`. A text or a claim that is gone drops out of the record by itself; a name of
 * no kind that there is would drop out as well, and what was read under it with it, so it is refused.
 */
import type { ReadRecord } from '#data/schema';
import type { JsonFile } from './json-file.ts';
import { nearest } from './nearest.ts';
import { oneOf, type Path, type Problem } from './problems.ts';

const kindsOf = {
	/** Of texts, and of what they rest on; the whole names among these have no id after them. */
	texts: [
		...['site:', 'title:', 'step:', 'alt:', 'embed:', 'embed-title:'],
		...['part:', 'event:', 'fact:', 'review:'],
	],
	on: [
		...['addition:', 'cell:', 'claim:', 'count:', 'fact:', 'view:'],
		...['backing', 'documents', 'strikes'],
	],
};

const restore =
	'npm run data writes this file: write the name as it was, or restore the file; what was read again is said by npm run data -- reread';

function nameProblems(
	{ problem }: JsonFile,
	{ names, path, kinds }: { names: object; path: Path; kinds: readonly string[] },
): Problem[] {
	return Object.keys(names).flatMap((name) => {
		const [, kind = name, id = ''] = /^([^:]*:)(.*)$/s.exec(name) ?? [];
		if (kinds.includes(kind)) return [];
		const meant = nearest(kind, kinds);
		return problem([...path, name], {
			key: true,
			expected: `a name of the kind ${oneOf(kinds.map((one) => one.replace(':', '')))}`,
			hint: `${meant === undefined ? '' : `did you mean "${meant}${id}"? `}${restore}`,
		});
	});
}

/** What is wrong with the names of a record, with what each text rests on. */
export function recordNames(record: JsonFile<ReadRecord>): Problem[] {
	const { texts, on, reread = {} } = record.value;
	return [
		...nameProblems(record, { names: texts, path: ['texts'], kinds: kindsOf.texts }),
		...nameProblems(record, { names: on, path: ['on'], kinds: kindsOf.on }),
		...nameProblems(record, { names: reread, path: ['reread'], kinds: kindsOf.texts }),
		...Object.entries(reread).flatMap(([text, names]) =>
			nameProblems(record, { names, path: ['reread', text], kinds: kindsOf.on }),
		),
	];
}
