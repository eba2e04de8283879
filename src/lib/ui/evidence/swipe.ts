/** Lets a finger push a sheet down and away; a sheet whose text is scrolled scrolls first. */

/** How far in pixels, or how fast in pixels a millisecond, a push must go to be meant. */
const far = 90;
const fast = 0.5;

type Options = {
	signal: AbortSignal;
	/** Called when the sheet has been pushed away. */
	onaway: () => void;
};

/** Watches the touches of one sheet, whose scrolling part has the class `body`. */
export function swipeable(sheet: HTMLElement, { signal, onaway }: Options): void {
	let from: { y: number; time: number } | undefined;
	let pushed = 0;
	const move = (by: number) => {
		pushed = Math.max(0, by);
		sheet.style.translate = pushed > 0 ? `0 ${pushed}px` : '';
	};
	const begin = ({ touches, target, timeStamp }: TouchEvent) => {
		const body = target instanceof Element ? target.closest('.body') : null;
		const only = touches.length === 1 ? touches[0] : undefined;
		from = only && (body?.scrollTop ?? 0) <= 0 ? { y: only.clientY, time: timeStamp } : undefined;
	};
	const push = ({ touches }: TouchEvent) => {
		if (from && touches[0]) move(touches[0].clientY - from.y);
	};
	const end = ({ timeStamp }: TouchEvent) => {
		if (!from) return;
		const isMeant = pushed > far || (pushed > 24 && pushed / (timeStamp - from.time) > fast);
		from = undefined;
		if (isMeant) onaway();
		else move(0);
	};
	sheet.addEventListener('touchstart', begin, { signal, passive: true });
	sheet.addEventListener('touchmove', push, { signal, passive: true });
	sheet.addEventListener('touchend', end, { signal });
	sheet.addEventListener('touchcancel', () => move(0), { signal });
}
