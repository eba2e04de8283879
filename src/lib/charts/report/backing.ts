/** The claims by who stands behind them: a row a group, its bars side by side to be counted. */
import type { Selector } from '#data/schema';
import { capital, formatNumber, plural } from '../../model/format.ts';
import { round } from '../frame/round.ts';
import { fits, fitting, textWidth } from '../frame/type.ts';
import type { Box } from '../types.ts';
import type { Frame } from './frame.ts';
import { groupLabel } from './people.ts';
import { pickedWords } from './picked.ts';
import { ranks, type Group, type ReportClaim, type ReportRows } from './rows.ts';
import { dotId } from './speakers.ts';
import type { Dot, Furniture, Label } from './types.ts';

export type Backed = Furniture & { boxes: Map<string, Box>; dots: Map<string, Dot> };

/** `lit`: ids of the claims that a view picks, or null. */
type Options = { frame: Frame; lit: Set<string> | null; light: Selector | undefined };

type Heads = Pick<Options, 'frame' | 'light'> & { counted: Set<string> | null };

type Section = { id: string; titles: string[]; groups: Group[] };

const sectionsOf = (groups: Group[]): Section[] =>
	[
		{
			id: 'unnamed',
			titles: ['Unnamed officials, current or former', 'Unnamed officials'],
			groups: groups.filter(({ kind }) => kind === 'anonymous'),
		},
		{
			id: 'other',
			titles: ['Everything else'],
			groups: groups.filter(({ kind }) => kind !== 'anonymous'),
		},
	].filter((section) => section.groups.length > 0);

/** Pixels of a row's parts, from its top. */
function rowOf(rows: ReportRows, { frame, room }: { frame: Frame; room: number }) {
	const { wide, width, text, leading } = frame;
	const pitch = Math.min(wide ? 66 : 46, room / Math.max(1, rows.groups.length));
	const barTop = leading + (wide ? 6 : 2);
	const count = textWidth('0,000', { size: text, face: 'strong' });
	const largest = Math.max(1, ...rows.groups.map(({ size }) => size));
	const unit = Math.min(wide ? 66 : 30, (width - count - 6) / largest);
	return {
		pitch,
		barTop,
		bar: Math.max(2, Math.min(wide ? 16 : 9, pitch - barTop - 5)),
		unit,
		inked: unit - Math.min(wide ? 5 : 3, unit * 0.3),
		r: wide ? 6 : 4.2,
		baseline: text,
		middle: text * 0.64,
	};
}

/** The sections' headings, all worded alike; where a view picks claims, they count those. */
function headings(
	sections: (Section & { members: ReportClaim[] })[],
	{ counted, light, frame }: Heads,
) {
	const room = { width: frame.width, size: frame.title, face: 'strong' } as const;
	const all = counted?.size ?? 0;
	const forms = [
		...(light ? [pickedWords(all, light)] : []),
		`${formatNumber(all)} highlighted`,
	].map((picked) =>
		sections.map(({ members, titles }) => {
			const n = members.filter(({ id }) => counted?.has(id)).length;
			const figure = counted ? `${formatNumber(n)} of ${picked}` : plural(members.length, 'claim');
			const options = titles.map((words) => `${words}: ${figure}`);
			return fitting(options, room);
		}),
	);
	return forms.find((form) => form.every((line) => fits(line, room))) ?? forms.at(-1) ?? [];
}

/** Groups as rows under two headings. */
export function setBacking(rows: ReportRows, { frame, lit, light }: Options): Backed {
	const { wide, height, width, text, title } = frame;
	// a pick by backing is the grouping itself: its counts are the groups' own
	const counted = light?.backing ? null : lit;
	const sections = sectionsOf(rows.groups).map((section) => {
		const ids = new Set(section.groups.map(({ id }) => id));
		return { ...section, members: rows.claims.filter(({ group }) => ids.has(group)) };
	});
	const heads = headings(sections, { counted, light, frame });
	const headingHeight = title * 1.4 + (wide ? 14 : 6);
	const between = wide ? 12 : 4;
	const room = height - headingHeight * sections.length - between;
	const row = rowOf(rows, { frame, room });
	const set: Backed = { boxes: new Map(), dots: new Map(), labels: [], rules: [] };

	const setRow = (group: Group, y: number) => {
		const members = rows.claims.filter((claim) => claim.group === group.id);
		const count = members.filter(({ id }) => !counted || counted.has(id)).length;
		const isLit = members.some(({ id }) => !lit || lit.has(id));
		let x = 0;
		for (const rank of ranks) {
			for (let i = 0; i < group.people[rank]; i += 1) {
				const id = dotId(group.id, rank, i);
				set.dots.set(id, { id, rank, x: x + row.r, y: y + row.middle, r: row.r });
				x += row.r * 2.4;
			}
		}
		members.forEach(({ id }, i) => {
			const box = { x: i * row.unit, y: y + row.barTop, width: row.inked, height: row.bar };
			set.boxes.set(id, box);
		});
		const words = capital(groupLabel(group, { outlet: rows.original.outlet }));
		const end = { x: members.length * row.unit + 3, y: y + row.barTop + row.bar / 2 + text * 0.36 };
		set.labels.push(
			{
				id: `backing-${group.id}`,
				lines: [words],
				x: x && x + 4,
				y: y + row.baseline,
				size: text,
				tone: isLit ? 'plain' : 'soft',
			},
			{
				id: `backing-${group.id}-n`,
				lines: [formatNumber(count)],
				...end,
				size: text,
				tone: isLit ? 'strong' : 'soft',
			},
		);
	};

	let y = 0;
	sections.forEach((section, at) => {
		const label: Label = {
			id: `backing-${section.id}`,
			lines: [heads[at] ?? ''],
			x: 0,
			y: y + title,
			size: title,
			tone: 'strong',
		};
		set.labels.push(label);
		set.rules.push(`M0 ${round(y + title * 1.4)}H${round(width)}`);
		y += headingHeight;
		for (const group of section.groups) {
			setRow(group, y);
			y += row.pitch;
		}
		y += between;
	});
	return set;
}
