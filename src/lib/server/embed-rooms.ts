/**
 * The room that each embed's page (routes/embed/[graphic]) needs in a frame, from its drawings and the
 * texts around them. tests/e2e/embed-room.spec.ts holds it against the pages.
 */
import type { StoryEmbed } from '#data/schema';
import { formatDay, formatList } from '#data/format';
import { drawable } from '$lib/charts/embeds';
import { breakText, type Face } from '$lib/charts/frame/type';
import { embedWidths } from '$lib/charts/types';
import { padding, type Fitted, type Room } from '$lib/embed/frame-room';
import { plainText } from '$lib/model/prose';
import { revisionsIn } from '$lib/model/revisions';
import { original, retellings } from '$lib/model/story';
import { render } from 'svelte/server';
import { story } from './story.ts';

export const wholeStory = 'story';

/** The widths of a frame from which on each drawing is shown; below the least, texts may need a line more. */
const from = { small: 320, narrow: 340 + padding, wide: 560 + padding };

/** The greatest height of a drawing that is not `tall`, and the height of a tall one: no limit. */
const most = { fitted: 624, tall: 9999 };

/** How wide our text is, as a share of the upper bound that `breakText` assumes. */
const typical = 0.86;

/** Paddings, margins and rules of the page, its link, and the row of files below the graphic. */
const fixed = 150;

/** In the narrowest frames that row has two lines. */
const secondLine = { small: 26, narrow: 0, wide: 0 };

/** A text of the page: its size and the height of a line, in CSS pixels. */
type PageText = { text: string; size: number; leading: number; face?: Face };

function textsOf({ title, finding }: StoryEmbed, caption: string): PageText[] {
	const outlets = formatList(retellings(story).map(({ outlet }) => outlet));
	const { site, corrections } = story;
	const source = `Source: ${original(story).outlet} and ${outlets}, as retrieved; ${site.title}, ${formatDay(site.updated)}`;
	const latest = corrections.at(-1);
	const corrected = latest ? `Corrected ${formatDay(latest.date)}: ${latest.what}` : '';
	return [
		{ text: title, size: 20, leading: 21.6, face: 'strong' },
		{ text: plainText(finding), size: 15, leading: 21 },
		{ text: corrected, size: 13, leading: 19.5 },
		...revisionsIn(story, [finding]).map(({ label, date = '' }) => ({
			...{ text: `Revised since: ${label}, ${date && formatDay(date)}`, size: 13, leading: 19.5 },
		})),
		{ text: `▸ As a table: ${caption}`, size: 13, leading: 19.5 },
		{ text: source, size: 12, leading: 16.8 },
	];
}

function compute(embed: StoryEmbed): Room {
	const { component, props, table } = drawable(story, embed);
	const texts = textsOf(embed, table.caption);
	const fitted = (name: keyof typeof embedWidths): Fitted => {
		const { body } = render(component, { props: { ...props, width: embedWidths[name] } });
		const [, classes = '', width, height] =
			/<svg class="([^"]*)" viewBox="0 0 (\S+) (\S+)"/.exec(body) ?? [];
		const room = from[name] - padding;
		const lines = texts.map(
			({ text, leading, face = 'ours', size }) =>
				breakText(text, { width: room, size: size * typical, face }).length * leading,
		);
		return {
			from: from[name],
			texts: Math.ceil(lines.reduce((sum, height) => sum + height, fixed + secondLine[name])),
			ratio: Math.round((1000 * Number(height)) / Number(width)) / 1000,
			most: classes.includes('tall') ? most.tall : most.fitted,
		};
	};
	return [fitted('small'), fitted('narrow'), fitted('wide')];
}

/** The rooms by the names of the embeds. The stepper, which the whole story is in a frame, fits any. */
export const rooms: ReadonlyMap<string, Room> = new Map([
	...story.embeds.map((embed): [string, Room] => [embed.id, compute(embed)]),
	[wholeStory, [{ from: 0, texts: 640, ratio: 0, most: 0 }]],
]);

export function roomOf(graphic: string): Room {
	const room = rooms.get(graphic);
	if (!room) throw new Error(`roomOf: there is no embed “${graphic}”`);
	return room;
}
