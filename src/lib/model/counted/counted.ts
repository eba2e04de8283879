/** Every computed figure of the text, with how it came about: what opens behind it. */
import type { Story } from '#data/schema';
import { claims, documents } from './claims.ts';
import { byClaim, byNumber, byRetelling } from './codings.ts';
import type { Counted, Explain } from './item.ts';
import { additions, agreement, reuse, strikes } from './others.ts';

const explanations: Explain[] = [
	claims,
	documents,
	byRetelling,
	byClaim,
	byNumber,
	additions,
	strikes,
	agreement,
	reuse,
];

/**
 * The figure at a path of the story's counts.
 * @throws where the story has no such count, or nothing here can say how it is counted
 */
export function counted(story: Story, path: string): Counted {
	const n = story.counts[path];
	const names = path.split('/');
	for (const explain of explanations) {
		const explained = explain(story, names);
		if (n !== undefined && explained) return { n, ...explained };
	}
	throw new Error(`nothing says how the count “${path}” is made`);
}
