/** The frame that every arrangement is set in, and how words fit into a width. */
import type { Label } from './types.ts';

export type Frame = {
	width: number;
	height: number;
	wide: boolean;
	/** Font sizes: the one figure of a view, a heading, and everything else. */
	big: number;
	title: number;
	text: number;
	/** Distance between baselines of running words. */
	leading: number;
};

const wideFrom = 560;

/** Sizes for a width; the height depends on nothing else. */
export function frameOf(width: number): Frame {
	const wide = width >= wideFrom;
	return wide
		? { width, height: 660, wide, big: 30, title: 16, text: 13, leading: 16 }
		: { width, height: 350, wide, big: 20, title: 13, text: 11, leading: 13 };
}

/** Estimated width of a character, as a share of the font size. */
const em = { plain: 0.56, soft: 0.56, strong: 0.6 };

type Type = Pick<Label, 'size' | 'tone'>;

/** How wide a line of words is, on the safe side. */
export const textWidth = (line: string, { size, tone }: Type): number =>
	line.length * size * em[tone];

/** Breaks words so that each line fits into `width`; what a single word has too many is cut. */
export function wrap(words: string, { width, ...type }: Type & { width: number }): string[] {
	const room = Math.max(1, Math.floor(width / (type.size * em[type.tone]) + 1e-6));
	const lines: string[] = [];
	for (const word of words.split(' ').filter(Boolean)) {
		const fit = word.length > room ? `${word.slice(0, Math.max(1, room - 1))}…` : word;
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + fit.length <= room) {
			lines[lines.length - 1] = `${last} ${fit}`;
		} else lines.push(fit);
	}
	return lines;
}

/** Breaks words like {@link wrap}, into lines of about the same length. */
export function balance(words: string, { width, ...type }: Type & { width: number }): string[] {
	const lines = wrap(words, { width, ...type });
	const character = textWidth('0', type);
	for (let narrower = width - character; narrower > character; narrower -= character) {
		const tried = wrap(words, { width: narrower, ...type });
		if (tried.length > lines.length || tried.some((line) => line.endsWith('…'))) break;
		lines.splice(0, lines.length, ...tried);
	}
	return lines;
}

/** The first of some wordings that fits into `width`, or else the last. */
export const fitting = (options: string[], { width, ...type }: Type & { width: number }): string =>
	options.find((option) => textWidth(option, type) <= width + 0.1) ?? options.at(-1) ?? '';

/** At most `most` of some lines; a cut is marked. */
export const clip = (lines: string[], most: number): string[] =>
	lines.length <= most
		? lines
		: [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').replace(/.$/, '')}…`];

export const round = (n: number): number => Math.round(n * 100) / 100;
