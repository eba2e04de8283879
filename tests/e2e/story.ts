/** The story of the build, and one page of each kind. */
import { readFileSync } from 'node:fs';
import type { Story } from '#data/schema';

export const story = JSON.parse(
	readFileSync(new URL('../../data/story.json', import.meta.url), 'utf8'),
) as Story;

/** Every step with its chapter, in order. */
export const steps = story.chapters.flatMap((chapter) =>
	chapter.steps.map((step) => ({ ...step, chapter: chapter.id })),
);
export type Step = (typeof steps)[number];

export const lastOf = (chapter: number): Step => steps.findLast(inChapter(chapter))!;
export const firstOf = (chapter: number): Step => steps.find(inChapter(chapter))!;
const inChapter = (chapter: number) => (step: Step) => step.chapter === story.chapters[chapter]?.id;

/** The address of one page of each kind other than the story. */
export const otherPages = {
	'every claim': 'claims/',
	'a claim': `claims/${story.claims[0]!.id}/`,
	'the original': `sources/${story.sources.find(({ role }) => role === 'original')!.id}/`,
	'a retelling': `sources/${story.sources.find(({ role }) => role === 'retelling')!.id}/`,
	'the method': 'method/',
	'the corrections': 'corrections/',
	'the versions': 'versions/',
	'the whole record': 'explore/',
};
