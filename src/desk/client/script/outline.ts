/** Changes of the script's order, with everything that points at what moves or goes. */
import type { Change } from '../../protocol.ts';
import { moved } from '../values.ts';

export type Step = { id: string; text: string[]; alt: string; view: unknown };
export type Chapter = { id: string; title: string; card?: string; steps: Step[] };
export type Embed = { id: string; step: string; view?: unknown; explore?: string };
export type Script = { chapters: Chapter[]; embeds?: Embed[] };

export const scriptFile = 'data/script.json';

type Place = { chapter: number; step: number | undefined };

/** Where a step or a chapter is, by its id. */
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
	const gone = step === undefined ? steps : [steps[step]!];
	const ids = new Set(gone.map((one) => one.id));
	const link = `page:share/${id})`;
	const linking = chapters
		.flatMap((one) => one.steps)
		.filter(({ text }) => step === undefined && text.some((words) => words.includes(link)));
	return [
		...embeds.filter((embed) => ids.has(embed.step)).map((embed) => `the embed ${embed.id}`),
		...(card && step !== undefined && ids.has(card) ? [`the card of ${id}`] : []),
		...linking.map((one) => `a link in ${one.id}`),
	];
}

const withoutCard = ({ card: _, ...chapter }: Chapter): Chapter => chapter;

/** A change of chapters in which cards name only steps of their own chapter, and embeds only steps that are there. */
function changesOf(before: Script, chapters: Chapter[], fallback: Step | undefined) {
	const carded = chapters.map((one) =>
		one.card === undefined || one.steps.some(({ id }) => id === one.card) ? one : withoutCard(one),
	);
	const steps = new Set(carded.flatMap((one) => one.steps.map(({ id }) => id)));
	const old = new Map(before.chapters.flatMap((one) => one.steps).map((one) => [one.id, one]));
	const embeds = before.embeds?.map((embed) => {
		if (steps.has(embed.step) || !fallback) return embed;
		// the embed goes on showing what it showed
		const view =
			embed.view ?? (embed.explore === undefined ? old.get(embed.step)?.view : undefined);
		return { ...embed, step: fallback.id, ...(view !== undefined && { view }) };
	});
	const change = (path: string, value: unknown): Omit<Change, 'base'> => ({
		...{ file: scriptFile, path: [path], value },
	});
	const same = JSON.stringify(embeds) === JSON.stringify(before.embeds);
	return [change('chapters', carded), ...(same ? [] : [change('embeds', embeds)])];
}

/** Moves a step by one, over the edge of its chapter too, or a chapter. */
export function move(script: Script, { chapter, step }: Place, by: 1 | -1) {
	const { chapters } = script;
	if (step === undefined)
		return changesOf(script, moved(chapters, chapter, chapter + by), undefined);
	const own = chapters[chapter]!;
	const to = step + by;
	if (to >= 0 && to < own.steps.length) {
		const steps = moved(own.steps, step, to);
		return changesOf(
			script,
			chapters.map((one) => (one === own ? { ...own, steps } : one)),
			undefined,
		);
	}
	const other = chapters[chapter + by]!;
	const taken = own.steps[step]!;
	const left = own.steps.filter((one) => one !== taken);
	const steps = by > 0 ? [taken, ...other.steps] : [...other.steps, taken];
	return changesOf(
		script,
		chapters.flatMap((one) => {
			if (one === own) return left.length ? [{ ...own, steps: left }] : [];
			return [one === other ? { ...other, steps } : one];
		}),
		undefined,
	);
}

/** Takes a step or a chapter away; an embed of it leads to the nearest step that is left. */
export function remove(script: Script, { chapter, step }: Place) {
	const { chapters } = script;
	const own = chapters[chapter]!;
	const left = own.steps.filter((_, i) => i !== step);
	const isWhole = step === undefined || !left.length;
	const after = chapters.flatMap((one) => {
		if (one !== own) return [one];
		return isWhole ? [] : [{ ...own, steps: left }];
	});
	const near = isWhole
		? after[Math.max(0, chapter - 1)]?.steps.at(-1)
		: left[Math.max(0, (step ?? 0) - 1)];
	return changesOf(script, after, near);
}
