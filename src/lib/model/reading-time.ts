/** How long the story takes to read. */
import type { Inline, Story } from '#data/schema';

/** Words a minute of a reader who also looks at the graphics. */
const pace = 200;

const textOf = (nodes: Inline[]): string =>
	nodes.map((node) => (node.type === 'text' ? node.value : textOf(node.children))).join('');

const count = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** Minutes that the title, the standfirst and the words of every step take, at least one. */
export function readingMinutes({ site, chapters }: Pick<Story, 'site' | 'chapters'>): number {
	const said = chapters.flatMap(({ title, steps }) => [
		title,
		...steps.flatMap(({ text }) => text.map(textOf)),
	]);
	const words = [site.title, site.standfirst, ...said].reduce((sum, text) => sum + count(text), 0);
	return Math.max(1, Math.round(words / pace));
}
