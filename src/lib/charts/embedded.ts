/** The graphics that other sites may frame, each with what it draws and where it leads. */
import type { Story, StoryEmbed } from '#data/schema';

/** A graphic for other sites that one of the story's views shows. */
export type Embedded = Extract<StoryEmbed, { view: unknown }>;

/** Those of the script's list that can be drawn. */
export const embedded = ({ embeds }: Story): Embedded[] =>
	embeds.filter((embed): embed is Embedded => 'view' in embed);
