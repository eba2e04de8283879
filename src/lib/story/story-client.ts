/**
 * Brings the story to life in the browser: the one place that holds the current step and the form in
 * which the story is read.
 *
 * A step's view and sentence stand in the page; everything shown is set from them. Scrolled, steps pass
 * a stage; in the stepper one is seen at a time; plain, as with scripts off, with reduced motion and on
 * paper, each step shows its own still.
 */
import { createHistorySync } from '$lib/scrolly/history-sync';
import { announcer } from '$lib/scrolly/announcer';
import { readingModeOf, storeReadingMode, type ReadingMode } from '$lib/scrolly/reading-mode';
import { observe } from '$lib/scrolly/observe-steps';
import { createPaceMeter, restDelay } from '$lib/scrolly/timing';
import { progressBar } from '$lib/scrolly/progress';
import type { Stepper } from '$lib/scrolly/stepper';
import { stepIdFromHash, type StepLocation } from '$lib/scrolly/location';
import { openEvidence } from '$lib/ui/evidence/links';
import { cacheStory, watchNetwork } from '$lib/ui/offline';
import { openSharing } from '$lib/ui/share';
import { connectThemeSwitches } from '$lib/ui/theme';
import { drawAhead, show, wide } from './stage';
import { all } from './dom';
import { unroll, unrollNow } from './unroll';

/** Share of the window's height, from the top, at which a step becomes the current one. */
const stepTriggerOffset = 0.7;

const root = document.documentElement;
const steps = all('.step');
const one = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const bar = one('.bar');
const updateProgress = progressBar(
	bar,
	all('.chapter').map((chapter) => all('.step', chapter).length),
);
const isHurried = createPaceMeter();
const historySync = createHistorySync(parent === window);
const announce = announcer(one('.announcer'));

let mode: ReadingMode = readingModeOf(root.dataset['mode']);
let stepper: Stepper | null = null;
let current: StepLocation | null = null;
/** Whether the current step is still before the reader, who may have gone on to what is between chapters. */
let reading = false;

/** Once, whichever form comes first: a second policy of the same name would be refused. */
let kept: Promise<void> | undefined;
const keepOnce = () => (kept ??= cacheStory());

const chapterOf = (element: Element) => element.closest('.chapter')?.id ?? '';
const currentStep = () => (current && reading ? document.getElementById(current.step) : null);

/** What is looked up at every step: where it stands. */
const places = new Map(
	steps.map((step, index) => {
		const location: StepLocation = { chapter: chapterOf(step), step: step.id };
		return [step, { index, location }];
	}),
);

/** The step comes before the reader: on the stage, in the bar, in the address. */
function enterStep(step: HTMLElement): void {
	const { index, location } = places.get(step)!;
	current = location;
	reading = true;
	const hurried = isHurried(performance.now());
	document.dispatchEvent(new CustomEvent('step', { detail: location }));
	if (mode !== 'plain') show(step, !hurried);
	updateProgress(index);
	if (mode === 'scroll') announce(step.dataset['description'] ?? '', restDelay);
	historySync.scheduleUpdate(location, mode === 'stepper' ? 0 : restDelay);
}

/** The chapter or step that the address names. */
function hashTarget(): HTMLElement | null {
	const id = stepIdFromHash(location.hash);
	return id ? document.getElementById(id) : null;
}

/** A chapter's heading stands above its first step; the stage beside it shows that step already. */
const firstStep = (target: HTMLElement) =>
	target.matches('.chapter') ? target.querySelector<HTMLElement>('.step') : null;

function showFirstStep(target: HTMLElement): void {
	const step = firstStep(target);
	if (step && mode === 'scroll') show(step, false);
}

/** The reader is where the address says, or is being brought there. */
function setLocation(location: StepLocation | null): void {
	current = location;
	historySync.setLocation(location);
}

/** Brings the reader to what the address names, without a new entry of the history. */
function followHash(): void {
	const target = hashTarget();
	if (stepper) {
		const screen = target ? (firstStep(target) ?? target) : one('.opening');
		if (target) setLocation({ chapter: chapterOf(screen), step: screen.id });
		stepper.go(screen);
		return;
	}
	setLocation(target && { chapter: chapterOf(target), step: target.id });
	target?.scrollIntoView();
	if (target) showFirstStep(target);
}

/** After a change of width the step that was being read is elsewhere: the page goes with it. */
function keepStepInView(): void {
	const step = currentStep();
	if (!step || stepper) return;
	const { top, bottom } = step.getBoundingClientRect();
	if (top > innerHeight * stepTriggerOffset || bottom <= innerHeight * stepTriggerOffset)
		step.scrollIntoView();
}

/** Step by step, a chapter's heading stands over its first step, and what ends it below its last. */
function markChapterPosition(step: HTMLElement): void {
	const chapter = step.closest<HTMLElement>('.chapter');
	const within = chapter ? all('.step', chapter) : [];
	chapter?.classList.toggle('past-first', step !== within[0]);
	chapter?.classList.toggle('before-last', step !== within.at(-1));
}

/** A screen of the stepper: the opening, or a step. */
function onscreen(screen: HTMLElement): void {
	scrollTo({ top: 0, behavior: 'instant' });
	if (screen.matches('.step')) {
		markChapterPosition(screen);
		enterStep(screen);
		const words = all('.words > p', screen).map(({ textContent }) => textContent.trim());
		announce([...words, screen.dataset['description']].join(' '), 600);
		return;
	}
	current = null;
	reading = false;
	updateProgress(-1);
	historySync.clearHash();
}

async function step(): Promise<void> {
	const { startStepper } = await import('$lib/scrolly/stepper');
	// the reader may have chosen again meanwhile
	if (mode !== 'stepper' || stepper) return;
	const target = currentStep() ?? hashTarget();
	stepper = startStepper({
		frame: one('.story'),
		screens: [one('.opening'), ...steps],
		controls: one('.controls'),
		onscreen,
	});
	stepper.go(target ? (firstStep(target) ?? target) : one('.opening'));
}

/** Lays the story out in a form; the step that is read stays before the reader. */
async function setMode(next: ReadingMode): Promise<void> {
	const at = currentStep();
	stepper?.stop();
	stepper = null;
	mode = next;
	root.dataset['mode'] = mode;
	root.classList.toggle('has-stage', mode !== 'plain');
	for (const input of all<HTMLInputElement>('input[name="mode"]'))
		input.checked = input.value === mode;
	if (mode === 'plain') void unroll().then(keepOnce);
	else void drawAhead(keepOnce);
	// the stepper's code may not be had; the article needs none
	if (mode === 'stepper')
		await step().catch(() => (mode === 'stepper' ? setMode('plain') : undefined));
	else if (at) {
		at.scrollIntoView();
		if (mode === 'scroll') show(at, false);
	}
}

function choose(value: string | undefined): void {
	storeReadingMode(readingModeOf(value));
	void setMode(readingModeOf(value));
}

connectThemeSwitches(root);
watchNetwork(root);
openEvidence();
openSharing();
// thrown before the story has begun, it leaves the article with its stills: see app.html
if (!('IntersectionObserver' in window && 'ResizeObserver' in window))
	throw new Error('The story can not follow its reader in this browser');
for (const input of all<HTMLInputElement>('input[name="mode"]'))
	input.addEventListener('change', () => choose(input.value));
for (const button of all('[data-read]'))
	button.addEventListener('click', () => {
		choose(button.dataset['read']);
		// the button is gone, and the keys that it was worked with are the story's
		one('.story').focus();
	});
void setMode(mode);
if (!stepper) {
	const start = hashTarget();
	if (start) showFirstStep(start);
}
// the bar is as wide as the window, whose own width would ask for the whole page's layout here
let width: number | undefined;
new ResizeObserver(([entry]) => {
	const before = width;
	width = entry?.contentRect.width;
	if (before !== undefined && width !== before) keepStepInView();
}).observe(bar);
wide.addEventListener('change', () => {
	if (mode === 'plain') return;
	const step = currentStep();
	if (step) show(step, false);
	void drawAhead(keepOnce);
});
addEventListener('popstate', followHash);
addEventListener('pagehide', () => (history.scrollRestoration = 'auto'));
addEventListener('beforeprint', unrollNow);
// in a task of its own: to follow the reader asks for the page's layout, and all at once would keep them waiting
setTimeout(() => {
	observe({
		steps,
		offset: stepTriggerOffset,
		// plain, a step is read from its top, which a link brings up to just below the bar
		offsetNow: () => (mode === 'plain' ? Math.max(0.12, 60 / innerHeight) : stepTriggerOffset),
		blockOf: (step) => step.closest('.scene')!,
		onstep: (step) => {
			if (mode !== 'stepper') enterStep(step);
		},
		onleave: (step) => {
			if (mode !== 'stepper' && step.id === current?.step) reading = false;
		},
	});
	dispatchEvent(new Event('begun'));
});
