/** The grid of claims and retellings as a drawing, for exports: the page shows a table. */
import type { Status } from '#data/schema';
import { plural } from '#data/format';
import { breakText, fits, textWidth } from '../frame/type.ts';
import type { Point, Size } from '../types.ts';

export type GridRows = {
	columns: { id: string; outlet: string; words: number }[];
	/** In the order of the page. `group` is the heading of the row's group. */
	claims: { id: string; label: string; group?: string; statuses: Status[] }[];
};

export type PlacedText = Point & { text: string };

export type GridLayout = Size & {
	mark: Size;
	/** Names stand upright where columns are narrow: turned about their foot. */
	upright: boolean;
	heads: { id: string; name: PlacedText[] }[];
	groups: PlacedText[];
	claims: {
		id: string;
		label: PlacedText;
		rule: string;
		cells: (Point & { key: string; status: Status })[];
	}[];
};

const size = { label: 13, head: 12, group: 13 };
const row = 24;

function labelWidth(claims: GridRows['claims']): number {
	const widths = claims.map(({ label }) => textWidth(label, { size: size.label, face: 'ours' }));
	return Math.min(460, Math.max(300, Math.ceil(Math.max(0, ...widths)) + 18));
}

export const gridWidth = ({ columns, claims }: GridRows): number =>
	Math.max(760, labelWidth(claims) + columns.length * 18);

export function layout({ columns, claims }: GridRows, { width }: { width: number }): GridLayout {
	const left = labelWidth(claims);
	const column = Math.min(120, (width - left) / Math.max(1, columns.length));
	const heads = columns.map(({ outlet, words }) => [outlet, plural(words, 'word')]);
	const room = { width: column - 6, size: size.head, face: 'strong' as const };
	const upright = heads.some((lines) => lines.some((line) => !fits(line, room)));
	const line = (lines: string[]) => lines.join(', ');
	const tall = upright
		? Math.max(0, ...heads.map((lines) => textWidth(line(lines), { ...room, face: 'ours' }))) + 8
		: 40;
	const mark = { width: Math.min(34, column - 6), height: 9 };
	let y = tall;
	const groups: PlacedText[] = [];
	const placed = claims.map((claim, i) => {
		if (claim.group && claim.group !== claims[i - 1]?.group) {
			y += 26;
			groups.push({ text: claim.group, x: 0, y: y - 7 });
		}
		const middle = y + row / 2;
		y += row;
		const [label = ''] = breakText(claim.label, {
			width: left - 14,
			size: size.label,
			face: 'ours',
			lines: 1,
		});
		return {
			id: claim.id,
			label: { text: label, x: 0, y: middle + 4.5 },
			rule: `M0 ${middle - row / 2}H${left + columns.length * column}`,
			cells: claim.statuses.map((status, c) => ({
				key: columns[c]?.id ?? String(c),
				status,
				x: left + c * column,
				y: middle - mark.height / 2,
			})),
		};
	});
	return {
		width,
		height: Math.ceil(y + 4),
		mark,
		upright,
		heads: columns.map(({ id }, c) => {
			const x = left + c * column;
			const lines = heads[c] ?? [];
			return {
				id,
				name: upright
					? [{ text: line(lines), x: x + mark.width / 2 + 4, y: tall - 6 }]
					: lines.map((text, n) => ({ text, x, y: tall - 22 + n * 15 })),
			};
		}),
		groups,
		claims: placed,
	};
}
