/**
 * The words of the piece: every link leads somewhere, and every figure stands in a link and agrees.
 *
 * A day that is a document's day of publication is free, and so is what `freeFigures` lists. Labels
 * answer to their `ref`; titles may only hold figures that their chapter's text binds, the standfirst
 * those that any text binds.
 */
import type { Paragraph, View } from '#data/schema';
import {
	agrees,
	dayFigure,
	figureText,
	findNumberMentions,
	type Figure,
	type MentionValue,
} from '../number-mentions.ts';
import type { Data } from '../load.ts';
import { oneOf, formatValue, type Path, type Problem } from '../problems.ts';
import { parseProse, type LinkSpan, type Prose } from '../prose.ts';
import { faultsOfNames } from './names.ts';
import { holdersOf, isRunOf, type Resolve, type Target } from '../references.ts';

/** The parsed text of all steps, and the count paths and claims that it uses. */
export type Words = {
	problems: Problem[];
	/** Paragraphs by step id. */
	trees: Map<string, Paragraph[]>;
	/** One paragraph by embed id. */
	findings: Map<string, Paragraph>;
	counts: Map<string, number>;
	claims: Set<string>;
	/** Figures of alt texts that nothing binds, as `step: figure`: for a person to look at. */
	loose: string[];
};

type Bound = MentionValue[];
type Context = {
	data: Data;
	resolve: Resolve;
	words: Words;
	free: readonly string[];
	days: Bound;
	/** Whether it is known what needs no link; not where site.json or a coding could not be read. */
	judged: boolean;
};
type Spot = { path: Path; bound: Bound };

/** Parses and checks every text of the script, and the figures in what stands beside it. */
export function checkWords(data: Data, resolve: Resolve): Words {
	const words: Words = {
		problems: [],
		trees: new Map(),
		findings: new Map(),
		counts: new Map(),
		claims: new Set(),
		loose: [],
	};
	const { script, site } = data;
	if (!script) return words;
	const published = [...data.codings.values()].flatMap(({ value }) => value.source.published ?? []);
	const context: Context = {
		data,
		resolve,
		words,
		free: data.freeFigures ?? [],
		days: published.map(dayFigure),
		judged: data.freeFigures !== undefined && data.codings.size === data.sources.size,
	};
	const everywhere: Bound = [];
	script.value.chapters.forEach((chapter, c) => {
		const bound: Bound = [];
		chapter.steps.forEach((step, s) => {
			const path = ['chapters', c, 'steps', s, 'text'];
			const trees = step.text.map((text, t) =>
				paragraph(text, { ...context, path: [...path, t], bound }),
			);
			words.trees.set(step.id, trees);
		});
		for (const { id, alt, view } of chapter.steps) {
			const own = { ...context, bound: [...bound, ...shownBy(view, data)] };
			words.loose.push(...loose(alt, own).map(({ text }) => `${id}: ${text}`));
		}
		unlinked(chapter.title, { ...context, path: ['chapters', c, 'title'], bound });
		everywhere.push(...bound);
	});
	script.value.embeds?.forEach(({ id, finding, title }, i) => {
		const bound: Bound = [];
		const path = ['embeds', i];
		words.findings.set(id, paragraph(finding, { ...context, path: [...path, 'finding'], bound }));
		unlinked(title, { ...context, path: [...path, 'title'], bound });
	});
	labels(context);
	if (site)
		for (const key of ['title', 'standfirst'] as const)
			words.problems.push(
				...loose(site.value[key], { ...context, bound: everywhere }).map((figure) =>
					site.problem([key], {
						offset: figure.start,
						expected: 'a figure that a link of the script binds',
						saw: formatValue(figure.text),
					}),
				),
			);
	return words;
}

function paragraph(source: string, context: Context & Spot): Paragraph {
	const { data, words, path, resolve } = context;
	const { prose, faults } = parseProse(source);
	const report = (
		offset: number,
		what: { expected: string; saw: string; hint?: string | undefined },
	) => {
		if (data.script) words.problems.push(data.script.problem(path, { ...what, offset }));
	};
	for (const { offset, ...what } of [...faults, ...faultsOfNames(data, prose)])
		report(offset, what);
	const figures = findNumberMentions(prose.text, context.free);
	const inside = (figure: Figure) =>
		prose.links.find(({ start, end }) => figure.start < end && figure.end > start);
	for (const link of prose.links) {
		const target = resolve(link.kind, link.target);
		const own = figures.filter((figure) => inside(figure) === link);
		if ('saw' in target) {
			report(link.offset, target);
			context.bound.push(...own.map(({ value }) => value));
			continue;
		}
		if (link.kind === 'claim') words.claims.add(link.target);
		if (target.count !== undefined) words.counts.set(link.target, target.count);
		for (const { offset, ...what } of faultsOf(link, { target, prose, own })) report(offset, what);
		context.bound.push(...(target.figures ?? own.map(({ value }) => value)));
	}
	for (const figure of figures) {
		if (!context.judged || inside(figure) || agrees(figure.value, context.days)) continue;
		if (prose.broken.some(({ start, end }) => figure.start < end && figure.end > start)) {
			context.bound.push(figure.value);
			continue;
		}
		const holders = holdersOf(data, (allowed) => agrees(figure.value, allowed)).slice(0, 3);
		report(prose.sourceOf(figure.start), {
			expected: 'every figure in a link that binds it',
			saw: formatValue(figure.text),
			hint: holders.length
				? `it may be ${holders.join(' or ')}`
				: 'link it to a claim, a count or a fact',
		});
	}
	return prose.tree;
}

const listed = (figures: Bound) => oneOf([...new Set(figures.map(figureText))]);

/** What a picture shows beside what its text says: its days, and how many documents and claims there are. */
function shownBy(view: View, data: Data): Bound {
	const days =
		view.graphic === 'strikes'
			? [...(view.light ?? []), ...(view.until ? [view.until] : [])]
			: view.graphic === 'timeline'
				? (data.script?.value.events.map(({ when }) => when) ?? [])
				: [];
	const totals = [
		data.sources.size,
		data.sources.size - 1,
		data.codebook?.value.claims.length ?? 0,
	];
	return [...days.map(dayFigure), ...totals.map((n): MentionValue => ({ kind: 'number', n }))];
}

type InLink = { target: Target; prose: Prose; own: Figure[] };

const nought = /\b(?:no|none|nobody|nothing|neither|not one|never)\b/i;

function faultsOf(link: LinkSpan, { target, prose, own }: InLink) {
	const bound = `${link.kind}:${link.target}`;
	const words = prose.text.slice(link.start, link.end);
	if (target.quote !== undefined) {
		if (isRunOf(words, target.quote)) return [];
		const expected = `a run of the quote of ${link.target}, ${formatValue(target.quote)}`;
		return [{ offset: link.offset, expected, saw: formatValue(words) }];
	}
	const { figures, count } = target;
	if (!figures) return [];
	const allowed = listed(figures);
	const wrong = own
		.filter(({ value }) => !agrees(value, figures))
		.map(({ start, text }) => ({
			offset: prose.sourceOf(start),
			expected: allowed ? `${allowed}, as ${bound} has it` : `no figure, since ${bound} has none`,
			saw: formatValue(text),
		}));
	if (count === undefined || wrong.length) return wrong;
	const said = own.map(({ value }) => value);
	const small: Record<number, RegExp> = {
		0: nought,
		1: /\b(?:one|once|a single)\b/i,
		2: /\b(?:both|twice)\b/i,
	};
	const holds = agrees({ kind: 'number', n: count }, said) || small[count]?.test(words);
	const otherwise = figures.filter(
		({ kind }) => kind === 'date' || bound.startsWith('count:kappa'),
	);
	if (holds || said.some((value) => agrees(value, otherwise))) return [];
	return [
		{
			offset: link.offset,
			expected: `${figureText({ kind: 'number', n: count })}, as ${bound} has it`,
			saw: formatValue(words),
		},
	];
}

/** Figures of a text without links that nothing allows. */
function loose(text: string, { free, days, judged, bound }: Context & { bound: Bound }): Figure[] {
	if (!judged) return [];
	return findNumberMentions(text, free).filter(
		({ value }) => !agrees(value, days) && !agrees(value, bound),
	);
}

function unlinked(text: string, context: Context & Spot) {
	const { data, words, path } = context;
	for (const figure of loose(text, context))
		if (data.script)
			words.problems.push(
				data.script.problem(path, {
					offset: figure.start,
					expected: 'a figure that the text below it binds',
					saw: formatValue(figure.text),
				}),
			);
}

/** Labels of parts and events: their `ref` leads somewhere, and their figures agree with it. */
function labels(context: Context) {
	const { script } = context.data;
	if (!script) return;
	const { parts, events } = script.value;
	const check = (
		texts: Record<string, string | undefined>,
		{ ref, path, own }: { ref: string; path: Path; own: Bound },
	) => {
		const [, kind = '', target = ''] = /^(\w+):(.*)$/.exec(ref) ?? [];
		const found = context.resolve(kind, target);
		if ('saw' in found) {
			context.words.problems.push(script.problem([...path, 'ref'], found));
			return;
		}
		if (kind === 'claim') context.words.claims.add(target);
		if (!found.figures) return;
		const bound = [...found.figures, ...own];
		for (const [key, text] of Object.entries(texts))
			for (const figure of loose(text ?? '', { ...context, bound }))
				context.words.problems.push(
					script.problem([...path, key], {
						offset: figure.start,
						expected: bound.length
							? `${listed(bound)}, as ${ref} has it`
							: `no figure, since ${ref} has none`,
						saw: formatValue(figure.text),
					}),
				);
	};
	parts.forEach(({ label, detail, ref, role }, i) => {
		check({ label, detail }, { ref, path: ['parts', i], own: [] });
		if (role !== 'added') return;
		const target = ref.startsWith('quote:') ? context.resolve('quote', ref.slice(6)) : null;
		const quote = target && 'quote' in target ? target.quote : undefined;
		if (target && (quote === undefined || isRunOf(label, quote))) return;
		context.words.problems.push(
			script.problem(['parts', i, target ? 'label' : 'ref'], {
				expected: target ? 'words of the quote that it rests on' : 'quote:<source>/<addition>',
				saw: formatValue(target ? label : ref),
				hint: 'what a retelling puts in stands in its own words',
			}),
		);
	});
	events.forEach(({ label, when, ref }, i) =>
		check({ label }, { ref, path: ['events', i], own: [dayFigure(when)] }),
	);
}
