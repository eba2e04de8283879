/** How far a reader is, by chapters, and the bar that shows it. */

/** How much of each chapter is read, from 0 to 1, and of the whole; `chapter` is the current one. */
export type Progress = { chapter: number; chapters: number[]; whole: number };

/**
 * @param lengths how many steps each chapter has
 * @param step the current one, counted through all chapters from 0; -1 before the first
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
 * A bar with a link for each chapter, and the name of the current one; told a step, it shows how far
 * that is. What is as before is not touched, and only transforms change, through the custom property
 * `--read` of the very element that is moved: what inherits it would be styled anew.
 */
export function progressBar(bar: HTMLElement, lengths: number[]): (step: number) => void {
	const links = [...bar.querySelectorAll<HTMLElement>('li a')];
	// the first is for a reader who is in none
	const names = [...(bar.querySelector('.here')?.children ?? [])];
	for (const link of links)
		link.addEventListener('click', () => {
			// on a phone the list lies over the story
			link.closest<HTMLElement>('[popover]')?.hidePopover?.();
		});
	const whole = bar.querySelector<HTMLElement>('.progress');
	const fill = (element: HTMLElement | null | undefined, share: number) =>
		element?.style.setProperty('--read', share.toFixed(4));
	let shown: Progress = { chapter: -1, chapters: [], whole: 0 };
	return (step) => {
		const now = progressOf(lengths, step);
		const before = shown;
		shown = now;
		fill(whole, now.whole);
		for (const [i, link] of links.entries())
			if (now.chapters[i] !== before.chapters[i]) fill(link.parentElement, now.chapters[i] ?? 0);
		if (now.chapter === before.chapter) return;
		links[before.chapter]?.removeAttribute('aria-current');
		links[now.chapter]?.setAttribute('aria-current', 'true');
		names[before.chapter + 1]?.classList.remove('is-active');
		names[now.chapter + 1]?.classList.add('is-active');
	};
}
