/** The claims grouped by their backing: a row for each group, with a bar for each claim. */
import { group as groupBy, max } from 'd3';
import { formatNumber } from '#data/format';
import { capital } from '../../model/format.ts';
import { round } from '../frame/round.ts';
import { fits, fitting, textWidth } from '../frame/type.ts';
import type { Box } from '../types.ts';
import type { Frame } from './frame.ts';
import { dotIds, groupLabel, isUnnamed } from './officials.ts';
import { includes, ranks, type Group, type ReportClaim, type ReportRows } from './rows.ts';
import { selectionNoun } from './selection-words.ts';
import type { ArrangeOptions, Arrangement, Dot, Label } from './types.ts';

/** `on`: what the section's claims rest on, the longest wording first, the last alone if need be. */
type Section = { id: string; on: string[]; groups: Group[] };

const sectionsOf = ({ groups }: ReportRows): Section[] =>
	[
		{
			id: 'unnamed',
			on: ['on unnamed officials, current or former', 'on unnamed officials'],
			groups: groups.filter(isUnnamed),
		},
		{
			id: 'other',
			on: ['on something else'],
			groups: groups.filter((group) => !isUnnamed(group)),
		},
	].filter((section) => section.groups.length > 0);

/** Pixels of a row's parts, from its top; `room` is for all rows. */
function rowFrame(groups: Group[], { frame, room }: { frame: Frame; room: number }) {
	const { wide, width, text, title } = frame;
	const pitch = Math.min(wide ? 62 : 46, room / Math.max(1, groups.length));
	const barTop = text * (wide ? 1.4 : 1.32);
	const barHeight = Math.max(2, Math.min(wide ? 20 : 10, pitch - barTop - (wide ? 10 : 4)));
	const count = textWidth('0,000', { size: title, face: 'strong' });
	const largest = max(groups, ({ size }) => size) ?? 1;
	const barPitch = Math.min(wide ? 66 : 30, (width - count - 6) / largest);
	const barWidth = barPitch - Math.min(wide ? 5 : 3, barPitch * 0.3);
	return { pitch, barTop, barHeight, barPitch, barWidth };
}

function heading(
	{ id, on }: Section,
	{ claims, y, ...of }: ArrangeOptions & { claims: ReportClaim[]; y: number },
): Label {
	const { frame, light, selected } = of;
	const { wide, title, width } = frame;
	const counted = countedClaims(of);
	const n = claims.filter((claim) => includes(counted, claim)).length;
	const total = counted?.size ?? 0;
	const figure = counted ? `${formatNumber(n)} of ${formatNumber(total)}` : formatNumber(n);
	const size = wide ? frame.figure * 0.8 : title * 1.3;
	const noun = counted && light ? selectionNoun(total, light) : n === 1 ? 'claim' : 'claims';
	const verb = n === 1 ? 'rests' : 'rest';
	const taken = textWidth(`${figure} `, { size, face: 'strong' });
	const room = { width: width - taken, size: title, face: 'strong' } as const;
	const wordings = [...on.map((words) => `${noun} ${verb} ${words}`), `${verb} ${on.at(-1)}`];
	const text = fitting(wordings, room);
	const isHighlighted = claims.some((claim) => includes(selected, claim));
	return {
		...{ id: `backing-${id}`, lines: [figure], x: 0, y, size },
		look: isHighlighted ? 'strong' : 'faint',
		...(fits(text, room) && { suffix: { text, size: title } }),
	};
}

/** A selection by backing is the grouping itself: the counts are then the groups' own. */
const countedClaims = ({ light, selected }: ArrangeOptions) => (light?.backing ? null : selected);

export function setBacking(rows: ReportRows, options: ArrangeOptions): Arrangement {
	const { frame, selected } = options;
	const { wide, height, width, text, title } = frame;
	const counted = countedClaims(options);
	const claimsOf = groupBy(rows.claims, ({ group }) => group);
	const sections = sectionsOf(rows);
	const headingHeight = wide ? frame.figure * 1.25 : title * 1.85;
	const sectionGap = wide ? 10 : 2;
	const room = height - headingHeight * sections.length - sectionGap * (sections.length - 1);
	const row = rowFrame(rows.groups, { frame, room });
	const r = text * 0.38;
	const boxes = new Map<string, Box>();
	const dots: Dot[] = [];
	const labels: Label[] = [];
	const rules: string[] = [];

	const setRow = (group: Group, y: number) => {
		const claims = claimsOf.get(group.id) ?? [];
		const count = claims.filter((claim) => includes(counted, claim)).length;
		const isHighlighted = claims.some((claim) => includes(selected, claim));
		const officials = ranks.flatMap((rank) => dotIds(group, rank).map((id) => ({ id, rank })));
		officials.forEach((official, i) => {
			dots.push({ ...official, x: r + i * r * 2.4, y: y + text * 0.6, r, isHighlighted });
		});
		const bar = { y: y + row.barTop, width: row.barWidth, height: row.barHeight };
		claims.forEach(({ id }, i) => {
			boxes.set(id, { ...bar, x: i * row.barPitch });
		});
		const id = `backing-${group.id}`;
		const look = (highlighted: Label['look']) => (isHighlighted ? highlighted : 'faint');
		const name = capital(groupLabel(group, rows.original));
		const nameX = officials.length && officials.length * r * 2.4 + 4;
		const nameY = y + text * 0.95;
		labels.push({ id, lines: [name], x: nameX, y: nameY, size: text, look: look('plain') });
		const countX = claims.length * row.barPitch + 3;
		const countY = bar.y + bar.height / 2 + title * 0.36;
		const counts = { id: `${id}-n`, lines: [formatNumber(count)], x: countX, y: countY };
		labels.push({ ...counts, size: title, look: look('strong') });
	};

	let y = 0;
	for (const section of sections) {
		const claims = section.groups.flatMap(({ id }) => claimsOf.get(id) ?? []);
		const baseline = y + headingHeight - title * (wide ? 0.85 : 0.55);
		labels.push(heading(section, { ...options, claims, y: baseline }));
		rules.push(`M0 ${round(baseline + title * 0.32)}H${round(width)}`);
		y += headingHeight;
		for (const group of section.groups) {
			setRow(group, y);
			y += row.pitch;
		}
		y += sectionGap;
	}
	return { boxes, dots, annotations: [{ id: 'backing', labels, rules }] };
}
