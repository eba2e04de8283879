/** Which cards there are, what is on each, and what a page says of it. */
import type { Drawing, StoryChapter, View } from '#data/schema';
import { drawable } from '$lib/charts/embeds';
import { formatDay } from '#data/format';
import { inWords } from '$lib/model/format';
import { original, retellings } from '$lib/model/story';
import type { Card } from '$lib/ui/publication';
import { render } from 'svelte/server';
import { cardOf, png } from './share-image.ts';
import { standalone } from './standalone-svg.ts';
import { story } from './story.ts';

/** The card of the piece as a whole, and of the explorer. */
export const whole = 'story';
export const explorer = 'explore';

/** The card of a graphic for other sites. */
export const embedCard = (id: string): string => `embed-${id}`;

/**
 * In which a drawing stands beside the words: narrow enough for type that is read when small. Graphics
 * of the whole record are lists then, far higher than a card.
 */
const widthOf = (drawing: Drawing) => ('explore' in drawing ? 760 : 460);

const first = original(story);
const told = retellings(story).length;
const count = `${inWords(told)} ${told === 1 ? 'retelling' : 'retellings'}`;
const source = `What ${count} did with ${first.outlet}’s report${
	first.published ? ` of ${formatDay(first.published)}` : ''
}`;

type Subject = { title: string; over: string; drawing: Drawing };

/** The step whose view says most of its chapter: the one it names, else the last with the first step's graphic. */
function viewOf({ steps, card }: StoryChapter): View {
	const named = story.chapters.flatMap((one) => one.steps).find(({ id }) => id === card);
	const main = steps.findLast(({ view }) => view.graphic === steps[0]?.view.graphic);
	return (named ?? main ?? steps[0]!).view;
}

const subjects = new Map<string, Subject>(
	story.chapters.map((chapter, i) => [
		chapter.id,
		{
			title: chapter.title,
			over: `${story.site.title} · ${i + 1}`,
			drawing: { view: viewOf(chapter) },
		},
	]),
);

/** Adds a card beside the chapters'. @throws where a chapter has its name */
function add(name: string, subject: Subject): void {
	if (subjects.has(name))
		throw new Error(
			`data/script.json: a chapter has the id “${name}”, which is the name of another card`,
		);
	subjects.set(name, subject);
}

add(whole, {
	title: story.site.title,
	over: `A report and ${count}`,
	drawing: { view: { graphic: 'word-diff', claims: [story.site.specimen], marks: true } },
});
add(explorer, {
	title: 'The whole record',
	over: story.site.title,
	drawing: { explore: 'upset' },
});
for (const embed of story.embeds)
	add(embedCard(embed.id), { title: embed.title, over: story.site.title, drawing: embed });

/** Every card by its name. */
export const cardNames: string[] = [...subjects.keys()];

/** What a page says of its card. @throws where there is none of this name */
export function cardFor(name: string): Card {
	const subject = subjects.get(name);
	if (!subject) throw new Error(`There is no card “${name}”.`);
	const { description } = drawable(story, subject.drawing);
	return { path: `cards/${name}.png`, alt: `${subject.title}. ${description}` };
}

/** A card's picture, or undefined where there is none of this name. */
export async function drawCard(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const subject = subjects.get(name);
	if (!subject) return undefined;
	const { title, over, drawing } = subject;
	const { chart, given } = drawable(story, drawing);
	const { body } = render(chart, { props: { ...given, width: widthOf(drawing) } });
	return png(cardOf({ over, title, source, drawing: standalone(body, 'light') }), 1200);
}
