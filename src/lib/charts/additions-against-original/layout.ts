/**
 * Each addition beside what the original says on the same matter: two columns of type, a band a kind.
 *
 * On a phone what the original says stands below the addition, behind a rule.
 */
import type { AdditionKind } from '#data/schema';
import { formatNumber } from '../../model/format.ts';
import { additionKinds } from '../../model/vocabulary.ts';
import { kindWords } from '../additions-by-outlet/kinds.ts';
import { breakText } from '../frame/type.ts';
import { wideFrom, type Point, type Size } from '../types.ts';
import { nothing } from './describe.ts';
import type { Addition, AdditionsAgainstOriginalRows } from './rows.ts';

/** ours: our words. name: an outlet. theirs: a document's words. soft: a remark. */
export type Voice = 'ours' | 'name' | 'theirs' | 'soft';
export type PlacedLine = Point & { key: string; text: string; voice: Voice };

export type PlacedAddition = {
	key: string;
	kind: AdditionKind;
	y: number;
	lines: PlacedLine[];
	/** The rule above it; on a phone also one beside what the original says. */
	rules: string[];
};

export type PlacedBand = {
	kind: AdditionKind;
	y: number;
	name: string;
	gloss: string;
	items: PlacedAddition[];
};

export type AdditionsAgainstOriginalLayout = Size & {
	size: Record<Voice, number> & { band: number };
	mark: Size;
	heads: PlacedLine[];
	bands: PlacedBand[];
};

const size = { ours: 13, name: 12, theirs: 12.5, soft: 12.5, band: 15 };
const leading = { ours: 17, name: 17, theirs: 17, soft: 17 };
/** The caret and the bar of an addition. */
const mark = { width: 26, height: 10 };
const indent = 54;

/** `apart`: stands off from what is above it. */
type Block = { text: string; voice: Voice; lines?: number; apart?: boolean };
type Column = { x: number; width: number };

/** Texts below each other, and how high they are together. */
function flow(blocks: Block[], { x, width, key }: Column & { key: string }) {
	let y = 0;
	const lines = blocks.flatMap(({ text, voice, lines: most, apart }, i) => {
		if (apart) y += 9;
		const face = voice === 'name' ? 'strong' : voice === 'theirs' ? 'theirs' : 'ours';
		const broken = breakText(text, {
			width,
			size: size[voice],
			face,
			...(most && { lines: most }),
		});
		return broken.map((line, n): PlacedLine => {
			y += leading[voice];
			return { key: `${key}-${i}-${n}`, text: line, voice, x, y: y - 4 };
		});
	});
	return { lines, height: y };
}

const added = ({ claim, outlet, quote }: Addition): Block[] => [
	{ text: outlet, voice: 'name' },
	{ text: claim, voice: 'ours' },
	{ text: `“${quote}”`, voice: 'theirs', lines: 2 },
];

const said = ({ beside }: Addition, outlet: string): Block[] =>
	beside.length
		? beside.flatMap(({ claim, quote }, i): Block[] => [
				{ text: claim, voice: 'ours', apart: i > 0 },
				{ text: `“${quote}”`, voice: 'theirs', lines: 2 },
			])
		: [{ text: nothing(outlet), voice: 'soft' }];

/** Everything in pixels; `rows` may be empty. */
export function layout(
	rows: AdditionsAgainstOriginalRows,
	{ width }: { width: number },
): AdditionsAgainstOriginalLayout {
	const wide = width >= wideFrom;
	const gap = 28;
	const half = (width - gap - indent) / 2;
	const left: Column = { x: indent, width: wide ? half : width - indent };
	const right: Column = wide
		? { x: indent + half + gap, width: half }
		: { x: indent + 12, width: width - indent - 12 };
	const pad = 12;
	let y = wide ? 26 : 0;

	const heads: PlacedLine[] =
		wide && rows.items.length
			? [
					{ key: 'added', text: 'What a retelling added', voice: 'soft', x: left.x, y: 14 },
					{
						key: 'said',
						text: `What ${rows.outlet} says on the matter`,
						voice: 'soft',
						x: right.x,
						y: 14,
					},
				]
			: [];

	const place = (item: Addition): PlacedAddition => {
		const top = y;
		const first = pad;
		const one = flow(added(item), { ...left, key: 'a' });
		const two = flow(
			[
				...(wide || !item.beside.length
					? []
					: [{ text: `${rows.outlet}:`, voice: 'soft' as const }]),
				...said(item, rows.outlet),
			],
			{ ...right, key: 'b' },
		);
		const second = wide ? first : first + one.height + 8;
		const height = wide ? first + Math.max(one.height, two.height) : second + two.height;
		y = top + height + pad;
		return {
			key: item.key,
			kind: item.kind,
			y: top,
			lines: [
				...one.lines.map((line) => ({ ...line, y: line.y + first })),
				...two.lines.map((line) => ({ ...line, y: line.y + second })),
			],
			rules: [
				`M0 0H${width}`,
				...(wide ? [] : [`M${indent + 2} ${second + 2}V${second + two.height - 1}`]),
			],
		};
	};

	const bands = additionKinds.flatMap((kind): PlacedBand[] => {
		const items = rows.items.filter((item) => item.kind === kind);
		if (!items.length) return [];
		y += 26;
		const baseline = y;
		y += 12;
		const { gloss } = kindWords[kind];
		const band = {
			kind,
			y: baseline,
			name: `${formatNumber(items.length)} ${kindWords[kind].counted}`,
			gloss: wide ? gloss : '',
			items: items.map(place),
		};
		y += 10;
		return [band];
	});
	return { width, height: Math.ceil(y + 2), size, mark, heads, bands };
}
