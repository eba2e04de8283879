/** Lets a finger swipe a sheet down and away; a sheet that is scrolled down scrolls up first. */
import { isFreeForGestures, longPress } from '$lib/scrolly/gesture';

/** The least distance, in pixels, or speed, in pixels a millisecond, of a swipe that closes the sheet. */
const leastDistance = 90;
const leastSpeed = 0.5;

type Options = { signal: AbortSignal; onaway: () => void };

/** The scrolling part of the sheet has the class `body`. */
export function swipeable(sheet: HTMLElement, { signal, onaway }: Options): void {
	let start: { y: number; time: number } | undefined;
	let distance = 0;
	const move = (by: number) => {
		distance = Math.max(0, by);
		sheet.style.translate = distance > 0 ? `0 ${distance}px` : '';
	};
	const ontouchstart = ({ touches, target, timeStamp }: TouchEvent) => {
		const body = target instanceof Element ? target.closest('.body') : null;
		const touch = touches.length === 1 && isFreeForGestures() ? touches[0] : undefined;
		move(0);
		start =
			touch && (body?.scrollTop ?? 0) <= 0 ? { y: touch.clientY, time: timeStamp } : undefined;
	};
	const stop = () => {
		start = undefined;
		move(0);
	};
	const ontouchmove = ({ touches, timeStamp }: TouchEvent) => {
		if (!start || !touches[0]) return;
		const pressedLong = distance === 0 && timeStamp - start.time > longPress;
		if (pressedLong || !isFreeForGestures()) stop();
		else move(touches[0].clientY - start.y);
	};
	const ontouchend = ({ timeStamp }: TouchEvent) => {
		if (!start) return;
		const isSwipe =
			distance > leastDistance ||
			(distance > 24 && distance / (timeStamp - start.time) > leastSpeed);
		start = undefined;
		if (isSwipe) onaway();
		else move(0);
	};
	sheet.addEventListener('touchstart', ontouchstart, { signal, passive: true });
	sheet.addEventListener('touchmove', ontouchmove, { signal, passive: true });
	sheet.addEventListener('touchend', ontouchend, { signal });
	sheet.addEventListener('touchcancel', stop, { signal });
}
