import { describe as suite, expect, it } from 'vitest';
import type { Status, ViewOf } from '#data/schema';
import { story } from '$lib/server/story';
import { calendar } from './calendar.ts';
import { describe, table } from './describe.ts';
import { layout } from './layout.ts';
import { announcedBy, strikesRows, sumOf, type Announcement, type StrikesRows } from './rows.ts';
import { textWidth, type Type } from '../frame/type.ts';
import type { Box, Point } from '../types.ts';
import { nameLeading, rulePadding, type PlacedDocumentRows } from './document-rows.ts';

type StrikesLayout = ReturnType<typeof layout>;

type View = ViewOf<'strikes'>;
type Rect = { left: number; right: number; top: number; bottom: number; what: string };

const announcement = (date: string, killed: number, more: Partial<Announcement> = {}) => ({
	date,
	strikes: 1,
	boats: 1,
	killed,
	waters: 'Caribbean',
	announced_by: 'Somebody',
	source: 'A source',
	...more,
});

const rowsOf = (announcements: Announcement[]): StrikesRows => ({
	announcements,
	totals: sumOf(announcements),
	reported: '2025-11-03',
	documents: 5,
	from: { totals: 'the Harbour says', days: 'by its notices' },
});

const all: Status[] = ['kept', 'trimmed', 'altered', 'dropped'];

/** Rows with what an original and so many retellings do with the totals, each status in turn. */
const withDocuments = (retellings: number, rows: StrikesRows): StrikesRows => ({
	...rows,
	retold: {
		figures: [
			{ n: rows.totals.killed, unit: 'killed', claim: 'the-dead' },
			{ n: rows.totals.strikes, unit: 'strikes', claim: 'the-strikes' },
			{ n: rows.totals.boats, unit: 'boats', claim: 'the-boats' },
		],
		documents: Array.from({ length: retellings + 1 }, (_, at) => ({
			id: `paper-${at}`,
			outlet: ['The First Paper', 'Coast Agency', 'Here in US & World', 'Bay Daily'][at % 4]!,
			figures: [0, 1, 2].map((k) => {
				const status = at === 0 ? 'kept' : all[(at + k + 3) % 4]!;
				return { status, words: status === 'dropped' ? null : 'more than several of the boats' };
			}),
		})),
	},
});

const full = rowsOf([
	announcement('2025-09-02', 11),
	announcement('2025-09-15', 3),
	announcement('2025-10-01', 12),
	announcement('2025-10-14', 6),
	announcement('2025-10-27', 14, { strikes: 3, boats: 4 }),
	announcement('2025-11-01', 3),
]);
const retoldView: View = { graphic: 'strikes', arrange: 'retold' };
const stories = {
	full,
	real: strikesRows(story, [retoldView]),
	'retold by four': withDocuments(4, full),
	'retold by forty': withDocuments(40, full),
	'retold by nobody': withDocuments(0, full),
	one: rowsOf([announcement('2025-09-03', 1)]),
	empty: rowsOf([]),
	hundreds: rowsOf([announcement('2025-09-02', 40), announcement('2025-09-30', 105)]),
};
const views: View[] = [
	{ graphic: 'strikes', arrange: 'calendar' },
	{ graphic: 'strikes', arrange: 'calendar', until: '2025-09-15' },
	{ graphic: 'strikes', arrange: 'calendar', until: '2025-09-30', light: ['2025-09-02'] },
	{ graphic: 'strikes', arrange: 'calendar', light: ['2025-09-02', '2025-10-27'] },
	{ graphic: 'strikes', arrange: 'total' },
	{ graphic: 'strikes', arrange: 'total', until: '2025-10-14' },
	retoldView,
];
const widths = [280, 320, 360, 480, 768, 1200];

/** Boxes of everything that a view shows, labels first. */
function boxes(placed: StrikesLayout): { labels: Rect[]; dots: Rect[] } {
	const label = (
		what: string,
		{
			text,
			x,
			y,
			size,
			strong = false,
		}: { text: string; x: number; y: number; size: number; strong?: boolean },
	): Rect => ({
		what: `${what} “${text}”`,
		left: x,
		right: x + textWidth(text, { size, face: strong ? 'strong' : 'ours' }),
		top: y - size * 0.74,
		bottom: y + size * 0.04,
	});
	const { cell } = placed;
	const { dateSize, noteSize, countSize, padding } = placed.frame;
	const labels = [
		label('figure', { ...placed.figure, x: Math.max(0, placed.figure.x), strong: true }),
		...placed.lines.map((line) => label('line', { ...line, strong: line.look === 'strong' })),
		...(placed.tag.shown ? [label('tag', { ...placed.tag, size: noteSize, strong: true })] : []),
		...(placed.isCalendar
			? placed.days.flatMap((day) => [
					label('day', {
						text: day.label,
						x: day.x + padding,
						y: day.y + dateSize + padding - 1,
						size: dateSize,
						strong: day.isNamed,
					}),
					...(day.killed && !day.isAhead
						? [
								label('killed', {
									text: day.killed,
									x:
										day.x +
										cell.width -
										padding -
										1 -
										textWidth(day.killed, { size: countSize, face: 'strong' }),
									y: day.y + countSize + padding - 2,
									size: countSize,
									strong: true,
								}),
							]
						: []),
				])
			: placed.counters.map(({ text, x, y }) =>
					label('counter', { text, x, y: y + noteSize / 3, size: noteSize }),
				)),
	];
	if (placed.documents?.shown) labels.push(...documentBoxes(placed, placed.documents));
	const dots = placed.people.map(({ id, x, y, scale }) => {
		const r = placed.radius * scale;
		return { what: id, left: x - r, right: x + r, top: y - r, bottom: y + r };
	});
	return { labels, dots };
}

/** The heads, names, dots, marks and words of the documents' rows. */
function documentBoxes(
	{ frame: { documents: size } }: StrikesLayout,
	{ heads, rows, more }: PlacedDocumentRows,
): Rect[] {
	const text = (what: string, { x, y, type }: Point & { type: Type }): Rect => ({
		what: `“${what}”`,
		left: size.x + x,
		right: size.x + x + textWidth(what, type),
		top: size.y + y - type.size * 0.74,
		bottom: size.y + y + type.size * 0.1,
	});
	const box = (what: string, { x, y, width, height }: Box): Rect => ({
		what,
		left: size.x + x,
		right: size.x + x + width,
		top: size.y + y,
		bottom: size.y + y + height,
	});
	const theirs = { size: size.words, face: 'theirs' } as const;
	return [
		...heads.flatMap(({ n, noun, x, y }) => [
			text(n, { x, y, type: { size: size.name + 2, face: 'strong' } }),
			text(noun, {
				x,
				y: y + size.name * 1.15,
				type: { size: size.name, face: 'ours' },
			}),
		]),
		...(more
			? [text(more, { x: 0, y: size.height - 4, type: { size: size.name, face: 'ours' } })]
			: []),
		...rows.flatMap((row) => [
			box('a rule', { x: 0, y: row.y - rulePadding, width: size.width, height: 0.1 }),
			...row.name.map((line, i) =>
				text(line, {
					x: 0,
					y: row.y + size.name * (0.85 + nameLeading * i),
					type: { size: size.name, face: 'strong' },
				}),
			),
			...(row.dots === 'people'
				? []
				: [box(`dots of ${row.id}`, { x: size.nameWidth, y: row.y, ...size.dots })]),
			...row.figures.flatMap(({ x, words }, k) => [
				...(k ? [box(`mark ${k} of ${row.id}`, { x, y: row.y, ...size.mark })] : []),
				...words.map((line, i) =>
					text(line, {
						x,
						y: row.y + (k ? size.mark.height : size.dots.height) + size.words + i * size.leading,
						type: theirs,
					}),
				),
			]),
		]),
	];
}

const meet = (a: Rect, b: Rect) =>
	a.left < b.right - 0.01 &&
	b.left < a.right - 0.01 &&
	a.top < b.bottom - 0.01 &&
	b.top < a.bottom - 0.01;

const collisions = (rects: Rect[]) =>
	rects.flatMap((a, i) =>
		rects.slice(i + 1).flatMap((b) => (meet(a, b) ? [`${a.what} meets ${b.what}`] : [])),
	);

suite.each(Object.entries(stories))('the %s story', (_, rows) => {
	it.each(widths)('stays inside the frame, with nothing touching, at %i px', (width) => {
		for (const view of views) {
			const placed = layout(rows, { width, view });
			const { labels, dots } = boxes(placed);
			const outside = [...labels, ...dots].filter(
				({ left, right, top, bottom }) =>
					!(left >= 0 && right <= width && top >= -0.5 && bottom <= placed.frame.height),
			);
			expect(outside.map(({ what }) => what)).toEqual([]);
			expect(collisions([...labels, ...dots])).toEqual([]);
		}
	});

	it('has one height a width', () => {
		for (const width of widths) {
			const heights = new Set(views.map((view) => layout(rows, { width, view }).frame.height));
			expect(heights.size).toBe(1);
			expect(Math.max(...heights)).toBeLessThanOrEqual(width < 560 ? 350 : 700);
		}
	});

	it('draws each person up to the last day once, in every view', () => {
		for (const view of views) {
			const ids = layout(rows, { width: 360, view }).people.map(({ id }) => id);
			expect(ids).toHaveLength(sumOf(announcedBy(rows, view)).killed);
			expect(new Set(ids).size).toBe(ids.length);
		}
	});
});

it('states as many people as it draws', () => {
	for (const view of views) {
		const { figure, people, counters } = layout(full, { width: 760, view });
		expect(figure.text).toBe(String(people.length));
		expect(counters.at(-1)?.text).toBe(
			view.arrange === 'total' ? String(people.length) : undefined,
		);
	}
});

it('moves no dot when those of another day arrive', () => {
	const [before, after] = ['2025-09-14', '2025-09-15'].map((until) =>
		layout(full, { width: 360, view: { graphic: 'strikes', arrange: 'calendar', until } }),
	);
	const stay = after?.people.filter(({ id }) => !id.startsWith('2025-09-15'));
	expect(stay).toEqual(before?.people);
	expect(after!.people.length - before!.people.length).toBe(3);
});

it('moves nothing to highlight a day', () => {
	const positions = ({ people, days, box }: StrikesLayout) => ({
		people: people.map(({ id, x, y, scale }) => ({ id, x, y, scale })),
		days: days.map(({ id, x, y }) => ({ id, x, y })),
		box,
	});
	const view: View = { graphic: 'strikes', arrange: 'calendar' };
	const highlighted = layout(full, { width: 760, view: { ...view, light: ['2025-10-27'] } });
	expect(positions(highlighted)).toEqual(positions(layout(full, { width: 760, view })));
	expect(highlighted.people.filter((person) => person.highlighted)).toHaveLength(14);
});

it('begins weeks on Monday and keeps days on their date', () => {
	const days = calendar('2025-09-02', '2025-11-01');
	expect(days[0]).toEqual({ day: '2025-09-01', date: 1, week: 0, weekday: 0 });
	expect(days.at(-1)).toEqual({ day: '2025-11-02', date: 2, week: 8, weekday: 6 });
});

it('says where figures are from', () => {
	const [calendarView, , , , total, cut] = views as [View, View, View, View, View, View];
	expect(describe(full, total)).toBe(
		'49 people killed by 3 November 2025 in 8 strikes on 9 boats, the Harbour says.',
	);
	expect(describe(full, calendarView)).toContain('by its notices');
	expect(describe(full, calendarView)).toContain('beyond the five documents');
	expect(describe(full, cut)).toContain('beyond the five documents');
	expect(describe(stories.empty, total)).toContain('0 people');
	expect(table(full).body.at(-1)?.slice(0, 4)).toEqual(['Total', '8', '9', '49']);
});

it('names nobody where the story does not say who gives the figures', () => {
	const unsaid = { ...full, from: { totals: '', days: '' } };
	const [calendarView, , , , total] = views as [View, View, View, View, View];
	expect(describe(unsaid, total)).toMatch(/on 9 boats\.$/);
	expect(describe(unsaid, calendarView)).toContain('on 9 boats. ');
	expect(
		layout(unsaid, { width: 760, view: total })
			.lines.map(({ text }) => text)
			.join(' '),
	).not.toContain(',');
});

suite('the totals by document', () => {
	const rows = stories['retold by four'];
	const placed = layout(rows, { width: 760, view: retoldView });

	it.each([360, 760])('cuts no word of the story’s documents at %i px', (width) => {
		const { documents } = layout(stories.real!, { width, view: retoldView });
		const words = documents!.rows.flatMap(({ figures }) => figures.flatMap(({ words }) => words));
		expect(words.length).toBeGreaterThan(0);
		expect(words.filter((line) => /\S…$/.test(line))).toEqual([]);
	});

	it('has the dots of all people beside the original, and as many beside each retelling', () => {
		expect(placed.documents?.rows.map(({ dots }) => dots)).toEqual([
			'people',
			'filled',
			'empty',
			'empty',
			'empty',
		]);
		const { x, y, nameWidth, header, dots } = placed.frame.documents;
		for (const person of placed.people) {
			expect(person.x).toBeGreaterThan(x + nameWidth);
			expect(person.y).toBeGreaterThan(y + header);
			expect(person.y).toBeLessThan(y + header + dots.height);
		}
	});

	it('says by how many each figure is kept, and what became of it elsewhere', () => {
		const description = describe(rows, retoldView);
		expect(description).toContain(
			'The 49 people killed: kept by 1 of 4 retellings, trimmed by Here in US & World, altered by Bay Daily, dropped by The First Paper.',
		);
		expect(description).toContain('The 8 strikes: kept by');
		expect(placed.lines.map(({ text }) => text).join(' ')).toContain('kept by 1\u00a0of');
	});

	it('counts the documents that there is no room for', () => {
		for (const width of widths) {
			const { documents } = layout(stories['retold by forty'], { width, view: retoldView });
			const left = 41 - (documents?.rows.length ?? 0);
			expect(documents?.more).toBe(`and ${left} more retellings`);
		}
		expect(placed.documents?.more).toBe('');
	});

	it('keeps its rows with the original until they are asked for', () => {
		const before = layout(rows, { width: 760, view: { graphic: 'strikes', arrange: 'total' } });
		expect(before.documents?.shown).toBe(false);
		expect(before.documents?.rows).toEqual(placed.documents?.rows);
	});
});
