/** What a reader can see of a page: its lines, its focus and what was found, beside what lies over them. */
import type { Page } from '@playwright/test';
import { eventually } from './story-page.ts';

/** The windows in which the scrolled story is read. */
export const windows = [
	[320, 640],
	[390, 844],
	[768, 1024],
	[1100, 800],
	[1440, 900],
	[844, 390],
	[640, 320],
] as const;

type Lines = { seen: Set<string>; all: Set<string> };
type Watched = { lines: Lines; rests: number; look: () => void };

/** Makes a page note, at each of its rests, which lines of its steps are wholly seen. */
export const watchLines = (page: Page) =>
	page.evaluate(() => {
		const watched = window as unknown as Watched;
		const lines: Lines = (watched.lines = { seen: new Set(), all: new Set() });
		watched.rests = 0;
		/** The lines of a paragraph, top and bottom, with a point of each. */
		const linesOf = (paragraph: Element) => {
			const range = document.createRange();
			range.selectNodeContents(paragraph);
			const found: { top: number; bottom: number; x: number; y: number }[] = [];
			for (const { top, bottom, left, width } of range.getClientRects()) {
				const line = found.at(-1);
				if (width < 1) continue;
				if (line && top < line.bottom - 4) line.bottom = Math.max(line.bottom, bottom);
				else found.push({ top, bottom, x: left + width / 2, y: (top + bottom) / 2 });
			}
			return found;
		};
		watched.look = () => {
			for (const paragraph of document.querySelectorAll('.step .words > p')) {
				const step = paragraph.closest('.step')!;
				const { top, bottom } = paragraph.getBoundingClientRect();
				const place = `${step.id} ${[...step.querySelectorAll('p')].indexOf(paragraph as HTMLParagraphElement)}`;
				const isFar = bottom < 0 || top > innerHeight;
				if (isFar && lines.all.has(`${place} 0`)) continue;
				linesOf(paragraph).forEach((line, i) => {
					lines.all.add(`${place} ${i}`);
					const hit = (y: number) => paragraph.contains(document.elementFromPoint(line.x, y));
					const inside = line.top >= -1 && line.bottom <= innerHeight + 1;
					if (inside && hit(line.top + 3) && hit(line.y) && hit(line.bottom - 3))
						lines.seen.add(`${place} ${i}`);
				});
			}
		};
		watched.look();
		addEventListener('scrollend', () => {
			watched.look();
			watched.rests++;
		});
	});

const rests = (page: Page) => page.evaluate(() => (window as unknown as Watched).rests);

/** Presses a key, and waits until the page has come to rest; false where it is at its end. */
export async function pressAndRest(page: Page, key: string): Promise<boolean> {
	const isAtEnd = () =>
		page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1);
	if (await isAtEnd()) return false;
	const before = await rests(page);
	await page.keyboard.press(key);
	await eventually(() => rests(page)).toBeGreaterThan(before);
	return true;
}

/** The lines that were seen at none of the page's rests. */
export const linesUnseen = (page: Page) =>
	page.evaluate(() => {
		const { seen, all } = (window as unknown as Watched).lines;
		return { lines: all.size, unseen: [...all].filter((line) => !seen.has(line)) };
	});

/** What has the focus and is not seen: it is outside the window, or something lies over it. */
export const hiddenFocus = (page: Page) =>
	page.evaluate(() => {
		const focused = document.activeElement!;
		const isSeen = (element: Element) =>
			[...element.getClientRects()].some(({ left, right, top, bottom }) => {
				const [x, y] = [(left + right) / 2, (top + bottom) / 2];
				const hit = document.elementFromPoint(x, y);
				return hit !== null && (element.contains(hit) || hit.contains(element));
			});
		const label = focused.closest('label');
		if (focused === document.body || isSeen(focused) || (label && isSeen(label))) return null;
		const { top, bottom } = focused.getBoundingClientRect();
		return `${focused.outerHTML.slice(0, 90)} at ${Math.round(top)}–${Math.round(bottom)}, y ${scrollY}`;
	});

/** What is found of each text by the browser's own search, as words, and what of it is not seen. */
export const findAll = (page: Page, texts: string[]) =>
	page.evaluate((texts) => {
		const search = window as unknown as { find: (text: string) => boolean };
		// a reader's own search opens what is folded away; `find` stops there with nothing selected
		for (const one of document.querySelectorAll('details:not([open]) > :not(summary)'))
			one.remove();
		// all in one go: a pause would let the page announce a step where the search has stopped
		return texts.map((text) => {
			getSelection()!.removeAllRanges();
			scrollTo({ top: 0, behavior: 'instant' });
			const found: string[] = [];
			const unseen: string[] = [];
			while (found.length < 500 && search.find(text)) {
				const range = getSelection()!.getRangeAt(0);
				const { left, top, width, height } = range.getBoundingClientRect();
				const around = range.startContainer.parentElement!;
				found.push(range.toString());
				const hit = document.elementFromPoint(left + width / 2, top + height / 2);
				const isDrawn = around.checkVisibility({
					opacityProperty: true,
					visibilityProperty: true,
				});
				// the figures of a stage lie over each other, and only one of them is drawn
				const stage = around.closest('.stage');
				const isHit = stage
					? stage.contains(hit)
					: hit &&
						(around.contains(hit) || hit.contains(around)) &&
						!hit.matches('html, body, main');
				if (!isDrawn || !isHit || width < 2)
					unseen.push(
						`${range.startContainer.nodeName} in ${around.outerHTML.slice(0, 80)}, ${range.startContainer.textContent?.slice(0, 40)}, at ${Math.round(top)} of ${innerHeight}, ${isDrawn}, ${hit?.outerHTML.slice(0, 60)}`,
					);
			}
			return { found, unseen };
		});
	}, texts);
