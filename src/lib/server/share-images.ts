/** All share images by name: their content, drawing and description. */
import type { Drawing, StoryChapter, View } from '#data/schema';
import { claimDrawable, drawable, type Drawable } from '$lib/charts/embeds';
import { formatDay } from '#data/format';
import { claimAt, claimIds } from '$lib/model/addresses';
import { inWords } from '$lib/model/format';
import { original, retellings } from '$lib/model/story';
import type { ShareImage } from '$lib/ui/publication';
import { composeShareImage, png } from './share-image.ts';
import { drawStandalone } from './standalone-svg.ts';
import { story } from './story.ts';

/** The share image of the story, and of every page without one of its own. */
export const storyShareImage = 'story';
export const exploreShareImage = 'explore';

export const embedShareImage = (id: string): string => `embed-${id}`;
export const claimShareImage = (id: string): string => `claim-${id}`;

/**
 * The width of a drawing, in pixels: narrow, so that its type is legible when the image is shown small.
 * Only graphics of the explorer are wide, since narrow ones are lists much higher than the image.
 */
const narrow = 460;
const widthOf = (drawing: Drawing) => ('explore' in drawing ? 760 : narrow);

const first = original(story);
const n = retellings(story).length;
const count = `${inWords(n)} ${n === 1 ? 'retelling' : 'retellings'}`;
const source = `What ${count} did with ${first.outlet}’s report${
	first.published ? ` of ${formatDay(first.published)}` : ''
}`;

type Subject = { title: string; kicker: string; drawn: () => Drawable; width: number };

const subjectOf = (words: Pick<Subject, 'title' | 'kicker'>, drawing: Drawing): Subject => ({
	...{ ...words, width: widthOf(drawing) },
	drawn: () => drawable(story, drawing),
});

/** The view for a chapter: of the step that its `card` names, else the last with the first step's graphic. */
function viewOf({ steps, card }: StoryChapter): View {
	const named = story.chapters.flatMap(({ steps }) => steps).find(({ id }) => id === card);
	const main = steps.findLast(({ view }) => view.graphic === steps[0]?.view.graphic);
	return (named ?? main ?? steps[0]!).view;
}

const chapterSubjects = story.chapters.map((chapter, i): [string, Subject] => {
	const kicker = `${story.site.title} · ${i + 1}`;
	return [chapter.id, subjectOf({ title: chapter.title, kicker }, { view: viewOf(chapter) })];
});

const kicker = story.site.title;
const specimen: View = { graphic: 'word-diff', claims: [story.site.specimen], marks: true };
const subjects = new Map<string, Subject>([
	...chapterSubjects,
	[
		storyShareImage,
		subjectOf({ title: kicker, kicker: `A report and ${count}` }, { view: specimen }),
	],
	[exploreShareImage, subjectOf({ title: 'The whole record', kicker }, { explore: 'upset' })],
	...story.embeds.map((embed): [string, Subject] => [
		embedShareImage(embed.id),
		subjectOf({ title: embed.title, kicker }, embed),
	]),
	...claimIds(story).map((id): [string, Subject] => {
		const claim = claimAt(story, id)!;
		const nth = story.claims.indexOf(claim) + 1;
		return [
			claimShareImage(id),
			{
				...{ title: claim.label, kicker: `${kicker} · claim ${nth}`, width: narrow },
				drawn: () => claimDrawable(story, claim.id),
			},
		];
	}),
]);
for (const [id, subject] of chapterSubjects)
	if (subjects.get(id) !== subject)
		throw new Error(
			`data/script.json: a chapter has the id “${id}”, which is the name of another share image`,
		);

export const shareImageNames: string[] = [...subjects.keys()];

/** The path and the description of a share image. @throws where there is none of this name */
export function describeShareImage(name: string): ShareImage {
	const subject = subjects.get(name);
	if (!subject) throw new Error(`There is no share image “${name}”.`);
	const { description } = subject.drawn();
	return { path: `cards/${name}.png`, alt: `${subject.title}. ${description}` };
}

/** Composed images: that of a claim is a file as it is, and drawn as pixels. */
const composed = new Map<string, string>();

/** A share image as an SVG, or undefined where there is none of this name. */
export function shareImageSvg(name: string): string | undefined {
	const subject = subjects.get(name);
	if (!subject) return undefined;
	const { drawn, width, ...texts } = subject;
	const image =
		composed.get(name) ??
		composeShareImage({
			...{ ...texts, source },
			drawing: drawStandalone(drawn(), width),
		});
	composed.set(name, image);
	return image;
}

/** A share image as a PNG. */
export async function drawShareImage(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const svg = shareImageSvg(name);
	return svg === undefined ? undefined : png(svg, 1200);
}
