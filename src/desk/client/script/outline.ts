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
	const isGoing = (one: string | undefined) =>
		(step === undefined ? steps : [steps[step]!]).some(({ id }) => id === one);
	const link = `page:share/${id})`;
	const linking = stepsOf(chapters).filter(({ text }) => text.some((one) => one.includes(link)));
	return [
		...embeds.filter((embed) => isGoing(embed.step)).map((embed) => `the embed ${embed.id}`),
		...(step !== undefined && isGoing(card) ? [`the card of ${id}`] : []),
		...(step === undefined ? linking.map((one) => `a link in ${one.id}`) : []),
	];
}

type Changes = Omit<Change, 'was'>[];

/** A change of chapters in which cards name only steps of their own chapter, and embeds only steps that are there. */
function changesOf(before: Script, given: Chapter[], fallback?: Step): Changes {
	const chapters = given
		.filter(({ steps }) => steps.length)
		.map((one) => {
			const { card, ...rest } = one;
			return card === undefined || one.steps.some(({ id }) => id === card) ? one : rest;
		});
	const ids = stepsOf(chapters).map(({ id }) => id);
	const embeds = before.embeds?.map((embed) => {
		if (ids.includes(embed.step) || !fallback) return embed;
		const old = stepsOf(before.chapters).find(({ id }) => id === embed.step);
		// the embed goes on showing what it showed
		const view = embed.view ?? (embed.explore === undefined ? old?.view : undefined);
		return { ...embed, step: fallback.id, ...(view !== undefined && { view }) };
	});
	const isSame = same(embeds, before.embeds);
	return [
		{ file, path: ['chapters'], value: chapters },
		...(isSame ? [] : [{ file, path: ['embeds'], value: embeds }]),
	];
}

const withSteps = (chapters: Chapter[]) =>
	chapters.map((one) => ({ ...one, steps: [...one.steps] }));

/** Moves a step by one, over the edge of its chapter too, or a chapter. */
export function move(script: Script, { chapter, step }: Place, by: 1 | -1): Changes {
	if (step === undefined) return changesOf(script, moved(script.chapters, chapter, chapter + by));
	const chapters = withSteps(script.chapters);
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
	const chapters = withSteps(script.chapters);
	const all = stepsOf(script.chapters);
	const first = all.indexOf(script.chapters[chapter]!.steps[step ?? 0]!);
	chapters[chapter]!.steps.splice(step ?? 0, step === undefined ? Infinity : 1);
	return changesOf(script, chapters, all[first - 1] ?? stepsOf(chapters)[0]);
}
