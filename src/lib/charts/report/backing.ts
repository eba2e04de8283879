/** The claims by who stands behind them: a row a group, its bars side by side to be counted. */
import type { Selector } from '#data/schema';
import { capital, formatNumber } from '../../model/format.ts';
import { round } from '../frame/round.ts';
import { fits, fitting, textWidth } from '../frame/type.ts';
import type { Box } from '../types.ts';
import type { Frame } from './frame.ts';
import { groupLabel } from './people.ts';
import { pickedNoun } from './picked.ts';
import { ranks, type Group, type ReportClaim, type ReportRows } from './rows.ts';
import { dotId } from './speakers.ts';
import type { Dot, Furniture, Label } from './types.ts';

export type Backed = Furniture & { boxes: Map<string, Box>; dots: Map<string, Dot> };

/** `lit`: ids of the claims that a view picks, or null. */
type Options = { frame: Frame; lit: Set<string> | null; light: Selector | undefined };

type Section = {
	id: string;
	/** What the section's claims rest on, the longest wording first, the last alone if need be. */
	on: string[];
	groups: Group[];
	members: ReportClaim[];
	isLit: boolean;
};

function sectionsOf(rows: ReportRows, lit: Set<string> | null): Section[] {
	const section = (id: string, { on, groups }: Pick<Section, 'on' | 'groups'>): Section => {
		const ids = new Set(groups.map((group) => group.id));
		const members = rows.claims.filter(({ group }) => ids.has(group));
		return { id, on, groups, members, isLit: members.some((claim) => !lit || lit.has(claim.id)) };
	};
	return [
		section('unnamed', {
			on: ['on unnamed officials, current or former', 'on unnamed officials'],
			groups: rows.groups.filter(({ kind }) => kind === 'anonymous'),
		}),
		section('other', {
			on: ['on something else'],
			groups: rows.groups.filter(({ kind }) => kind !== 'anonymous'),
		}),
	].filter(({ groups }) => groups.length > 0);
}

/** Pixels of a row's parts, from its top. */
function rowOf(rows: ReportRows, { frame, room }: { frame: Frame; room: number }) {
	const { wide, width, text, title } = frame;
	const pitch = Math.min(wide ? 62 : 46, room / Math.max(1, rows.groups.length));
	const barTop = text * (wide ? 1.4 : 1.32);
	const count = textWidth('0,000', { size: title, face: 'strong' });
	const largest = Math.max(1, ...rows.groups.map(({ size }) => size));
	const unit = Math.min(wide ? 66 : 30, (width - count - 6) / largest);
	return {
		...{ pitch, barTop, unit },
		bar: Math.max(2, Math.min(wide ? 20 : 10, pitch - barTop - (wide ? 10 : 4))),
		inked: unit - Math.min(wide ? 5 : 3, unit * 0.3),
		r: text * 0.38,
		baseline: text * 0.95,
		middle: text * 0.6,
	};
}

/** A section's figure, and the words beside it in the longest form that fits. */
function heading(
	{ id, on, members, isLit }: Section,
	{ y, counted, ...of }: { y: number; counted: Set<string> | null } & Omit<Options, 'lit'>,
): Label[] {
	const { frame, light } = of;
	const n = members.filter((claim) => !counted || counted.has(claim.id)).length;
	const total = counted?.size ?? 0;
	const figure = counted ? `${formatNumber(n)} of ${formatNumber(total)}` : formatNumber(n);
	const size = frame.wide ? frame.big * 0.8 : frame.title * 1.3;
	const noun = counted && light ? pickedNoun(total, light) : n === 1 ? 'claim' : 'claims';
	const rest = n === 1 ? 'rests' : 'rest';
	const taken = textWidth(`${figure} `, { size, face: 'strong' });
	const room = { width: frame.width - taken, size: frame.title, face: 'strong' } as const;
	const short = `${rest} ${on.at(-1)}`;
	const words = fitting([...on.map((what) => `${noun} ${rest} ${what}`), short], room);
	const then = fits(words, room) ? { then: { text: words, size: frame.title } } : {};
	return [
		{
			id: `backing-${id}`,
			lines: [figure],
			x: 0,
			y,
			size,
			tone: isLit ? 'strong' : 'faint',
			...then,
		},
	];
}

/** Groups as rows under two headings. */
export function setBacking(rows: ReportRows, { frame, lit, light }: Options): Backed {
	const { wide, height, width, text, title } = frame;
	// a pick by backing is the grouping itself: its counts are the groups' own
	const counted = light?.backing ? null : lit;
	const sections = sectionsOf(rows, lit);
	const headingHeight = wide ? frame.big * 1.25 : title * 1.85;
	const between = wide ? 10 : 2;
	const room = height - headingHeight * sections.length - between * (sections.length - 1);
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
		const end = {
			x: members.length * row.unit + 3,
			y: y + row.barTop + row.bar / 2 + title * 0.36,
		};
		set.labels.push(
			{
				...{ id: `backing-${group.id}`, lines: [words], size: text },
				...{ x: x && x + 4, y: y + row.baseline, tone: isLit ? 'plain' : 'faint' },
			},
			{
				...{ id: `backing-${group.id}-n`, lines: [formatNumber(count)], size: title },
				...{ ...end, tone: isLit ? 'strong' : 'faint' },
			},
		);
	};

	let y = 0;
	for (const section of sections) {
		const base = y + headingHeight - (wide ? title * 0.85 : title * 0.55);
		set.labels.push(...heading(section, { y: base, counted, frame, light }));
		set.rules.push(`M0 ${round(base + title * 0.32)}H${round(width)}`);
		y += headingHeight;
		for (const group of section.groups) {
			setRow(group, y);
			y += row.pitch;
		}
		y += between;
	}
	return set;
}
