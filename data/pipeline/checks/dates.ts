/** The order of days: publications, replies, corrections, events. */
import { utcDay } from 'd3';
import type { JsonFile } from '../json-file.ts';
import { byRole } from '../load.ts';
import type { Path, Problem } from '../problems.ts';
import { entriesOf, type CrossCheck } from './cross-check.ts';

/** Whether a day exists; a month stands for its first day. */
function isDay(when: string): boolean {
	const day = when.length === 7 ? `${when}-01` : when;
	const date = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
}

/** Checks that an event stands on the day of the fact or document that it rests on. */
export const eventsDated: CrossCheck = ({ script, beyond, codings }) =>
	entriesOf(script, 'events').flatMap(({ when, ref, problem }) => {
		const [kind, id = ''] = ref.split(':');
		const fact = beyond?.value.facts.find((fact) => fact.id === id);
		const published = codings.get(id)?.value.source.published;
		const day = kind === 'beyond' ? fact?.date : kind === 'source' ? published : undefined;
		if (!isDay(when)) {
			const expected = 'a day or month that exists, as YYYY-MM-DD or YYYY-MM';
			return problem(['when'], { expected });
		}
		if (!day || day.startsWith(when)) return [];
		return problem(['when'], { expected: `${day}, as ${ref} has it` });
	});

/** Checks that corrections stand oldest first, and that site.json was updated since the last. */
export const correctionsOrdered: CrossCheck = ({ corrections, site }) => {
	if (!corrections) return [];
	const list = entriesOf(corrections, 'corrections');
	const published = site?.value.published;
	const problems = list.flatMap(({ date, problem }, i) => {
		const floor = list[i - 1]?.date ?? published;
		if (floor === undefined || date >= floor) return [];
		return problem(['date'], {
			expected: `a day not before ${floor}`,
			hint: i ? 'corrections stand oldest first' : 'the piece was not published before',
		});
	});
	const last = list.at(-1)?.date ?? published;
	if (!site || last === undefined || site.value.updated >= last) return problems;
	const outdated = site.problem(['updated'], {
		expected: `${last} or later`,
		hint: list.length ? 'the last correction is of that day' : 'it was published on that day',
	});
	return [...problems, outdated];
};

/** A retelling may be dated one day before the original, because of the date line. */
export const daysInOrder: CrossCheck = (data) => {
	const original = byRole(data).originals[0]?.value.source.published;
	const eve = original && utcDay.offset(new Date(original), -1).toISOString().slice(0, 10);
	return [...data.codings.values()].flatMap((coding) => {
		const { published, retrieved, reply } = coding.value.source;
		if (!published) return [];
		const ownDay = { floor: published, since: `${published}, when it was published` };
		const originalDay = { floor: eve, since: `${original}, when the original was published` };
		return [
			...notBefore(coding, { path: ['published'], day: published, ...originalDay }),
			...notBefore(coding, { path: ['retrieved'], day: retrieved, ...ownDay }),
			...notBefore(coding, { path: ['reply', 'date'], day: reply?.date, ...ownDay }),
		];
	});
};

type Day = {
	/** Within the source's record. */
	path: Path;
	day: string | null | undefined;
	floor: string | null | undefined;
	since: string;
};

function notBefore(file: JsonFile, { path, day, floor, since }: Day): Problem[] {
	if (!day || !floor || day >= floor) return [];
	return [file.problem(['source', ...path], { expected: `a day not before ${since}` })];
}
