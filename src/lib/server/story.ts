/** The story. This is the only module of `src/` that imports `data/story.json`. */
import type { Story } from '#data/schema';
import json from '#data/story.json';

export const story = json as unknown as Story;
