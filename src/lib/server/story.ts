/** The only reader of `data/story.json`; everything in `src/` gets the story from here. */
import type { Story } from '#data/schema';
import json from '#data/story.json';

export const story = json as unknown as Story;
