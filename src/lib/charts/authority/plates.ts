/**
 * The parts as plates of type, each in its column, not yet in height.
 *
 * The plan stands in the main column: authorities, forces with their units, places. Beside it stand
 * the practice before and what a retelling put in; below, across both, what is beyond the documents.
 */
import { inWords } from '../../model/format.ts';
import type { Frame } from './frame.ts';
import { isBeyond, type AuthorityPart, type AuthorityRows } from './rows.ts';
import { block, type Line, type Setting } from './text.ts';

export type Plate = {
	id: string;
	role: AuthorityPart['role'];
	x: number;
	width: number;
	height: number;
	lines: Line[];
};

/** What stands beyond the documents, in one box with a heading; its plates are measured from it. */
export type BandPlate = {
	height: number;
	head: { text: string; x: number; y: number };
	plates: (Plate & { y: number })[];
};

/** The words of a part, and how each is set. */
function wordsOf({ role, label, detail, rests }: AuthorityPart, { size }: Frame): Setting[] {
	const small = { face: 'ours', size: size.detail } as const;
	if (role === 'added')
		return [
			{ ...small, text: detail },
			{ text: `“${label}”`, face: 'theirs', size: size.middle },
			{ ...small, text: `put in by ${rests}` },
		];
	const isMain = role === 'force' || role === 'place';
	const big = role === 'authority' ? size.authority : isMain ? size.middle : size.label;
	return [
		{ text: label, face: 'strong', size: big },
		{ ...small, text: detail },
	];
}

/** One plate at `x`. */
function plate(part: AuthorityPart, at: { x: number; width: number; frame: Frame }): Plate {
	const { pad } = at.frame;
	const { lines, height } = block(wordsOf(part, at.frame), at.width - 2 * pad.x);
	return {
		id: part.id,
		role: part.role,
		x: at.x,
		width: at.width,
		height: Math.round(height + 2 * pad.y),
		lines: lines.map((line) => ({ ...line, y: line.y + pad.y })),
	};
}

/** Authorities, forces with their units, places: each force stands further in than the one before. */
export function setMain(parts: AuthorityPart[], frame: Frame): Plate[] {
	const forces = parts.filter(({ role }) => role === 'force').map(({ id }) => id);
	const step = Math.min(frame.indent, (frame.main * 0.4) / Math.max(1, forces.length));
	let level = 0;
	return parts.flatMap((part) => {
		if (part.role === 'force') level = forces.indexOf(part.id);
		const inset = { authority: 0, force: level, unit: level + 1, place: 0 }[part.role as string];
		if (inset === undefined) return [];
		const x = Math.round(inset * step);
		return [plate(part, { x, width: frame.main - x, frame })];
	});
}

/** The parts beside the plan that have one of two roles. */
export const setSide = (
	parts: AuthorityPart[],
	{ role, frame }: { role: 'before' | 'added'; frame: Frame },
): Plate[] =>
	parts
		.filter((part) => part.role === role)
		.map((part) => plate(part, { x: frame.width - frame.side, width: frame.side, frame }));

/** The band of what stands beyond the documents, two parts a row; null where there are none. */
export function setBand(
	rows: AuthorityRows,
	parts: AuthorityPart[],
	frame: Frame,
): BandPlate | null {
	const beyond = parts.filter(isBeyond);
	if (beyond.length === 0) return null;
	const { pad, near, size } = frame;
	const columns = Math.min(2, beyond.length);
	const width = (frame.width - 2 * near - near * (columns - 1)) / columns;
	const set = beyond.map((part, i) =>
		plate(part, { x: near + (i % columns) * (width + near), width, frame }),
	);
	let y = pad.y + Math.round(size.label * 1.2) + near;
	const head = { text: `Beyond the ${inWords(rows.documents)} documents`, x: near + pad.x };
	const plates = set.map((one, i) => {
		const row = set.slice(i - (i % columns), i - (i % columns) + columns);
		const height = Math.max(...row.map((other) => other.height));
		const placed = { ...one, y, height };
		if (i % columns === columns - 1 || i === set.length - 1) y += height + near;
		return placed;
	});
	return { height: y, head: { ...head, y: pad.y + size.label * 0.95 }, plates };
}
