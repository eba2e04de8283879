/**
 * Names of what is published, and what differs between two published states.
 *
 * A name has a kind and a target: `step:drones`, `cell:anadolu/boats-16`. Aliases in `site.json` say how
 * something that was published is named now.
 */
import type { Aliases, State } from '#data/schema';
import { formatDay } from './format.ts';

/** A field of an entry, before and after; one of the two may be missing. */
export type FieldDifference = { field: string; was?: string | undefined; is?: string | undefined };

/** An entry that differs: by its name before, or for a new one its only name, and by its name after. */
export type Difference = { name: string; now: string; fields: FieldDifference[] };

/** The kinds of names that are addresses: a hash of the story, a page, a frame on another site. */
export const addressKinds = ['chapter', 'step', 'claim', 'source', 'embed'] as const;

export const kindOf = (name: string): string => name.split(':', 1)[0]!;
export const targetOf = (name: string): string => name.slice(kindOf(name).length + 1);

/** The name that something published has now; what leads to a thing of another kind is gone. */
export function nowNamed(name: string, aliases: Aliases = {}): string {
	const kind = kindOf(name);
	if (kind !== 'cell' && kind !== 'addition') {
		const now = aliases[name] ?? name;
		return kindOf(now) === kind ? now : name;
	}
	const [source = '', id = ''] = targetOf(name).split('/');
	const now = (of: string) => targetOf(nowNamed(of, aliases));
	return `${kind}:${now(`source:${source}`)}/${kind === 'cell' ? now(`claim:${id}`) : id}`;
}

/** What differs between two states: first what the earlier has, in its order, then what is new. */
export function differences(before: State, after: State, aliases?: Aliases): Difference[] {
	const byNow = new Map(Object.keys(after).map((name) => [nowNamed(name, aliases), name]));
	const found = new Set<string>();
	const kept = Object.entries(before).map(([name, was]): Difference => {
		const now = name in after ? name : (byNow.get(nowNamed(name, aliases)) ?? name);
		found.add(now);
		return { name, now, fields: fieldDifferences(was, after[now]) };
	});
	const come = Object.keys(after)
		.filter((name) => !found.has(name))
		.map((name) => ({ name, now: name, fields: fieldDifferences({}, after[name]) }));
	return [...kept, ...come].filter(({ fields }) => fields.length > 0);
}

function fieldDifferences(was: State[string], is: State[string] = {}): FieldDifference[] {
	return [...new Set([...Object.keys(was), ...Object.keys(is)])]
		.map((field) => ({ field, was: was[field], is: is[field] }))
		.filter(({ was, is }) => was !== is);
}

/** Whether an id is of a version of that day: the day, and from the second on a number. */
export const isVersionOf = (id: string, day: string): boolean =>
	id.startsWith(day) && /^(-([2-9]|[1-9]\d+))?$/.test(id.slice(day.length));

/** The order of versions by id: a day, and with a number from 2 the later ones of that day. */
export function compareVersions(a: string, b: string): number {
	const nth = (id: string) => Number(id.slice(11) || 1);
	return a.slice(0, 10) === b.slice(0, 10) ? nth(a) - nth(b) : a < b ? -1 : 1;
}

/** What a reader calls an entry of a state: “Anadolu, on “64 people killed””. */
export function titleOf(name: string, state: State): string {
	const target = targetOf(name);
	const [first = '', second = ''] = target.split('/');
	const { title, label, outlet, claim, date } = state[name] ?? {};
	const outletOf = state[`source:${first}`]?.outlet ?? first;
	switch (kindOf(name)) {
		case 'site':
			return `The ${target}`;
		case 'cell':
			return `${outletOf}, on “${state[`claim:${second}`]?.label ?? second}”`;
		case 'addition':
			return `${outletOf}, added: “${claim ?? second}”`;
		case 'source':
			return outlet ?? target;
		case 'correction':
			return date ? `Correction of ${formatDay(date)}` : 'A correction';
		case 'strike':
			return `Strikes announced on ${formatDay(target)}`;
		case 'step':
			return `Step “${target}”`;
		case 'embed':
			return `Graphic “${title ?? target}”`;
		default:
			return `${kindOf(name)[0]!.toUpperCase()}${kindOf(name).slice(1)} “${title ?? label ?? target}”`;
	}
}
