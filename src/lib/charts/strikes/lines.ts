/** The text beside the total, broken into lines. */
import type { ViewOf } from '#data/schema';
import { breakText, fitting } from '../frame/type.ts';
import type { Frame } from './frame.ts';
import type { StrikesRows } from './rows.ts';
import { heading } from './text.ts';

/** `look` is the class of the text. */
type Paragraph = { id: string; text: string; look: 'strong' | 'plain' | 'soft'; size: number };

const leadingOf = (size: number) => Math.round(size * 1.19);

/** Lines for one view, by their baselines. A narrow frame has one line for what is highlighted, or else for the key. */
export function placeLines(
	rows: StrikesRows,
	{ frame, view }: { frame: Frame; view: ViewOf<'strikes'> },
) {
	const { total, counts, highlights, key } = heading(rows, view);
	const { text: box, textSizes, wide, height } = frame;
	const { width, x } = box;
	const isHighlighting = highlights.length > 0;
	const highlight = wide
		? (highlights[0] ?? '')
		: fitting(highlights, { width, size: textSizes.key, face: 'strong' });
	const paragraphs: Paragraph[] = [
		{ id: 'total', text: total, look: 'strong', size: textSizes.total },
		{ id: 'counts', text: counts, look: 'plain', size: textSizes.counts },
		{ id: 'highlight', text: highlight, look: 'strong', size: textSizes.key },
	];
	if (wide || !isHighlighting)
		paragraphs.push({ id: 'key', text: key, look: 'soft', size: textSizes.key });

	let y = box.y;
	return paragraphs.flatMap(({ id, text, look, size }) => {
		if (wide && id === 'key') y = height - 2 - leadingOf(size);
		const lines = breakText(text, { width, size, face: look === 'strong' ? 'strong' : 'ours' }).map(
			(line, i) => {
				y += leadingOf(size);
				return { id: `${id}-${i}`, text: line, look, size, x, y };
			},
		);
		y += box.gap;
		return lines;
	});
}
