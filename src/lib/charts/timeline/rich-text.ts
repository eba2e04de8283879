/** Line breaking for text whose words are set in several styles. */
import { textWidth, type Type } from '../frame/type.ts';

/** Words of one style. */
export type Run<Style extends string = string> = { style: Style; text: string };

type Options<Style extends string> = { width: number; types: Record<Style, Type> };

/** Breaks runs at their spaces, except no-break spaces, into lines of at most `width` pixels. */
export function breakRuns<Style extends string>(
	runs: Run<Style>[],
	{ width, types }: Options<Style>,
): Run<Style>[][] {
	const lines: Run<Style>[][] = [];
	let free = 0;
	for (const { style, text } of runs) {
		for (const word of text.split(/[^\S\u00a0]+/).filter(Boolean)) {
			const line = lines.at(-1);
			const needed = textWidth(` ${word}`, types[style]);
			if (!line || needed > free) {
				lines.push([{ style, text: word }]);
				free = width - textWidth(word, types[style]);
				continue;
			}
			free -= needed;
			const last = line.at(-1)!;
			if (last.style === style) last.text += ` ${word}`;
			else line.push({ style, text: word });
		}
	}
	return lines;
}
