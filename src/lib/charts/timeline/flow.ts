/** Text whose words are set in several ways, broken into lines. */
import { textWidth, type Type } from '../frame/type.ts';

export type Run<Tone extends string = string> = { tone: Tone; text: string };

type Options<Tone extends string> = { width: number; settings: Record<Tone, Type> };

/** Breaks runs at their spaces (not at those that do not break) into lines of at most `width` pixels. */
export function flow<Tone extends string>(
	runs: Run<Tone>[],
	{ width, settings }: Options<Tone>,
): Run<Tone>[][] {
	const lines: Run<Tone>[][] = [];
	let left = 0;
	for (const { tone, text } of runs) {
		const setting = settings[tone];
		for (const word of text.split(/[^\S\u00a0]+/).filter(Boolean)) {
			const line = lines.at(-1);
			const needs = textWidth(` ${word}`, setting);
			if (!line || needs > left) {
				lines.push([{ tone, text: word }]);
				left = width - textWidth(word, setting);
				continue;
			}
			left -= needs;
			const last = line.at(-1)!;
			if (last.tone === tone) last.text += ` ${word}`;
			else line.push({ tone, text: word });
		}
	}
	return lines;
}
