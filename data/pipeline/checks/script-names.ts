/** Every name in the script is defined in the data, and every id of the script is unique. */
import * as schema from '#data/schema';
import { namesOf, unknownName } from '../names.ts';
import { namesIn } from '../names-in.ts';
import { allSteps, entriesOf, repeatedIds, repeats, type CrossCheck } from './cross-check.ts';

export const scriptNamesKnown: CrossCheck = (data) => {
	const { script } = data;
	if (!script) return [];
	const names = namesOf(data);
	return namesIn(schema.script, script.value).flatMap(({ path, name, kind }) => {
		// the steps that a card may name are those of its chapter: another check's
		if (kind === 'references' || path.at(-1) === 'card') return [];
		const known = names[kind];
		// where a name is defined twice, one of the two may have had the name that is used
		if (!known.length || known.includes(name) || repeats(known).length) return [];
		return script.problem(path, unknownName(kind, name, known));
	});
};

export const scriptIdsUnique: CrossCheck = ({ script }) => [
	...repeatedIds(entriesOf(script, 'parts')),
	...repeatedIds(entriesOf(script, 'events')),
	...repeatedIds(entriesOf(script, 'embeds')),
	...repeatedIds([...entriesOf(script, 'chapters'), ...allSteps(script)]),
];
