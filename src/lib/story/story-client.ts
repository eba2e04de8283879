/**
 * The client of the story's page. It holds the current step and the reading mode, and connects the parts
 * that follow them: stages, progress bar, address, announcements and stepper.
 *
 * The server says in attributes what each step shows (`data-view`, `data-description`).
 */
import { whenIdle } from '$lib/scrolly/idle';
import { createAnnouncer } from '$lib/scrolly/announcer';
import { createHistorySync } from '$lib/scrolly/history-sync';
import { stepIdFromHash, type StepLocation } from '$lib/scrolly/location';
import { observeSteps } from '$lib/scrolly/observe-steps';
import { createProgressBar } from '$lib/scrolly/progress';
import { readingModeOf, storeReadingMode, type ReadingMode } from '$lib/scrolly/reading-mode';
import type { Stepper } from '$lib/scrolly/stepper';
import { createHurryMeter, settleDelay } from '$lib/scrolly/timing';
import { openEvidence } from '$lib/ui/evidence/links';
import { cacheStory, watchNetwork } from '$lib/ui/offline';
import { replacePopovers } from '$lib/ui/popovers';
import { openSharing } from '$lib/ui/share';
import { connectThemeSwitches } from '$lib/ui/theme';
import { chapterOf, query, queryAll, stepsOf } from './dom';
import { isWide, preparePictures, showScenes, showStep } from './stage';

/** Share of the window's height, from the top, at which a scrolled step becomes the current one. */
const stepTriggerOffset = 0.7;

/** In the plain article a link brings a step up to just below the bar. */
const plainTriggerOffset = () => Math.max(0.12, 60 / innerHeight);

/** Whether a reader who chose no mode gets the plain article: the same condition as in `app.html`. */
const isCalm = matchMedia('(prefers-reduced-motion: reduce), (max-height: 22rem)');

const root = document.documentElement;
const bar = query('.bar');
const opening = query('.opening');
const steps = stepsOf(document);
const updateProgress = createProgressBar(
	bar,
	queryAll('.chapter').map((chapter) => stepsOf(chapter).length),
);
const isHurried = createHurryMeter();
const historySync = createHistorySync(parent === window);
const announce = createAnnouncer(query('.announcer'));

let mode: ReadingMode = readingModeOf(root.dataset['mode']);
let stepper: Stepper | null = null;
/** The step at the trigger line. Between chapters, and before the first one, there is none. */
let current: HTMLElement | null = null;

const locationOf = (step: HTMLElement): StepLocation => ({
	chapter: chapterOf(step)?.id ?? '',
	step: step.id,
});

/** Updates everything that follows the current step. */
function enterStep(step: HTMLElement): void {
	current = step;
	const location = locationOf(step);
	document.dispatchEvent(new CustomEvent('step', { detail: location }));
	const isAnimated = !isHurried(performance.now());
	if (mode !== 'plain') showStep(step, { isAnimated });
	updateProgress(steps.indexOf(step));
	if (mode === 'scroll') announce(step.dataset['description'] ?? '', settleDelay);
	if (mode === 'stepper') historySync.move(location);
	else historySync.scheduleReplace(location, settleDelay);
}

const hashTarget = () => document.getElementById(stepIdFromHash(location.hash) ?? '');

/** The step that the address names; for a chapter its first step. A former id stands within what has it now. */
function hashStep(): HTMLElement | null {
	const target = hashTarget()?.closest<HTMLElement>('.step, .chapter') ?? null;
	return target?.matches('.chapter') ? (stepsOf(target)[0] ?? null) : target;
}

/** Tells a reader whose address names nothing why the story begins at its top. */
function noteLostHash(): void {
	const note = query('.lost');
	note.hidden = !stepIdFromHash(location.hash) || hashTarget() !== null;
	if (!note.hidden) announce(note.textContent, settleDelay);
}

/** Goes to what the address names, without a new entry in the history. */
function followHash(): void {
	const step = hashStep();
	noteLostHash();
	historySync.setLocation(step && locationOf(step));
	if (stepper) return stepper.go(step ?? opening);
	if (step && mode === 'scroll') showStep(step);
	// The browser scrolls by itself, but for an entry that the stepper made it finds the top of the page.
	const target = hashTarget();
	requestAnimationFrame(() => keepInView(target, true));
}

/**
 * Scrolls a step or a chapter back into view where it is not before the reader. `scrollIntoView` scrolls a
 * host's page, too, which a frame may move only when its reader followed a link.
 */
function keepInView(target: HTMLElement | null, isAsked: boolean): void {
	if (!target || stepper) return;
	const { top, bottom } = target.getBoundingClientRect();
	const line = innerHeight * stepTriggerOffset;
	// a window as high as the story, as a host may make a frame, shows all of it
	const isWhole = root.scrollHeight <= innerHeight;
	if (top <= line && bottom > line && !isWhole) return;
	if (isAsked || parent === window) target.scrollIntoView();
	else scrollBy({ top: top - (parseFloat(getComputedStyle(root).scrollPaddingTop) || 0) });
}

/** A chapter's heading stands over its first step, and its end below its last step. */
function markPositionInChapter(step: HTMLElement): void {
	const chapter = chapterOf(step);
	const within = chapter ? stepsOf(chapter) : [];
	chapter?.classList.toggle('past-first', step !== within[0]);
	chapter?.classList.toggle('before-last', step !== within.at(-1));
}

/** Shows a screen of the stepper: the opening or a step. */
function enterScreen(screen: HTMLElement): void {
	scrollTo({ top: 0, behavior: 'instant' });
	if (screen !== opening) {
		markPositionInChapter(screen);
		enterStep(screen);
		const paragraphs = queryAll('.words > p', screen).map(({ textContent }) => textContent.trim());
		announce([...paragraphs, screen.dataset['description']].join(' '), 600);
		return;
	}
	current = null;
	updateProgress(-1);
	historySync.clearHash();
}

async function startStepping(): Promise<void> {
	const { startStepper } = await import('$lib/scrolly/stepper');
	// The reader may have chosen another mode meanwhile.
	if (mode !== 'stepper' || stepper) return;
	const first = current ?? hashStep() ?? opening;
	stepper = startStepper({
		frame: query('.story'),
		screens: [opening, ...steps],
		controls: query('.controls'),
		onscreen: enterScreen,
	});
	stepper.go(first);
}

/** Lays the story out for a mode. The current step stays in view. */
async function setMode(next: ReadingMode): Promise<void> {
	const step = current;
	stepper?.stop();
	stepper = null;
	mode = next;
	root.dataset['mode'] = mode;
	root.classList.toggle('has-stage', mode !== 'plain');
	for (const input of queryAll<HTMLInputElement>('input[name="mode"]'))
		input.checked = input.value === mode;
	// A frame that is out of view gets no news of its new height from an observer.
	document.dispatchEvent(new Event('modechange'));
	if (mode === 'stepper') {
		// The plain article needs no more code.
		await startStepping().catch(() => (mode === 'stepper' ? setMode('plain') : undefined));
	} else if (step) {
		step.scrollIntoView();
		if (mode === 'scroll') showStep(step);
	}
}

/** Lays the story out for a mode that differs from the page's first, whose stages may have no pictures yet. */
function changeMode(next: ReadingMode): void {
	void setMode(next);
	if (next !== 'plain') void preparePictures();
}

function chooseMode(value: string | undefined): void {
	root.removeAttribute('data-unchosen');
	storeReadingMode(readingModeOf(value));
	changeMode(readingModeOf(value));
}

function listen(): void {
	for (const input of queryAll<HTMLInputElement>('input[name="mode"]'))
		input.addEventListener('change', () => chooseMode(input.value));
	for (const button of queryAll('[data-read]'))
		button.addEventListener('click', () => {
			chooseMode(button.dataset['read']);
			// The button is gone now, and the story takes the keys.
			query('.story').focus();
		});
	// The bar is as wide as the window. To read the window's own width would lay out the page here.
	let width: number | undefined;
	new ResizeObserver(([entry]) => {
		// After a change of width the current step is elsewhere on the page.
		if (width !== undefined && width !== entry?.contentRect.width) keepInView(current, false);
		width = entry?.contentRect.width;
	}).observe(bar);
	isWide.addEventListener('change', () => {
		if (mode === 'plain') return;
		showScenes();
		void preparePictures();
	});
	addEventListener('popstate', followHash);
	isCalm.addEventListener('change', () => {
		if (root.hasAttribute('data-unchosen')) changeMode(isCalm.matches ? 'plain' : 'scroll');
	});
	observeSteps({
		steps,
		blockOf: (step) => chapterOf(step) ?? step,
		offset: stepTriggerOffset,
		currentOffset: () => (mode === 'plain' ? plainTriggerOffset() : stepTriggerOffset),
		onStepEnter: (step) => {
			if (mode !== 'stepper') enterStep(step);
		},
		onStepExit: (step) => {
			if (mode !== 'stepper' && step === current) current = null;
		},
	});
}

// An error before `begun` leaves the plain article: see app.html.
if (root.dataset['able'] === 'no') throw new Error('This browser has the plain article');
// The inline script defines it before the first paint, unless a host's policy forbids inline scripts.
if (!customElements.get('live-story'))
	customElements.define('live-story', class extends HTMLElement {});
connectThemeSwitches(root);
watchNetwork(root);
openEvidence();
openSharing();
replacePopovers(bar);
void setMode(mode);
const start = hashStep();
if (start && mode === 'scroll') showStep(start);
// in a task of its own, since it lays out the page
setTimeout(() => {
	listen();
	noteLostHash();
	dispatchEvent(new Event('begun'));
	if (mode !== 'plain') void preparePictures();
	whenIdle(() => void cacheStory());
});
