/**
 * The height of each claim's card (routes/embed/claim/[claim]) at some widths of its frame, from its texts.
 * tests/e2e/embed-room.spec.ts holds it against the pages.
 */
import type { Claim } from '#data/schema';
import { formatDay } from '#data/format';
import { cardWidths, padding } from '$lib/embed/frame-room';
import { compare, compareCell } from '$lib/model/compare';
import { revisionNotes } from '$lib/model/revisions';
import { codingOf, original, retellings } from '$lib/model/story';
import type { Difference } from '$lib/model/word-diff';
import { advance, linesIn, type Typeset } from './text-lines.ts';
import { story } from './story.ts';

const ours = (size: number, weight = 400): Typeset => ({
	...{ family: 'Schibsted Grotesk', size, weight },
});

/** A text of the card, and what is above it and a line's height, in CSS pixels. */
type CardText = { text: string; set: Typeset; above: number; leading: number };

const title = { set: { ...ours(20, 800), spacing: -0.3 }, above: 11, leading: 21.6 };
const sentence = { set: ours(15), above: 6.4, leading: 21 };
const corrected = { set: ours(13), above: 6.4, leading: 19.5 };
const caution = { set: ours(17), above: 3.2, leading: 25.5 };
const quoted = { set: { family: 'Courier Prime', size: 15 }, above: 0, leading: 22.5 } as const;
const dropped = { set: ours(15), above: 3.2, leading: 22.5 };
const credit = { set: ours(12), above: 3.2, leading: 16.8 };

/** Paddings, margins, rules, and the link at the end. */
const fixed = { card: 78.2, entry: 17 };

/** A row of items, as high as so many lines, with room between two side by side. */
const rowHeight = (items: number[], { width, leading }: { width: number; leading: number }) => {
	const gap = 16;
	let [lines, x] = [1, -gap];
	for (const item of items)
		if (x + gap + item <= width) x += gap + item;
		else [lines, x] = [lines + 1, item];
	return lines * leading;
};

const wordsOf = (words: Difference[], isSpoken: boolean): CardText => {
	const text = words.map((part) => ('word' in part ? part.word : part.words.join(' '))).join(' ');
	return { ...quoted, text: isSpoken ? `“${text}”` : text };
};

/** The documents of a card: an outlet, what stands beside it with its width, and the text below. */
function entriesOf(claim: Claim) {
	const mark = 45;
	const first = {
		...{ outlet: original(story).outlet, beside: advance('original', ours(15)) },
		text: wordsOf(compare(claim, claim), claim.spoken ?? false),
	};
	const others = retellings(story).map(({ id, outlet }) => {
		const cell = codingOf(story, id, claim.id);
		const text =
			cell.status === 'dropped'
				? { ...dropped, text: 'It does not assert the claim.' }
				: wordsOf(compareCell(claim, cell), cell.spoken ?? false);
		return { outlet, beside: mark + advance(cell.status, ours(15, 600)), text };
	});
	return [first, ...others];
}

function heightAt(claim: Claim, frameWidth: number): number {
	const width = frameWidth - padding;
	const heightOf = ({ text, set, above, leading }: CardText) =>
		above + linesIn(text, { ...set, width }) * leading;
	const { site, corrections } = story;
	const latest = corrections.at(-1);
	const texts: CardText[] = [
		{ ...title, text: claim.label },
		{ ...sentence, text: claim.claim },
		...(revisionNotes(story, [claim.id]).revised ?? []).map(({ label, date }) => ({
			...{ ...corrected, text: `Revised since: ${label}${date ? `, ${formatDay(date)}` : ''}` },
		})),
		...(latest
			? [{ ...corrected, text: `Corrected ${formatDay(latest.date)}: ${latest.what}` }]
			: []),
		...(claim.caution
			? [{ ...caution, text: `In doubt in the original itself: ${claim.caution}` }]
			: []),
		{ ...credit, text: `${site.title}, ${formatDay(site.updated)}` },
	];
	const entries = entriesOf(claim).map(
		({ outlet, beside, text }) =>
			fixed.entry +
			rowHeight([advance(outlet, ours(15, 700)), beside], { width, leading: 19.5 }) +
			heightOf(text),
	);
	const links = [
		['Data', 'CSV'],
		['Picture', 'SVG', 'PNG'],
		['', 'Embed'],
		['', 'Cite'],
	];
	// each link has a padding of 2.4 px on either side
	const files = links.map(
		([name, ...linked]) =>
			advance([name, ...linked].join(' ').trim(), ours(13)) + 4.8 * linked.length,
	);
	return [
		...[fixed.card, ...texts.map(heightOf), ...entries],
		rowHeight(files, { width, leading: 24.6 }),
	].reduce((sum, height) => sum + height, 0);
}

/** What the card of a claim needs at each of `cardWidths`, in CSS pixels. */
export const cardHeights = (claim: Claim): number[] =>
	cardWidths.map((width) => Math.ceil(heightAt(claim, width)));
