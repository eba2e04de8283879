/**
 * Layout of the additions beside what the original says on the same matter: two columns of text, in a band
 * for each kind. On a phone the original's text is below the addition.
 */
import { formatNumber } from '#data/format';
import { additionKinds } from '#data/vocabulary';
import { kindWords } from '../additions-by-outlet/kinds.ts';
import { setParagraphs, type Paragraph } from '../frame/paragraphs.ts';
import { wideFrom, type Point } from '../types.ts';
import { nothing } from './describe.ts';
import type { Addition, AdditionsAgainstOriginalRows } from './rows.ts';

/** A line of type by its baseline; `look` is its class. */
export type PlacedLine = Point & Omit<Paragraph, 'above' | 'lines' | 'leading'> & { look?: string };

export const mark = { width: 26, height: 10 };

const leading = 17;
const ours = { size: 13, face: 'ours', leading } as const;
const strong = { size: 12, face: 'strong', leading, look: 'strong' } as const;
const theirs = { size: 12.5, face: 'theirs', leading, look: 'theirs', lines: 2 } as const;
export const soft = { size: 12.5, face: 'ours', leading, look: 'soft' } as const;

/** Left of the words, for the caret and the bar; between the columns; above and below an addition. */
const indent = 54;
const gap = 28;
const padding = 12;

const additionWords = ({ claim, outlet, quote }: Addition) => [
	{ ...strong, text: outlet },
	{ ...ours, text: claim },
	{ ...theirs, text: `“${quote}”` },
];

const originalWords = ({ beside }: Addition, outlet: string) =>
	beside.length
		? beside.flatMap(({ claim, quote }, i) => [
				{ ...ours, text: claim, above: i > 0 ? 9 : 0 },
				{ ...theirs, text: `“${quote}”` },
			])
		: [{ ...soft, text: nothing(outlet) }];

export function layout(rows: AdditionsAgainstOriginalRows, { width }: { width: number }) {
	const wide = width >= wideFrom;
	const half = (width - gap - indent) / 2;
	const left = { x: indent, width: wide ? half : width - indent };
	const right = wide
		? { x: indent + half + gap, width: half }
		: { x: indent + 12, width: width - indent - 12 };
	let bottom = wide ? 26 : 0;

	const place = (item: Addition) => {
		const y = bottom;
		const added = setParagraphs(additionWords(item), left);
		const head = { ...soft, text: `${rows.outlet}:` };
		const hasHead = !wide && item.beside.length > 0;
		const said = setParagraphs(
			[...(hasHead ? [head] : []), ...originalWords(item, rows.outlet)],
			right,
		);
		const saidTop = wide ? padding : padding + added.height + 8;
		const saidBottom = saidTop + said.height;
		bottom = y + Math.max(padding + added.height, saidBottom) + padding;
		return {
			key: item.key,
			kind: item.kind,
			/** The top; the lines are counted from it. */
			y,
			lines: [
				...added.lines.map((line) => ({ ...line, x: left.x, y: line.y + padding })),
				...said.lines.map((line) => ({ ...line, x: right.x, y: line.y + saidTop })),
			] satisfies PlacedLine[],
			/** On a phone, the path of the rule beside what the original says. */
			bracket: wide ? '' : `M${indent + 2} ${saidTop + 2}V${saidBottom - 1}`,
		};
	};

	const bands = additionKinds.flatMap((kind) => {
		const items = rows.items.filter((item) => item.kind === kind);
		if (!items.length) return [];
		const y = bottom + 26;
		bottom = y + 12;
		const { gloss, counted } = kindWords[kind];
		const placed = items.map(place);
		bottom += 10;
		const name = `${formatNumber(items.length)} ${counted}`;
		/** `y` is the baseline of the heading. */
		return { kind, y, name, gloss: wide ? gloss : '', items: placed };
	});
	const heads = [
		{ ...soft, text: 'What a retelling added', x: left.x, y: 14 },
		{ ...soft, text: `What ${rows.outlet} says on the matter`, x: right.x, y: 14 },
	];
	return { height: Math.ceil(bottom + 2), heads: wide && bands.length ? heads : [], bands };
}
