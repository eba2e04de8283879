/** Where the data have what a name of a version stands for. */
import { kindOf, targetOf } from '../versions.ts';
import { allSteps, entriesOf, type Part } from './checks/cross-check.ts';
import { byRole, type Data } from './load.ts';
import { fileProblem, type Path } from './problems.ts';
import { strikesFile } from './strikes.ts';

/** Where the fields of an entry stand; for one that is gone, the file in which that is settled. */
export function placeOfEntry(data: Data, name: string): Part {
	const kind = kindOf(name);
	const find = finders[kind] ?? (() => data.site);
	const ofCoding = /^(source|cell|addition)$/.test(kind);
	return find(data, targetOf(name)) ?? (ofCoding ? data.site! : data.script!);
}

type Find = (data: Data, target: string) => Part | undefined;

const within = (part: Part | undefined, path: Path): Part | undefined =>
	part && { problem: (below, message) => part.problem([...path, ...below], message) };

const withId = <T extends { id: string } & Part>(list: readonly T[], id: string) =>
	list.find((one) => one.id === id);

const ofScript =
	(key: 'chapters' | 'parts' | 'events' | 'embeds'): Find =>
	({ script }, id) =>
		withId<{ id: string } & Part>(entriesOf(script, key), id);

/** A claim's own words stand in the codebook, the original's in its coding. */
function findClaim(data: Data, id: string): Part | undefined {
	const { codebook } = data;
	const own = withId(entriesOf(codebook, 'claims'), id) ?? codebook;
	const original = within(byRole(data).originals[0], ['claims', id]);
	return (
		own && {
			problem: (path, message) =>
				(/^(quote|backing|note)$/.test(String(path[0])) ? (original ?? own) : own).problem(
					path,
					message,
				),
		}
	);
}

function findStrike({ strikes }: Data, day: string): Part {
	const row = strikes?.rows.findIndex(({ date }) => date === day) ?? -1;
	return {
		problem: ([column = ''], { expected, saw = '', hint }) =>
			fileProblem(strikesFile, {
				...{ expected, saw, hint },
				...(row >= 0 && {
					path: `row ${row + 1} ${column}`,
					...strikes!.place(row, column as 'date'),
				}),
			}),
	};
}

const finders: Record<string, Find> = {
	chapter: ofScript('chapters'),
	part: ofScript('parts'),
	event: ofScript('events'),
	embed: ofScript('embeds'),
	step: ({ script }, id) => withId(allSteps(script), id),
	tie: ({ script }, ends) =>
		entriesOf(script, 'ties').find(({ from, to }) => `${from}/${to}` === ends),
	claim: findClaim,
	fact: ({ beyond }, id) => withId(entriesOf(beyond, 'facts'), id) ?? beyond,
	correction: ({ corrections }, nth) =>
		entriesOf(corrections, 'corrections')[Number(nth) - 1] ?? corrections,
	source: ({ codings }, id) => within(codings.get(id), ['source']),
	cell: ({ codings }, target) => {
		const [source = '', claim = ''] = target.split('/');
		return within(codings.get(source), ['claims', claim]);
	},
	addition: (data, target) => {
		const [source = '', id = ''] = target.split('/');
		const coding = byRole(data).retellings.find(({ value }) => value.source.id === source);
		return withId(entriesOf(coding, 'added'), id) ?? coding;
	},
	strike: findStrike,
};
