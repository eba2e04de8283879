/**
 * The part of the page's window that the reader sees. A host may give a frame the height of its content,
 * and then the frame's window reaches far beyond the reader's. Only an observer tells a frame of another
 * origin what is seen of it.
 */

/** The least height, in CSS pixels, of a part that holds the panel. */
const leastHeight = 320;

/** Null where the whole window is seen, or too little of it. */
export const visiblePart = (): Promise<DOMRectReadOnly | null> =>
	new Promise((resolve) => {
		if (parent === window) return resolve(null);
		const observer = new IntersectionObserver(([entry]) => {
			observer.disconnect();
			const seen = entry?.intersectionRect;
			const isPart = seen && seen.height >= leastHeight && seen.height < innerHeight - 1;
			resolve(isPart ? seen : null);
		});
		observer.observe(document.documentElement);
	});
