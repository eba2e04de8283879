/** The story on paper. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect } from 'vitest';
import { story } from '../e2e/story.ts';
import { desktop, type Journey } from './journeys.ts';

/** Engines put the spaces of a line into a PDF, or leave them out. */
const withoutSpaces = (text: string) => text.replaceAll(/\s/g, '');

/** What is written on each page of a PDF, and on its last line, without spaces. */
async function readPaper(data: Uint8Array): Promise<{ all: string; foot: string }[]> {
	const paper = await getDocument({ data, verbosity: 0 }).promise;
	const read = async (number: number) => {
		const { items } = await (await paper.getPage(number)).getTextContent();
		const words = items.flatMap((item) =>
			'str' in item && item.str.trim() !== ''
				? [{ text: item.str, height: Number(item.transform[5]) }]
				: [],
		);
		const lowest = Math.min(...words.map(({ height }) => height));
		const join = (some: typeof words) => withoutSpaces(some.map(({ text }) => text).join(''));
		return { all: join(words), foot: join(words.filter(({ height }) => height - lowest < 2)) };
	};
	return Promise.all(Array.from({ length: paper.numPages }, (_, i) => read(i + 1)));
}

export const paper: Journey[] = [
	{
		name: 'no sheet of paper ends with a heading',
		isShort: true,
		run: async ({ browser, site }) => {
			await browser.resize(desktop);
			await browser.open(site.address);
			const titles = await browser.read(() => {
				// Firefox draws heavy letters as outlines, which are no words in its PDF
				const light = new CSSStyleSheet();
				light.replaceSync(':is(h2, h3), :is(h2, h3) * { font-weight: 400 !important }');
				document.adoptedStyleSheets.push(light);
				return [...document.querySelectorAll('live-story :is(h2, h3)')].map(
					(heading) => (heading.lastElementChild ?? heading).textContent!,
				);
			});
			const sheets = await readPaper(await browser.print!());
			const printed = titles
				.map(withoutSpaces)
				.filter((title) => sheets.some(({ all }) => all.includes(title)));
			for (const { title } of story.chapters) expect(printed).toContain(withoutSpaces(title));
			for (const title of printed)
				expect(sheets.filter(({ foot }) => foot.length > 3 && title.endsWith(foot))).toEqual([]);
		},
	},
];
