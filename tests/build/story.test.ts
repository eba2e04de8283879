import { describe, expect, it } from 'vitest';
import type { Inline } from '#data/schema';
import { headingId, pageIds } from '../../data/pipeline/checks/page-ids.ts';
import { widths } from '../../src/lib/charts/types.ts';
import { hashesLeadingTo } from '../../src/lib/model/addresses.ts';
import { groupScenes } from '../../src/lib/model/scenes.ts';
import {
	elements,
	resolveAddress,
	pages,
	read,
	source,
	sentSize,
	story,
	text,
	outerHtml,
} from './built-site.ts';

const html = read('index.html');
const articles = outerHtml(html, ['article', 'step']);
const steps = story.chapters.flatMap((chapter) =>
	chapter.steps.map((step, i) => ({
		step,
		before: chapter.steps[i - 1],
	})),
);
const articleOf = (id: string) =>
	articles.find((article) => elements(article)[0]?.attributes.id === id) ?? '';

const words = (nodes: Inline[]): string =>
	nodes.map((node) => (node.type === 'text' ? node.value : words(node.children))).join('');
const links = (nodes: Inline[]): Extract<Inline, { type: 'link' }>[] =>
	nodes.flatMap((node) =>
		node.type === 'text' ? [] : [...(node.type === 'link' ? [node] : []), ...links(node.children)],
	);
const hasClass = ({ class: classes = '' }: Record<string, string>, name: string) =>
	classes.split(' ').includes(name);
const folded = (words: string) => words.replace(/\s+/g, ' ').trim();

describe('the story', () => {
	it('has its title and standfirst', () => {
		expect(text(/<h1[\s\S]*?<\/h1>/.exec(html)?.[0] ?? '')).toBe(story.site.title);
		expect(text(html)).toContain(folded(story.site.standfirst));
	});

	it('has every chapter in order, each with its heading', () => {
		const sections = elements(html).filter(
			({ name, attributes }) => name === 'section' && hasClass(attributes, 'chapter'),
		);
		expect(sections.map(({ attributes }) => attributes.id)).toEqual(
			story.chapters.map(({ id }) => id),
		);
		const headings = [...html.matchAll(/<h2[\s\S]*?<\/h2>/g)].map(([heading]) => text(heading));
		for (const [i, { title }] of story.chapters.entries())
			expect(headings[i]).toContain(folded(title));
	});

	it('says beside a claim what revised it: on its page, on every list, under each step that cites it', () => {
		for (const { revises, label } of story.beyond) {
			if (!revises) continue;
			const own = [
				...[`claims/${revises}/index.html`, 'claims/index.html'],
				`sources/${story.sources[0]!.id}/index.html`,
			];
			for (const page of own) expect(text(read(page)), page).toContain('Revised since');
			for (const { step } of steps) {
				const isCited = step.text
					.flatMap(links)
					.some(({ kind, target }) => kind === 'claim' && target === revises);
				const article = text(articleOf(step.id));
				expect(article.includes(`Revised since: ${folded(label)}`), step.id).toBe(isCited);
			}
		}
	});

	it('names nothing but chapters, steps and what no chapter or step may be named as', () => {
		const ids = elements(html).flatMap(({ attributes }) => attributes.id ?? []);
		const own = story.chapters.flatMap(({ id, steps }) => [
			...[id, headingId(id)],
			...steps.map((step) => step.id),
			...[id, ...steps.map((step) => step.id)].flatMap((to) =>
				['chapter', 'step'].flatMap((kind) => hashesLeadingTo(story, `${kind}:${to}`)),
			),
		]);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.filter((id) => !own.includes(id) && !pageIds.includes(id))).toEqual([]);
	});

	it('has every step in order', () => {
		expect(articles.map((article) => elements(article)[0]?.attributes.id)).toEqual(
			steps.map(({ step }) => step.id),
		);
	});
});

it('waits for a sheet without rules after its first words, so that browsers paint them, and nowhere else', () => {
	const sheets = /<link [^>]*rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g;
	const [, href = ''] =
		/<\/p><\/div>\s*<link class="first-paint" rel="stylesheet" href="([^"]+)"\/>\s*<figure class="specimen/.exec(
			html,
		) ?? [];
	const { file } = resolveAddress(href, 'index.html');
	expect(file && read(file).trim()).toBe('');
	const asking = pages.filter((page) => [...read(page).matchAll(sheets)].length > 0);
	expect(asking.sort()).toEqual(['embed/story/index.html', 'index.html']);
	expect([...html.matchAll(sheets)]).toHaveLength(1);
});

it('a drawing holds no mark that is not seen, and no page a comment', () => {
	for (const page of [html, read('drawings.svg')]) {
		const hidden = elements(page).filter(({ attributes }) => hasClass(attributes, 'is-hidden'));
		expect(hidden).toEqual([]);
	}
	// the page for missing addresses is made by itself, of a few lines
	const withComments = pages.filter((page) => read(page).includes('<!--'));
	expect(withComments.filter((page) => page !== '404.html')).toEqual([]);
});

it('no page names a year that the story does not', () => {
	// a number in an address is none
	const years = (words: string) => words.match(/(?<![\w.,:/-])(19|20)\d\d(?!\w|[.,]\d)/g) ?? [];
	const known = new Set(years(source.replace(/[-"]/g, ' ')));
	const named = pages.flatMap((page) => {
		// a figure that is a whole cell of a table counts something
		const shown = read(page).replace(/<(script|style)\b[\s\S]*?<\/\1>|<td[^>]*>\d+<\/td>/g, '');
		// two figures side by side are no year
		const words = text(shown.replaceAll('><', '> <'));
		return years(words).map((year) => ({ page, year }));
	});
	expect(named.length).toBeGreaterThan(pages.length);
	expect(named.filter(({ year }) => !known.has(year))).toEqual([]);
});

describe.each(steps)('the step $step.id', ({ step, before }) => {
	/** Its article, without what revised the claims that it cites. */
	const article = articleOf(step.id).replace(/<p class="revised[\s\S]*?<\/p>/g, '');

	it('says every paragraph as it is written', () => {
		const paragraphs = [...article.matchAll(/<p\b[\s\S]*?<\/p>/g)].map(([one]) => text(one));
		expect(paragraphs).toEqual(step.text.map((paragraph) => folded(words(paragraph))));
	});

	it('makes every bound figure a link, and each leads to a page', () => {
		// what leads on from the last step is no part of its words
		const said = [...article.matchAll(/<p\b[\s\S]*?<\/p>/g)].join('');
		const anchors = [...said.matchAll(/<a\b[\s\S]*?<\/a>/g)].map(([one]) => ({
			description: text(one),
			href: elements(one)[0]?.attributes.href ?? '',
		}));
		const bound = step.text.flatMap(links);
		expect(anchors.map(({ description }) => description)).toEqual(
			bound.map((link) => folded(words([link]))),
		);
		for (const [i, { kind, target }] of bound.entries()) {
			const href = anchors[i]?.href ?? '';
			if (kind === 'https') expect(href).toBe(target);
			else if (kind === 'page')
				expect(resolveAddress(href, 'index.html').file, href).not.toBeNull();
			else
				expect(pages, `${kind}:${target} leads to ${href}`).toContain(
					resolveAddress(href, 'index.html').file,
				);
		}
	});

	it('carries its view and the sentence that says it', () => {
		const { attributes } = elements(article)[0]!;
		expect(JSON.parse(attributes['data-view'] ?? '')).toEqual(step.view);
		expect(attributes['data-description']).toMatch(/\S.*\.$/);
	});

	const changes = JSON.stringify(step.view) !== JSON.stringify(before?.view);
	it(`has ${changes ? 'a static figure of its own' : 'no static figure, since nothing changes'}`, () => {
		const figures = outerHtml(article, ['figure', 'static-figure']);
		expect(figures).toHaveLength(changes ? 1 : 0);
		for (const figure of figures) {
			expect(elements(figure).filter(({ name }) => name === 'svg')).toHaveLength(1);
			expect(elements(figure).length).toBeGreaterThan(3);
			const { attributes } = elements(article)[0]!;
			expect(text(/<figcaption[\s\S]*?<\/figcaption>/.exec(figure)?.[0] ?? '')).toBe(
				folded(attributes['data-description'] ?? ''),
			);
		}
	});
});

const starts = elements(html)
	.filter(({ name, attributes }) => name === 'div' && hasClass(attributes, 'scene'))
	.map(({ start }) => start);
const staged = groupScenes(story.chapters).map((chapters, i) => ({
	scene: i,
	chapters,
	names: chapters.map(({ id }) => id).join(', '),
	html: html.slice(starts[i], starts[i + 1] ?? html.indexOf('</main>')),
}));

it('has a stage for each scene, and no other', () => {
	expect(starts).toHaveLength(staged.length);
});

describe.each(staged)('the scene of $names', ({ scene, chapters, html: part }) => {
	const steps = chapters.flatMap((chapter) => chapter.steps);
	const graphics = [...new Set(steps.map(({ view }) => view.graphic))];
	const figures = [...part.matchAll(/<figure\b[^>]*?data-graphic="([\w-]+)"[\s\S]*?<\/figure>/g)];

	it('has its chapters, and no others', () => {
		const sections = elements(part).filter(
			({ name, attributes }) => name === 'section' && hasClass(attributes, 'chapter'),
		);
		expect(sections.map(({ attributes }) => attributes.id)).toEqual(chapters.map(({ id }) => id));
	});

	it('has each of its graphics once on its stage, the first of them shown', () => {
		expect(figures.map(([, graphic]) => graphic)).toEqual(graphics);
		const on = figures.map(([figure]) =>
			elements(figure)[0]?.attributes.class?.split(' ').includes('is-active'),
		);
		expect(on).toEqual(graphics.map((_, i) => i === 0));
	});

	it('has a place for every graphic at both widths, and only the first drawn there', () => {
		for (const [i, [figure, graphic]] of figures.entries()) {
			const drawn = elements(figure);
			const boxes = drawn.filter(({ attributes }) => /\bdrawn\b/.test(attributes.class ?? ''));
			const svgs = drawn.filter(({ name }) => name === 'svg');
			expect(
				boxes.map(({ attributes }) => attributes.class?.match(/narrow|wide/)?.[0]),
				graphic,
			).toEqual(['narrow', 'wide']);
			expect(
				svgs.map(({ attributes }) => attributes.viewBox?.split(' ')[2]),
				graphic,
			).toEqual(scene + i > 0 ? [] : [String(widths.narrow), String(widths.wide)]);
			expect(figure).not.toMatch(/NaN|Infinity|undefined/);
		}
	});

	it('says which view its first pictures show', () => {
		const shown = elements(figures[0]![0]).filter(({ attributes }) =>
			/\bpicture\b/.test(attributes.class ?? ''),
		);
		expect(shown.map(({ attributes }) => JSON.parse(attributes['data-view'] ?? 'null'))).toEqual(
			scene > 0 ? [] : [steps[0]!.view, steps[0]!.view],
		);
	});

	it('has every graphic’s data as a table', () => {
		const tables = [...part.matchAll(/<details\b[\s\S]*?<\/details>/g)];
		expect(tables).toHaveLength(graphics.length);
		for (const [table] of tables) {
			expect(text(/<summary[\s\S]*?<\/summary>/.exec(table)?.[0] ?? '')).toMatch(/\S/);
			const [head = [], ...rows] = [...table.matchAll(/<tr\b[\s\S]*?<\/tr>/g)].map(([row]) => [
				...row.matchAll(/<t[hd]\b/g),
			]);
			expect(rows.length).toBeGreaterThan(0);
			expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
		}
	});
});

it('has a wide drawing of every step in a file of its own', () => {
	const drawings = [
		...read('drawings.svg').matchAll(/<g data-step="([\w-]+)">(<svg[\s\S]*?<\/svg>)<\/g>/g),
	];
	expect(drawings.map(([, id]) => id)).toEqual(steps.map(({ step }) => step.id));
	for (const [, id, drawing = ''] of drawings) {
		const [svg] = elements(drawing);
		expect(svg?.attributes.viewBox?.split(' ')[2], id).toBe(String(widths.wide));
		expect(drawing, id).not.toMatch(/NaN|Infinity|undefined|<!--|<script|\son\w+=/);
	}
});

it('keeps what a wide window loads beside the page within 40 kB, another story two bytes a cell more', () => {
	const most = 39_500 + 2 * story.claims.length * (story.sources.length - 1);
	expect(sentSize('drawings.svg')).toBeLessThanOrEqual(most);
});
