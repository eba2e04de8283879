/** The order of days: publications, replies, corrections, events. */
import { utcDay } from 'd3';
import type { JsonFile } from '../json-file.ts';
import { byRole, hasStandIns, isFactUnsound, type Data } from '../load.ts';
import { fileProblem, type Path, type Problem } from '../problems.ts';
import { strikesFile } from '../strikes.ts';
import { entriesOf, type CrossCheck } from './cross-check.ts';

/** Whether a day exists; a month stands for its first day. */
function isDay(when: string): boolean {
	const day = when.length === 7 ? `${when}-01` : when;
	const date = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
}

/** The day of the fact or document that an event rests on; undefined where it has none, or a stand-in. */
function dayOf(data: Data, ref: string): string | undefined {
	const [kind, id = ''] = ref.split(':');
	const fact = data.beyond?.value.facts.find((fact) => fact.id === id);
	if (kind === 'beyond') return fact && !isFactUnsound(data, fact) ? fact.date : undefined;
	const coding = kind === 'source' && data.codings.get(id);
	if (!coding || hasStandIns(data, coding.file, ['source', 'published'])) return undefined;
	return coding.value.source.published ?? undefined;
}

/** Checks that an event stands on the day of the fact or document that it rests on. */
export const eventsDated: CrossCheck = (data) =>
	entriesOf(data.script, 'events').flatMap(({ when, ref, problem }) => {
		const day = dayOf(data, ref);
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
		const { published, retrieved, reply, archive = [] } = coding.value.source;
		if (!published) return [];
		const ownDay = { floor: published, since: `${published}, when it was published` };
		const originalDay = { floor: eve, since: `${original}, when the original was published` };
		return [
			...notBefore(coding, { path: ['published'], day: published, ...originalDay }),
			...notBefore(coding, { path: ['retrieved'], day: retrieved, ...ownDay }),
			...notBefore(coding, { path: ['reply', 'date'], day: reply?.date, ...ownDay }),
			...archive.flatMap(({ date }, i) =>
				notBefore(coding, { path: ['archive', i, 'date'], day: date, ...ownDay }),
			),
		];
	});
};

/**
 * Checks that nothing is dated after the day on which the piece was last changed: it cannot have known.
 */
export const daysKnown: CrossCheck = ({ site, codings, beyond, strikes }) => {
	if (!site) return [];
	const { updated } = site.value;
	const hint = 'a day still to come, or `updated` in data/site.json is to be set';
	const expected = `a day not after ${updated}, when the piece was last changed`;
	const after = (day: string | null | undefined) => !!day && day > updated;
	const known = [...codings.values()].flatMap((coding) => {
		const { published, retrieved, reply, archive = [] } = coding.value.source;
		const days = [
			{ path: ['published'], day: published },
			{ path: ['retrieved'], day: retrieved },
			{ path: ['reply', 'date'], day: reply?.date },
			...archive.map(({ date }, i) => ({ path: ['archive', i, 'date'], day: date })),
		];
		return days
			.filter(({ day }) => after(day))
			.map(({ path }) => coding.problem(['source', ...path], { expected, hint }));
	});
	const facts = entriesOf(beyond, 'facts')
		.filter(({ date }) => after(date))
		.map(({ problem }) => problem(['date'], { expected, hint }));
	const last = strikes?.rows.findIndex(({ date }) => after(date)) ?? -1;
	const row = strikes && last >= 0 ? strikes.rows[last] : undefined;
	const late = row
		? [
				fileProblem(strikesFile, {
					...{ expected, saw: row.date, hint, path: `row ${last + 1} date` },
					...strikes!.place(last, 'date'),
				}),
			]
		: [];
	return [...known, ...facts, ...late];
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
