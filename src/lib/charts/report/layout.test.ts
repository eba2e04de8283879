import type { Backing, BackingKind, Selector, Story, ViewOf } from '#data/schema';
import { describe, expect, it } from 'vitest';
import { describe as sentence, table } from './describe.ts';
import { textWidth } from '../frame/type.ts';
import { layout, type Arrange } from './layout.ts';
import { allOfficials } from './officials.ts';
import { ranks, reportRows, type ReportRows } from './rows.ts';

type ReportLayout = ReturnType<typeof layout>;

const officials = (current: number, former: number, other: number): Backing => ({
	currentOfficials: current,
	formerSeniorOfficials: former,
	otherFormerOfficials: other,
	kind: 'anonymous',
});
const source = (kind: BackingKind): Backing => ({ ...officials(0, 0, 0), kind });

const backings = [
	...Array.from({ length: 11 }, () => officials(2, 2, 0)),
	...Array.from({ length: 7 }, () => officials(2, 0, 0)),
	officials(2, 1, 0),
	officials(0, 2, 1),
	source('own-voice'),
	source('official-unnamed'),
	source('on-record'),
	source('pentagon'),
	source('public-record'),
];
const kinds = ['plan', 'caveat', 'number', 'context'] as const;
const outlets = ['Anadolu Agency', 'Today in US & World', 'The Deep Dive', 'News Addicts'];
const statuses = ['kept', 'trimmed', 'altered', 'dropped', 'dropped'] as const;

const light: Selector = { kinds: ['plan', 'caveat'] };
const none: Selector = { claims: ['no-such-claim'] };
const behind: Selector = { backing: ['on-record', 'own-voice'] };
const left: Selector = { status: ['dropped'] };
const arrangements: Arrange[] = ['page', 'speakers', 'pages', 'backing'];
const views = arrangements.flatMap((arrange): ViewOf<'report'>[] => [
	{ graphic: 'report', arrange },
	{ graphic: 'report', arrange, light },
	{ graphic: 'report', arrange, light: none },
	{ graphic: 'report', arrange, light: behind },
	{ graphic: 'report', arrange, light: left },
]);

/** Rows of a story with so many claims and retellings. */
function rowsOf(claims: number, retellings: number): ReportRows {
	const retold = Array.from({ length: retellings }, (_, i) => `retelling-${i}`);
	const story = {
		sources: [
			{ id: 'original', outlet: 'NBC News', words: 968, published: '2025-11-03', role: 'original' },
			...retold.map((id, i) => ({
				id,
				outlet: outlets[i % outlets.length],
				words: 500 + i,
				role: 'retelling',
			})),
		],
		claims: Array.from({ length: claims }, (_, i) => ({
			id: `claim-${i}`,
			label: `Claim ${i}`,
			topic: `topic ${Math.floor(Math.sqrt(i * 7))}`,
			kind: kinds[i % kinds.length],
			backing: backings[i % backings.length],
			order: i,
		})),
		cells: Object.fromEntries(
			retold.map((id, s) => [
				id,
				Object.fromEntries(
					Array.from({ length: claims }, (_, i) => [
						`claim-${i}`,
						{ status: statuses[(i + s * 2) % statuses.length] },
					]),
				),
			]),
		),
	};
	return reportRows(story as unknown as Story, views);
}

const stories = {
	'as reported': rowsOf(57, 4),
	'one claim': rowsOf(1, 1),
	'three claims': rowsOf(3, 2),
	'forty retellings': rowsOf(57, 40),
	'three hundred claims': rowsOf(300, 40),
	'no retelling': rowsOf(20, 0),
	nothing: rowsOf(0, 0),
};
const widths = [320, 360, 480, 560, 760, 768, 1200];
const cases = Object.entries(stories).flatMap(([name, rows]) =>
	widths.map((width) => ({ name, rows, width })),
);

const inFrame = (placed: ReportLayout, { x, y, width, height }: Area) =>
	[x, y, width, height].every(Number.isFinite) &&
	x >= -0.01 &&
	y >= -0.01 &&
	width >= 0 &&
	height >= 0 &&
	x + width <= placed.frame.width + 0.01 &&
	y + height <= placed.frame.height + 0.01;

type Area = { x: number; y: number; width: number; height: number };

const labelAreas = (placed: ReportLayout) =>
	placed.annotations
		.flatMap(({ labels }) => labels)
		.map((label) => ({
			id: label.id,
			x: label.x,
			y: label.y - label.size * 0.8,
			width:
				Math.max(
					0,
					...label.lines.map((line) =>
						textWidth(line, {
							size: label.size,
							face: label.look === 'strong' ? 'strong' : 'ours',
						}),
					),
				) +
				(label.suffix
					? textWidth(label.suffix.text, { size: label.suffix.size, face: 'strong' }) +
						label.suffix.size * 0.35
					: 0),
			height: label.size * (1 + 1.2 * (label.lines.length - 1)),
		}));

const overlap = (a: Area, b: Area) =>
	a.x + a.width > b.x + 0.01 &&
	b.x + b.width > a.x + 0.01 &&
	a.y + a.height > b.y + 0.01 &&
	b.y + b.height > a.y + 0.01;

const position = ({ bars, dots, sheet, pages, links }: ReportLayout) => ({
	bars: bars.map(({ id, box }) => [id, box]),
	dots: dots.map(({ id, x, y, r }) => [id, x, y, r]),
	sheet,
	pages: pages.map(({ id, sheet: box, from, asserted, missing }) => [
		...[id, box, from],
		...[...asserted, ...missing].map((mark) => [mark.id, mark.box]),
	]),
	links: links.map(({ rank }) => rank),
});

describe.each(cases)('$name at $width', ({ rows, width }) => {
	const all = views.map((view) => ({ view, placed: layout(rows, { width, view }) }));

	it('has one height and keeps everything inside the frame', () => {
		for (const { placed } of all) {
			expect(placed.frame.height).toBe(all[0]!.placed.frame.height);
			expect(placed.frame.height).toBeLessThanOrEqual(width < 560 ? 350 : 660);
			const { sheet, bars, pages } = placed;
			const marks = [
				...bars,
				...pages.flatMap(({ asserted, missing }) => [...asserted, ...missing]),
			];
			const areas = [
				...(sheet ? [sheet] : []),
				...marks.map(({ box }) => box),
				...pages.map((page) => page.sheet),
				...placed.dots.map(({ x, y, r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r })),
				...labelAreas(placed),
			];
			expect(areas.filter((area) => !inFrame(placed, area))).toEqual([]);
			const paths = [
				...placed.links.map(({ path }) => path),
				...placed.annotations.flatMap(({ rules = [] }) => rules),
			];
			expect(paths.filter((path) => /NaN|Infinity/.test(path))).toEqual([]);
		}
	});

	it('keeps labels apart', () => {
		for (const { placed } of all) {
			const areas = labelAreas(placed);
			const pairs = areas.flatMap((a, i) =>
				areas
					.slice(i + 1)
					.filter((b) => overlap(a, b))
					.map((b) => [a.id, b.id]),
			);
			expect(pairs).toEqual([]);
		}
	});

	it('sets words large enough to read', () => {
		const sizes = all.flatMap(({ placed }) =>
			placed.annotations.flatMap(({ labels }) => labels.map(({ size }) => size)),
		);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(
			width < 360 ? 12 : width < 560 ? 13.75 : 11.7,
		);
	});

	it('moves nothing when a view highlights claims', () => {
		for (const arrange of arrangements) {
			const [plain, ...highlighting] = all.filter(({ view }) => view.arrange === arrange);
			for (const { placed } of highlighting)
				expect(position(placed)).toEqual(position(plain!.placed));
		}
	});

	it('keeps the same bars in every arrangement, and the same dots in both that have them', () => {
		const ids = (marks: { id: string }[]) => marks.map(({ id }) => id).sort();
		for (const { placed } of all) expect(ids(placed.bars)).toEqual(ids(all[0]!.placed.bars));
		const dots = all.filter(({ view }) => ['speakers', 'backing'].includes(view.arrange));
		for (const { placed } of dots) expect(ids(placed.dots)).toEqual(ids(dots[0]!.placed.dots));
	});

	it('has pages only where they are spread, and each slides out from under the original’s', () => {
		for (const { view, placed } of all) {
			const pages = view.arrange === 'pages' ? rows.retellings.length : 0;
			expect(placed.pages).toHaveLength(pages);
			const starts = placed.pages.map(({ sheet, from }) => [sheet.x + from.x, sheet.y + from.y]);
			for (const page of placed.pages)
				expect(page.asserted.length + page.missing.length).toBe(rows.claims.length);
			for (const [x, y] of starts) {
				expect(x).toBeCloseTo(starts[0]?.[0] ?? 0);
				expect(y).toBeCloseTo(starts[0]?.[1] ?? 0);
			}
		}
	});
});

describe('the arrangements', () => {
	const rows = stories['as reported'];
	const at = (arrange: Arrange, width = 760) =>
		layout(rows, { width, view: { graphic: 'report', arrange } });

	it('puts a claim at the same height on every page', () => {
		const placed = at('pages');
		const y = new Map(placed.bars.map(({ id, box }) => [id, box.y]));
		for (const { asserted, missing } of placed.pages)
			for (const { id, box } of [...asserted, ...missing]) expect(box.y).toBe(y.get(id));
	});

	it('takes the whole frame for a whole story, and less for a few claims', () => {
		const heights = [rows, stories['three claims']].map(
			(story) =>
				layout(story, { width: 360, view: { graphic: 'report', arrange: 'page' } }).frame.height,
		);
		expect(heights[0]).toBe(350);
		expect(heights[1]).toBeLessThan(350);
	});

	it('draws each official who spoke once, however many groups share them', () => {
		const places = new Set(at('speakers').dots.map(({ x, y }) => `${x} ${y}`));
		const total = ranks.reduce((sum, rank) => sum + allOfficials(rows)[rank], 0);
		expect(total).toBe(5);
		expect(places.size).toBe(total);
	});

	it('highlights what one retelling did on its page alone, and says it', () => {
		const source = rows.retellings[0]?.id ?? '';
		const view: ViewOf<'report'> = {
			...{ graphic: 'report', arrange: 'pages' },
			light: { source, status: ['dropped'] },
		};
		const ids = rows.claims.filter(({ asserted }) => !asserted[0]).map(({ id }) => id);
		const selecting = { ...rows, selections: { [JSON.stringify(view.light)]: ids } };
		const placed = layout(selecting, { width: 360, view });
		const highlighted = placed.pages.map(
			({ missing }) => missing.filter((bar) => bar.isHighlighted).length,
		);
		expect(highlighted).toEqual([ids.length, 0, 0, 0]);
		expect(
			placed.pages.flatMap(({ asserted }) => asserted).filter((bar) => bar.isHighlighted),
		).toEqual([]);
		expect(sentence(selecting, view)).toContain(
			`${ids.length} claims that Anadolu Agency does not make`,
		);
	});

	it('highlights the claims that rest on unnamed officials beside those officials', () => {
		const highlighted = at('speakers').bars.filter((bar) => bar.isHighlighted).length;
		const resting = rows.groups.filter(({ kind }) => kind === 'anonymous');
		expect(highlighted).toBe(resting.reduce((sum, { size }) => sum + size, 0));
	});

	it('groups bars by backing, none on another, with each group’s officials', () => {
		const placed = at('backing', 320);
		const boxes = placed.bars.map(({ box }) => box);
		expect(boxes.some((a, i) => boxes.slice(i + 1).some((b) => overlap(a, b)))).toBe(false);
		for (const { id, officials: counts } of rows.groups) {
			const own = placed.dots.filter((dot) => dot.id.startsWith(`${id}/`)).length;
			expect(own).toBe(ranks.reduce((sum, rank) => sum + counts[rank], 0));
		}
	});

	it('orders groups: unnamed officials first, most claims first', () => {
		const sizes = rows.groups.filter(({ kind }) => kind === 'anonymous').map(({ size }) => size);
		expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
		expect(rows.groups.map(({ kind }) => kind).slice(sizes.length)).toEqual([
			'official-unnamed',
			'on-record',
			'pentagon',
			'public-record',
			'own-voice',
		]);
	});

	it('says what it shows, in a sentence and a table', () => {
		for (const story of Object.values(stories)) {
			for (const view of views) expect(sentence(story, view)).toMatch(/^[A-Z0-9].*\.$/);
			const { head, body } = table(story);
			expect(body.every((row) => row.length === head.length)).toBe(true);
		}
		const asserted = rows.claims.filter((claim) => claim.asserted[0]).length;
		const said = sentence(rows, { graphic: 'report', arrange: 'pages' });
		expect(said).toContain(`Anadolu Agency (500 words) makes ${asserted}`);
	});
});
