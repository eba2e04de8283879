/**
 * The story a screen at a time: Back and Next, arrow keys while the focus is within, and swipes.
 *
 * It knows a frame, its screens and a pair of buttons, and marks the current screen and everything
 * around it with the class `now`; what is seen is the style sheet's affair. It asks nothing of the
 * window, so that it works in a frame of any size, in anybody's page.
 */

export type Stepper = {
	/** Shows a screen; one that is not among them is ignored. */
	go: (screen: HTMLElement) => void;
	stop: () => void;
};

export type Stepping = {
	frame: HTMLElement;
	/** In their order; at least one. */
	screens: HTMLElement[];
	/** Holds two buttons with `data-by`, and `.count`. */
	controls: HTMLElement;
	/** A screen is shown: by the reader's hand, or by `go`. */
	onscreen: (screen: HTMLElement) => void;
};

/** A movement of a finger, in pixels. */
export type Swipe = { dx: number; dy: number };

/** Shortest swipe, in pixels, and how much further it goes along than across. */
const far = 40;
const slant = 1.5;

/** Where a swipe leads: 1 on, -1 back, 0 nowhere. */
export const swiped = ({ dx, dy }: Swipe): -1 | 0 | 1 =>
	Math.abs(dx) < far || Math.abs(dx) < slant * Math.abs(dy) ? 0 : dx < 0 ? 1 : -1;

const keys: Record<string, -1 | 1> = { ArrowRight: 1, ArrowLeft: -1 };

/** Whether an element has its own use for arrow keys and swipes. */
const isBusy = (target: EventTarget | null): boolean =>
	target instanceof Element &&
	target.closest('input, select, textarea, dialog, [popover], [tabindex="0"]') !== null;

export function startStepper({ frame, screens, controls, onscreen }: Stepping): Stepper {
	const ended = new AbortController();
	const { signal } = ended;
	const buttons = [...controls.querySelectorAll<HTMLElement>('[data-by]')];
	const count = controls.querySelector('.count');
	let at = -1;

	const marked = (screen: HTMLElement) => {
		const around: Element[] = [];
		for (let one: Element | null = screen; one && one !== frame; one = one.parentElement)
			around.push(one);
		return around;
	};
	const show = (next: number) => {
		const screen = screens[next];
		if (!screen || next === at) return;
		for (const one of frame.querySelectorAll('.is-current')) one.classList.remove('is-current');
		for (const one of marked(screen)) {
			one.classList.add('is-current');
			one.scrollTop = 0;
		}
		at = next;
		if (count) count.textContent = `${at + 1} of ${screens.length}`;
		for (const button of buttons)
			button.setAttribute('aria-disabled', String(!screens[at + Number(button.dataset['by'])]));
		onscreen(screen);
	};

	for (const button of buttons)
		button.addEventListener('click', () => show(at + Number(button.dataset['by'])), { signal });
	frame.addEventListener(
		'keydown',
		(event) => {
			const by = keys[event.key];
			if (!by || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
			if (event.defaultPrevented || isBusy(event.target)) return;
			event.preventDefault();
			show(at + by);
		},
		{ signal },
	);

	let from: Touch | undefined;
	frame.addEventListener(
		'touchstart',
		({ touches, target }) => (from = touches.length > 1 || isBusy(target) ? undefined : touches[0]),
		{ signal, passive: true },
	);
	frame.addEventListener(
		'touchend',
		({ changedTouches: [to] }) => {
			if (!from || !to) return;
			show(at + swiped({ dx: to.clientX - from.clientX, dy: to.clientY - from.clientY }));
			from = undefined;
		},
		{ signal, passive: true },
	);

	return {
		go: (screen) => show(screens.indexOf(screen)),
		stop: () => {
			ended.abort();
			for (const one of frame.querySelectorAll('.is-current')) one.classList.remove('is-current');
		},
	};
}
