/** A graphic as an image with its title, a sentence, its source and the state of the data. */
import type { StoryEmbed } from '#data/schema';
import { drawable } from '$lib/charts/embeds';
import { compose, type CaptionLine } from '$lib/charts/frame/export/compose';
import { escapeHtml } from '$lib/embed/snippet';
import { credit } from '$lib/model/citation';
import { plainText } from '$lib/model/prose';
import { colour } from './palette.ts';
import { drawStandalone } from './standalone-svg.ts';
import { story } from './story.ts';

/** CSS pixels, as wide as a column of an article; the PNG has twice as many. */
export const imageWidth = 760;

const fontFamily = 'Schibsted Grotesk, Arial, sans-serif';

const textElement = ({ text, x, y, size, face, soft }: CaptionLine) =>
	`<text x="${x}" y="${y}" font-size="${size}" font-weight="${face === 'strong' ? 800 : 400}" fill="${colour(soft ? 'ink-soft' : 'ink', 'light')}">${escapeHtml(text)}</text>`;

/**
 * The image as an SVG of literal colours, always light: other programs do not know the reader's setting.
 * `drawing` is a whole SVG as wide as the image.
 */
export function captioned(drawing: string, words: { title: string; description: string }): string {
	const height = Number(/^<svg[^>]*? height="([\d.]+)"/.exec(drawing)?.[1]);
	const composed = compose({ width: imageWidth, height }, { ...words, ...credit(story) });
	const { at, lines, rules } = composed;
	const ruled = rules.map(
		({ y, strong }) =>
			`<rect x="${at.x}" y="${y}" width="${imageWidth}" height="${strong ? 3 : 1}" fill="${colour(strong ? 'ink' : 'rule', 'light')}"/>`,
	);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${composed.width}" height="${composed.height}" viewBox="0 0 ${composed.width} ${composed.height}" font-family="${fontFamily}"><rect width="100%" height="100%" fill="${colour('paper', 'light')}"/>${ruled.join('')}${lines.map(textElement).join('')}${drawing.replace('<svg', `<svg x="${at.x}" y="${at.y}"`)}</svg>`;
}

/** The image of an embed. */
export const embedImage = (embed: StoryEmbed): string =>
	captioned(drawStandalone(drawable(story, embed), imageWidth), {
		title: embed.title,
		description: plainText(embed.finding),
	});
