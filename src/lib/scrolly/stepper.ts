/**
 * The stepper: shows the story one screen at a time. Buttons, arrow keys (while the focus is within) and
 * swipes lead on and back.
 *
 * The current screen and the elements around it have the class `is-current`; the style sheet hides the
 * others. Where the browser can, they are hidden so that find-in-page and links to words reach them. The stepper listens to its own elements only, so that it works in a frame of any size.
 */
import { isFreeForGestures, longPress } from './gesture';

export type Stepper = {
	/** Shows a screen; one that is not among the screens is ignored. */
	go: (screen: HTMLElement) => void;
	stop: () => void;
};

export type StepperOptions = {
	frame: HTMLElement;
	/** In their order; at least one. */
	screens: HTMLElement[];
	/** Holds two buttons with `data-by`, and `.count`; has the class `is-ready` while they work. */
	controls: HTMLElement;
	/** Called when a screen is shown, by the reader or by `go`. */
	onscreen: (screen: HTMLElement) => void;
};

/** The shortest swipe, in pixels, and how many times longer it is horizontally than vertically. */
const minSwipe = 40;
const minSlope = 1.5;

/** Where the movement of a finger leads: 1 is on, -1 back, 0 nowhere. */
function swipeDirection(from: Touch, to: Touch): -1 | 0 | 1 {
	const [dx, dy] = [to.clientX - from.clientX, to.clientY - from.clientY];
	if (Math.abs(dx) < minSwipe || Math.abs(dx) < minSlope * Math.abs(dy)) return 0;
	return dx < 0 ? 1 : -1;
}

const keys: Record<string, -1 | 1> = { ArrowRight: 1, ArrowLeft: -1 };

/** Whether an element has its own use for arrow keys and swipes. */
const isInteractive = (target: EventTarget | null): boolean =>
	target instanceof Element &&
	target.closest('input, select, textarea, dialog, [popover], [tabindex="0"]') !== null;

/** The screens and the elements around them, up to the frame. */
function partsOf(screens: HTMLElement[], frame: HTMLElement): Set<HTMLElement> {
	const parts = new Set<HTMLElement>();
	for (const screen of screens)
		for (let part = screen; part !== frame; part = part.parentElement!) parts.add(part);
	return parts;
}

export function startStepper({ frame, screens, controls, onscreen }: StepperOptions): Stepper {
	const listeners = new AbortController();
	const { signal } = listeners;
	const buttons = [...controls.querySelectorAll<HTMLElement>('[data-by]')];
	const count = controls.querySelector('.count');
	const parts = partsOf(screens, frame);
	let index = -1;

	function unmark(): void {
		for (const element of frame.querySelectorAll('.is-current'))
			element.classList.remove('is-current');
	}

	function hideOthers(): void {
		if (!('onbeforematch' in frame)) return;
		for (const part of parts)
			part.hidden = (!part.classList.contains('is-current') && 'until-found') as boolean;
	}

	function show(next: number): void {
		const screen = screens[next];
		if (!screen || next === index) return;
		unmark();
		for (let element = screen; element !== frame; element = element.parentElement!) {
			element.classList.add('is-current');
			element.scrollTop = 0;
		}
		hideOthers();
		index = next;
		if (count) count.textContent = `${index + 1} of ${screens.length}`;
		for (const button of buttons)
			button.setAttribute('aria-disabled', String(!screens[index + Number(button.dataset['by'])]));
		onscreen(screen);
	}

	for (const button of buttons)
		button.addEventListener('click', () => show(index + Number(button.dataset['by'])), { signal });
	frame.addEventListener(
		'keydown',
		(event) => {
			const by = keys[event.key];
			if (!by || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
			if (event.defaultPrevented || isInteractive(event.target)) return;
			event.preventDefault();
			show(index + by);
		},
		{ signal },
	);

	// The browser found words in hidden parts, the outermost first.
	frame.addEventListener(
		'beforematch',
		({ target }) => {
			const part = target as HTMLElement;
			if (part.querySelector('.is-current') || part === screens[index]) return;
			show(screens.findIndex((screen) => part.contains(screen)));
		},
		{ signal },
	);

	let from: Touch | undefined;
	let start = 0;
	frame.addEventListener(
		'touchstart',
		({ touches, target, timeStamp }) => {
			start = timeStamp;
			from =
				touches.length > 1 || isInteractive(target) || !isFreeForGestures()
					? undefined
					: touches[0];
		},
		{ signal, passive: true },
	);
	frame.addEventListener(
		'touchend',
		({ changedTouches: [to], timeStamp }) => {
			if (from && to && timeStamp - start < 2 * longPress && isFreeForGestures())
				show(index + swipeDirection(from, to));
			from = undefined;
		},
		{ signal, passive: true },
	);

	controls.classList.add('is-ready');
	return {
		go: (screen) => show(screens.indexOf(screen)),
		stop: () => {
			listeners.abort();
			controls.classList.remove('is-ready');
			unmark();
			for (const part of parts) part.hidden = false;
		},
	};
}
