/**
 * Sets the parts as plates of text, whose vertical positions are not known yet. The plan has the main
 * column: authorities, forces with their units, places. The practice before and added parts are beside it;
 * parts beyond the documents are below both columns.
 */
import { max } from 'd3';
import { inWords } from '../../model/format.ts';
import { setParagraphs } from '../frame/paragraphs.ts';
import { balance, type Type } from '../frame/type.ts';
import type { Size } from '../types.ts';
import type { Frame } from './frame.ts';
import { isBeyond, type AuthorityPart, type AuthorityRows } from './rows.ts';

/** A line by its baseline, from the plate's top. */
export type Line = Type & { text: string; y: number };

export type Plate = Size & { id: string; role: AuthorityPart['role']; x: number; lines: Line[] };

function wordsOf({ role, label, detail, restsOn }: AuthorityPart, { size }: Frame) {
	const set = (text: string, fontSize: number, face: Type['face'] = 'ours') => ({
		text,
		size: fontSize,
		face,
		leading: Math.round(fontSize * 1.2),
	});
	if (role === 'added')
		return [
			set(detail, size.detail),
			set(`“${label}”`, size.middle, 'theirs'),
			set(`put in by ${restsOn}`, size.detail),
		];
	const isMain = role === 'force' || role === 'place';
	const labelSize = role === 'authority' ? size.authority : isMain ? size.middle : size.label;
	return [set(label, labelSize, 'strong'), set(detail, size.detail)];
}

function setPlate(
	part: AuthorityPart,
	{ x, width, frame }: { x: number; width: number; frame: Frame },
): Plate {
	const { padding } = frame;
	const room = { width: width - 2 * padding.x, breakLines: balance };
	const { lines, height } = setParagraphs(wordsOf(part, frame), room);
	return {
		...{ id: part.id, role: part.role, x, width },
		height: Math.round(height + 2 * padding.y),
		lines: lines.map((line) => ({ ...line, y: line.y + padding.y })),
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
		return [setPlate(part, { x, width: frame.main - x, frame })];
	});
}

/** The parts beside the plan that have one of two roles. */
export const setSide = (
	parts: AuthorityPart[],
	{ role, frame }: { role: 'before' | 'added'; frame: Frame },
): Plate[] =>
	parts
		.filter((part) => part.role === role)
		.map((part) => setPlate(part, { x: frame.width - frame.side, width: frame.side, frame }));

/** The band of the parts beyond the documents: a heading, and two plates a row. */
export function setBand({ documents }: AuthorityRows, parts: AuthorityPart[], frame: Frame) {
	const beyond = parts.filter(isBeyond);
	if (beyond.length === 0) return null;
	const { padding, near, size } = frame;
	const columns = Math.min(2, beyond.length);
	const width = (frame.width - 2 * near - near * (columns - 1)) / columns;
	const set = beyond.map((part, i) =>
		setPlate(part, { x: near + (i % columns) * (width + near), width, frame }),
	);
	let y = padding.y + Math.round(size.label * 1.2) + near;
	const plates = set.map((plate, i) => {
		const row = set.slice(i - (i % columns), i - (i % columns) + columns);
		const height = max(row, (other) => other.height) ?? 0;
		const placed = { ...plate, y, height };
		if (i % columns === columns - 1 || i === set.length - 1) y += height + near;
		return placed;
	});
	const text = `Beyond the ${inWords(documents)} documents`;
	const head = { text, x: near + padding.x, y: padding.y + size.label * 0.95 };
	return { height: y, head, plates };
}
