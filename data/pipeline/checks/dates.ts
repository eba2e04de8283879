/** Days that follow from each other: publications, replies, corrections, events. */
import { utcDay } from 'd3';
import type { JsonFile } from '../json-file.ts';
import { byRole } from '../load.ts';
import { formatValue, type Path, type Problem } from '../problems.ts';
import { entriesOf, type CrossCheck } from './cross-check.ts';

/** Whether a day exists; a month stands for its first day. */
function isDay(when: string): boolean {
	const day = when.length === 7 ? `${when}-01` : when;
	const date = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
}

/** Checks that an event stands on the day of the fact or document that it rests on. */
export const eventsDated: CrossCheck = ({ script, beyond, codings }) =>
	entriesOf(script?.value.events ?? [], ['events']).flatMap(({ when, ref, path }) => {
		const [kind, id = ''] = ref.split(':');
		const fact = beyond?.value.facts.find((fact) => fact.id === id);
		const published = codings.get(id)?.value.source.published;
		const day = kind === 'beyond' ? fact?.date : kind === 'source' ? published : undefined;
		const expected = !isDay(when)
			? 'a day or month that exists, as YYYY-MM-DD or YYYY-MM'
			: day && !day.startsWith(when)
				? `${day}, as ${ref} has it`
				: undefined;
		if (!script || !expected) return [];
		return script.problem([...path, 'when'], { expected, saw: formatValue(when) });
	});

/** Checks that corrections stand oldest first, and that site.json was updated since the last. */
export const correctionsOrdered: CrossCheck = ({ corrections, site }) => {
	if (!corrections) return [];
	const list = corrections.value.corrections;
	const published = site?.value.published;
	const problems = list.flatMap(({ date }, i) => {
		const floor = list[i - 1]?.date ?? published;
		if (floor === undefined || date >= floor) return [];
		return corrections.problem(['corrections', i, 'date'], {
			expected: `a day not before ${floor}`,
			saw: formatValue(date),
			hint: i ? 'corrections stand oldest first' : 'the piece was not published before',
		});
	});
	const last = list.at(-1)?.date ?? published;
	if (!site || last === undefined || site.value.updated >= last) return problems;
	const outdated = site.problem(['updated'], {
		expected: `${last} or later`,
		saw: formatValue(site.value.updated),
		hint: list.length ? 'the last correction is of that day' : 'it was published on that day',
	});
	return [...problems, outdated];
};

/**
 * Checks that replies and retrievals are not before the publication, nor retellings before the original.
 * A retelling may be one day earlier, as the two sides of the date line are one day apart.
 */
export const daysInOrder: CrossCheck = (data) => {
	const original = byRole(data).originals[0]?.value.source.published;
	const eve = original && utcDay.offset(new Date(original), -1).toISOString().slice(0, 10);
	return [...data.codings.values()].flatMap((coding) => {
		const { published, retrieved, reply } = coding.value.source;
		if (!published) return [];
		const since = `${published}, when it was published`;
		return [
			...notBefore(coding, {
				path: ['source', 'published'],
				day: published,
				floor: eve,
				since: `${original}, when the original was published`,
			}),
			...notBefore(coding, {
				path: ['source', 'retrieved'],
				day: retrieved,
				floor: published,
				since,
			}),
			...notBefore(coding, {
				path: ['source', 'reply', 'date'],
				day: reply?.date,
				floor: published,
				since,
			}),
		];
	});
};

type Day = {
	path: Path;
	day: string | null | undefined;
	floor: string | null | undefined;
	since: string;
};

function notBefore(file: JsonFile, { path, day, floor, since }: Day): Problem[] {
	if (!day || !floor || day >= floor) return [];
	return [file.problem(path, { expected: `a day not before ${since}`, saw: formatValue(day) })];
}
