/** How long the story takes to read. */
import type { Story } from '#data/schema';
import { plainText } from './prose.ts';
import { splitWords } from '#data/words';

/** The pace of a reader who also looks at the graphics. */
const wordsPerMinute = 200;

/** Minutes for the title, the standfirst, the chapter titles and the words of every step; at least one. */
export function readingMinutes({ site, chapters }: Pick<Story, 'site' | 'chapters'>): number {
	const texts = chapters.flatMap(({ title, steps }) => [
		title,
		...steps.flatMap(({ text }) => text.map(plainText)),
	]);
	const count = [site.title, site.standfirst, ...texts].flatMap(splitWords).length;
	return Math.max(1, Math.round(count / wordsPerMinute));
}
