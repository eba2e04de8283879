/** Files that a reader takes away of a page, and the marks of drawings. */
import type { Browser } from './browser.ts';

/** A mark: its element, and its box in the pixels of its drawing. */
export type Mark = [element: string, x: number, y: number, width: number, height: number];

export type Taken = { name: string; type: string; base64: string };

type Watched = {
	taken: { name: string; blob: Blob }[];
	marksOf: (root: SVGGraphicsElement) => Mark[];
	/** The marks of a drawing that is made for a file only. */
	offScreen: Mark[];
};

/** To be called on each page: the page keeps its files, and can tell the marks of a drawing. */
export const watch = (browser: Browser) =>
	browser.read(() => {
		const watched = window as unknown as Watched;
		watched.taken = [];
		watched.offScreen = [];
		let last: Blob | undefined;
		const { createObjectURL } = URL;
		URL.createObjectURL = (blob: Blob) => createObjectURL.call(URL, (last = blob));
		HTMLAnchorElement.prototype.click = function () {
			watched.taken.push({ name: this.download, blob: last! });
		};
		watched.marksOf = (root) => {
			const shapes = 'path, rect, circle, ellipse, line, polyline, polygon, text';
			const toDrawing = root.getScreenCTM()!.inverse();
			const isHidden = (element: Element): boolean => {
				const { display, visibility, opacity } = getComputedStyle(element);
				return display === 'none' || visibility === 'hidden' || Number(opacity) === 0;
			};
			return [...root.querySelectorAll(shapes)].flatMap((mark): Mark[] => {
				for (let one: Element | null = mark; one && one !== root; one = one.parentElement)
					if (isHidden(one)) return [];
				const { left, top, right, bottom } = mark.getBoundingClientRect();
				// engines differ on where a mark without a size is
				if (left === right && top === bottom) return [];
				const from = new DOMPoint(left, top).matrixTransform(toDrawing);
				const to = new DOMPoint(right, bottom).matrixTransform(toDrawing);
				return [[mark.localName, from.x, from.y, to.x - from.x, to.y - from.y]];
			});
		};
		new MutationObserver((changes) => {
			for (const { addedNodes } of changes)
				for (const node of addedNodes) {
					const chart = node instanceof Element && node.querySelector<SVGSVGElement>('svg.chart');
					if (chart && node.getAttribute('aria-hidden')) watched.offScreen = watched.marksOf(chart);
				}
		}).observe(document.body, { childList: true });
	});

/** The marks of the drawing that a view shows, or that was made for its last file. */
export const marksOnPage = (browser: Browser, view: string) =>
	browser.read((view) => {
		const { marksOf, offScreen } = window as unknown as Watched;
		const charts = document.querySelectorAll<SVGSVGElement>(`#${view} svg.chart`);
		const chart = [...charts].find((one) => one.getClientRects().length > 0);
		return chart ? marksOf(chart) : offScreen;
	}, view);

/** The marks of the drawing in a file that is open in the browser. */
export const marksInFile = (browser: Browser) =>
	browser.read(() => {
		const { marksOf } = window as unknown as Watched;
		return marksOf(document.documentElement.lastElementChild as SVGGraphicsElement);
	});

/** The files that were taken since the page was opened. */
export const takenFiles = (browser: Browser) =>
	browser.read(async () => {
		const toBase64 = async (blob: Blob) => {
			const bytes = new Uint8Array(await blob.arrayBuffer());
			let text = '';
			for (const byte of bytes) text += String.fromCharCode(byte);
			return btoa(text);
		};
		const { taken } = window as unknown as Watched;
		return Promise.all(
			taken.map(async ({ name, blob }) => ({
				name,
				type: blob.type,
				base64: await toBase64(blob),
			})),
		);
	});

/** How much of two pictures of one site differs, from 0 to 1, and how much of the first is not paper. */
export const difference = (browser: Browser, addresses: [string, string]) =>
	browser.read(async (addresses) => {
		const images = await Promise.all(
			addresses.map(async (address) => {
				const image = new Image();
				image.src = address;
				await image.decode();
				return image;
			}),
		);
		const { naturalWidth: width, naturalHeight: height } = images[0]!;
		const [a, b] = images.map((image) => {
			const canvas = Object.assign(document.createElement('canvas'), { width, height });
			const context = canvas.getContext('2d')!;
			context.drawImage(image, 0, 0, width, height);
			return context.getImageData(0, 0, width, height).data;
		});
		let differ = 0;
		let drawn = 0;
		for (let i = 0; i < a!.length; i += 4) {
			const sum = (data: Uint8ClampedArray) => data[i]! + data[i + 1]! + data[i + 2]!;
			if (Math.abs(sum(a!) - sum(b!)) > 150) differ++;
			if (sum(a!) < 600) drawn++;
		}
		return { differ: differ / (width * height), drawn: drawn / (width * height) };
	}, addresses);
