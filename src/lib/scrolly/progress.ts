/** How far a reader is in the story, and the bar that shows it. */

/** Shares read, from 0 to 1: of each chapter, and of the whole. `chapter` is the current one's index. */
export type Progress = { chapter: number; chapters: number[]; whole: number };

/**
 * @param lengths number of steps in each chapter
 * @param step index of the current step through all chapters; -1 before the first
 */
export function progressOf(lengths: number[], step: number): Progress {
	const total = lengths.reduce((sum, length) => sum + length, 0);
	const read = Math.min(step + 1, total);
	let before = 0;
	let chapter = -1;
	const chapters = lengths.map((length, i) => {
		if (before < read && length > 0) chapter = i;
		const share = length === 0 ? Number(read > before) : (read - before) / length;
		before += length;
		return Math.max(0, Math.min(1, share));
	});
	return { chapter, chapters, whole: total === 0 ? 0 : read / total };
}

/**
 * Drives a bar with a link for each chapter and the name of the current one. Only what differs from the
 * step before is written, and shares are written as the custom property `--read` of the very element
 * that moves, since every element that inherits the property would be styled again.
 * @returns shows the progress at a step, by its index; -1 before the first
 */
export function createProgressBar(bar: HTMLElement, lengths: number[]): (step: number) => void {
	const links = [...bar.querySelectorAll<HTMLElement>('li a')];
	/** The first name is shown before the first chapter. */
	const names = [...(bar.querySelector('.here')?.children ?? [])];
	for (const link of links)
		link.addEventListener('click', () => {
			// On a phone the list lies over the story.
			link.closest<HTMLElement>('[popover]')?.hidePopover?.();
		});
	const whole = bar.querySelector<HTMLElement>('.progress');
	const setShare = (element: HTMLElement | null | undefined, share: number) =>
		element?.style.setProperty('--read', share.toFixed(4));
	let shown: Progress = { chapter: -1, chapters: [], whole: 0 };
	return (step) => {
		const before = shown;
		shown = progressOf(lengths, step);
		setShare(whole, shown.whole);
		for (const [i, link] of links.entries())
			if (shown.chapters[i] !== before.chapters[i])
				setShare(link.parentElement, shown.chapters[i] ?? 0);
		if (shown.chapter === before.chapter) return;
		links[before.chapter]?.removeAttribute('aria-current');
		links[shown.chapter]?.setAttribute('aria-current', 'true');
		names[before.chapter + 1]?.classList.remove('is-active');
		names[shown.chapter + 1]?.classList.add('is-active');
	};
}
