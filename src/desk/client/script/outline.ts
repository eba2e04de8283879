/** Changes of the script's order, with everything that points at what moves or goes. */
import type { Change } from '../../protocol.ts';
import { moved, same } from '../../values.ts';
import { scriptFile as file } from '../views.ts';

export type Step = { id: string; text: string[]; alt: string; view: unknown };
export type Chapter = { id: string; title: string; card?: string; steps: Step[] };
export type Embed = { id: string; step: string; view?: unknown; explore?: string };
export type Script = { chapters: Chapter[]; embeds?: Embed[] };

/** A step of a chapter, or the chapter, by their numbers. */
export type Place = { chapter: number; step: number | undefined };
type Changes = Omit<Change, 'was'>[];

export const stepsOf = (chapters: Chapter[]): Step[] => chapters.flatMap(({ steps }) => steps);

/** Where a step or a chapter is, by its id; where none has it, the first step. */
export function placeIn({ chapters }: Script, id: string | undefined): Place {
	for (const [chapter, { id: own, steps }] of chapters.entries()) {
		const step = steps.findIndex((one) => one.id === id);
		if (step >= 0) return { chapter, step };
		if (own === id) return { chapter, step: undefined };
	}
	return { chapter: 0, step: 0 };
}

/** What points at a step or at the steps of a chapter, in words. */
export function pointersTo({ chapters, embeds = [] }: Script, { chapter, step }: Place): string[] {
	const { id, card, steps } = chapters[chapter]!;
	const going = (step === undefined ? steps : [steps[step]!]).map((one) => one.id);
	const isLink = ({ text }: Step) => text.some((one) => one.includes(`page:share/${id})`));
	return [
		...embeds.filter((one) => going.includes(one.step)).map((one) => `the embed ${one.id}`),
		...(step !== undefined && card && going.includes(card) ? [`the card of ${id}`] : []),
		...(step === undefined ? stepsOf(chapters).filter(isLink) : []).map(
			(one) => `a link in ${one.id}`,
		),
	];
}

/** A change of chapters in which cards name only steps of their own chapter, and embeds only steps that are there. */
function changesOf(before: Script, after: Chapter[], fallback?: Step): Changes {
	const chapters = after
		.filter(({ steps }) => steps.length)
		.map((one) => {
			const { card, ...rest } = one;
			return card === undefined || one.steps.some(({ id }) => id === card) ? one : rest;
		});
	const stepOf = (chapters: Chapter[], id: string) =>
		stepsOf(chapters).find((one) => one.id === id);
	const embeds = before.embeds?.map((embed) => {
		if (!fallback || stepOf(chapters, embed.step)) return embed;
		// the embed goes on showing what it showed
		const old = embed.explore === undefined ? stepOf(before.chapters, embed.step)?.view : undefined;
		const view = embed.view ?? old;
		return { ...embed, step: fallback.id, ...(view !== undefined && { view }) };
	});
	const changes = [
		{ file, path: ['chapters'], value: chapters },
		{ file, path: ['embeds'], value: embeds },
	];
	return same(embeds, before.embeds) ? changes.slice(0, 1) : changes;
}

const copied = (chapters: Chapter[]) => chapters.map((one) => ({ ...one, steps: [...one.steps] }));

/** Moves a step by one, over the edge of its chapter too, or a chapter. */
export function move(script: Script, { chapter, step }: Place, by: 1 | -1): Changes {
	if (step === undefined) return changesOf(script, moved(script.chapters, chapter, chapter + by));
	const chapters = copied(script.chapters);
	const own = chapters[chapter]!.steps;
	const to = step + by;
	const isIn = to >= 0 && to < own.length;
	const [taken] = own.splice(step, 1);
	const other = chapters[isIn ? chapter : chapter + by]!.steps;
	other.splice(isIn ? to : by > 0 ? 0 : other.length, 0, taken!);
	return changesOf(script, chapters);
}

/** Takes a step or a chapter away; an embed of it leads to the step before it. */
export function remove(script: Script, { chapter, step }: Place): Changes {
	const chapters = copied(script.chapters);
	const [first] = chapters[chapter]!.steps.splice(step ?? 0, step === undefined ? Infinity : 1);
	const all = stepsOf(script.chapters);
	return changesOf(script, chapters, all[all.indexOf(first!) - 1] ?? stepsOf(chapters)[0]);
}
