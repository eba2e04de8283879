/**
 * One dot a person: on the day of the strike, in one block that can be counted, or beside the original.
 *
 * A dot that has not arrived waits just above the place where it will stand.
 */
import type { ViewOf } from '#data/schema';
import { formatNumber } from '../../model/format.ts';
import type { Point } from '../types.ts';
import type { Frame } from './frame.ts';
import type { PlacedWeeks } from './weeks.ts';

export type PlacedPerson = {
	/** The day and the dot's place in it. */
	id: string;
	x: number;
	y: number;
	/** 1 in the calendar; larger elsewhere. */
	scale: number;
	/** Place of the dot's day among the days of strikes, from 0: in this order dots set out. */
	turn: number;
	shown: boolean;
	lit: boolean;
};

/** How many people stand in the block up to the end of one of its rows. */
export type Counter = { id: string; text: string; x: number; y: number; shown: boolean };

export type PlacedPeople = { radius: number; people: PlacedPerson[]; counters: Counter[] };

/** How far above its place an arriving dot waits. */
const rise = 7;

/** Columns that give `n` equal squares the most room in a box, and the side of one. */
export function pack(n: number, { width, height }: { width: number; height: number }) {
	let best = { columns: 1, pitch: 0 };
	for (let columns = 1; columns <= n; columns++) {
		const pitch = Math.min(width / columns, height / Math.ceil(n / columns));
		if (pitch > best.pitch) best = { columns, pitch };
	}
	return best;
}

type Options = {
	frame: Frame;
	weeks: PlacedWeeks;
	arrange: ViewOf<'strikes'>['arrange'];
	/** Where the dots stand beside the original, and how large they are there. */
	beside: { at: (i: number) => Point; radius: number };
};

/** Everybody's dot, given how many were killed on each day. */
export function placePeople(killedOn: Map<string, number>, options: Options): PlacedPeople {
	const { frame, weeks, arrange, beside } = options;
	const { wide, inset, small, block } = frame;
	const inBlock = arrange === 'total';
	const days = new Map(weeks.days.map((day) => [day.id, day]));
	const queue = [...killedOn].flatMap(([day, killed]) =>
		Array.from({ length: killed }, (_, i) => ({ day: days.get(day), id: `${day}-${i}`, i })),
	);

	const top = small + inset + (wide ? 5 : 2);
	const most = Math.max(1, ...killedOn.values());
	const dots = pack(most, {
		width: weeks.cell.width - 2 * inset,
		height: Math.max(1, weeks.cell.height - top - 2),
	});
	const pitch = Math.min(wide ? 13 : 8, dots.pitch);
	const radius = pitch * 0.42;

	const columns = Math.max(1, Math.ceil(Math.sqrt(queue.length)));
	const blockRows = Math.ceil(queue.length / columns);
	const step = Math.min(
		block.tallest,
		block.width / columns,
		block.height / Math.max(1, blockRows),
	);

	const radii = { calendar: radius, total: step * 0.34, retold: beside.radius };
	const turns = new Map([...killedOn.keys()].map((day, turn) => [day as string | undefined, turn]));

	const people = queue.map(({ day, id, i }, n): PlacedPerson => {
		const shown = !day?.ahead;
		const places = {
			calendar: {
				x: (day?.x ?? 0) + inset + ((i % dots.columns) + 0.5) * pitch,
				y: (day?.y ?? 0) + top + (Math.floor(i / dots.columns) + 0.5) * pitch,
			},
			total: {
				x: block.x + ((n % columns) + 0.5) * step,
				y: block.y + (Math.floor(n / columns) + 0.5) * step,
			},
			retold: beside.at(n),
		};
		const place = places[arrange];
		return {
			id,
			x: place.x,
			y: place.y - (shown ? 0 : rise),
			scale: radii[arrange] / radius,
			turn: turns.get(day?.id) ?? 0,
			shown,
			lit: day?.lit ?? true,
		};
	});

	const arrived = people.filter(({ shown }) => shown).length;
	const counters = Array.from({ length: blockRows }, (_, i) => ({
		id: String(i),
		text: formatNumber(Math.min(arrived, (i + 1) * columns)),
		x: block.x + columns * step + 4,
		y: block.y + (i + 0.5) * step,
		shown: inBlock && arrived > i * columns,
	}));
	return { radius, people, counters };
}
