/**
 * Brings the story to life in the browser: the one place that holds the current step and the form in
 * which the story is read.
 *
 * A step's view and sentence stand in the page; everything shown is set from them. Scrolled, steps pass
 * a stage; in the stepper one is seen at a time; plain, as with scripts off, with reduced motion and on
 * paper, each step shows its own still.
 */
import { address } from '$lib/scrolly/address';
import { announcer } from '$lib/scrolly/announcer';
import { formOf, keepForm, type Form } from '$lib/scrolly/form';
import { observe } from '$lib/scrolly/observe';
import { pace, rest } from '$lib/scrolly/pace';
import { progressBar } from '$lib/scrolly/progress';
import type { Stepper } from '$lib/scrolly/stepper';
import { stepOfHash, type Place } from '$lib/scrolly/steps';
import { openEvidence } from '$lib/ui/evidence/tap';
import { keepStory, tellOfNetwork } from '$lib/ui/offline';
import { openSharing } from '$lib/ui/share';
import { tendThemes } from '$lib/ui/theme';
import { drawAhead, show, wide } from './stage';
import { all } from './staged';
import { unroll, unrollNow } from './unroll';

/** Share of the window's height, from the top, at which a step becomes the current one. */
const line = 0.7;

const root = document.documentElement;
const steps = all('.step');
const one = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const bar = one('.bar');
const mark = progressBar(
	bar,
	all('.chapter').map((chapter) => all('.step', chapter).length),
);
const hurries = pace();
const bearing = address(parent === window);
const say = announcer(one('.announcer'));

let form: Form = formOf(root.dataset['form']);
let stepper: Stepper | null = null;
let current: Place | null = null;
/** Whether the current step is still before the reader, who may have gone on to what is between chapters. */
let reading = false;

/** Once, whichever form comes first: a second policy of the same name would be refused. */
let kept: Promise<void> | undefined;
const keepOnce = () => (kept ??= keepStory());

const chapterOf = (element: Element) => element.closest('.chapter')?.id ?? '';
const currentStep = () => (current && reading ? document.getElementById(current.step) : null);

/** What is looked up at every step: where it stands. */
const places = new Map(
	steps.map((step, index) => {
		const place: Place = { chapter: chapterOf(step), step: step.id };
		return [step, { index, place }];
	}),
);

/** The step comes before the reader: on the stage, in the bar, in the address. */
function enter(step: HTMLElement): void {
	const { index, place } = places.get(step)!;
	current = place;
	reading = true;
	const hurried = hurries(performance.now());
	document.dispatchEvent(new CustomEvent('step', { detail: place }));
	if (form !== 'plain') show(step, !hurried);
	mark(index);
	if (form === 'scroll') say(step.dataset['says'] ?? '', rest);
	bearing.follow(place, form === 'stepper' ? 0 : rest);
}

/** The chapter or step that the address names. */
function named(): HTMLElement | null {
	const id = stepOfHash(location.hash);
	return id ? document.getElementById(id) : null;
}

/** A chapter's heading stands above its first step; the stage beside it shows that step already. */
const firstStep = (target: HTMLElement) =>
	target.matches('.chapter') ? target.querySelector<HTMLElement>('.step') : null;

function open(target: HTMLElement): void {
	const step = firstStep(target);
	if (step && form === 'scroll') show(step, false);
}

/** The reader is where the address says, or is being brought there. */
function stand(place: Place | null): void {
	current = place;
	bearing.stands(place);
}

/** Brings the reader to what the address names, without a new entry of the history. */
function follow(): void {
	const target = named();
	if (stepper) {
		const screen = target ? (firstStep(target) ?? target) : one('.opening');
		if (target) stand({ chapter: chapterOf(screen), step: screen.id });
		stepper.go(screen);
		return;
	}
	stand(target && { chapter: chapterOf(target), step: target.id });
	target?.scrollIntoView();
	if (target) open(target);
}

/** After a change of width the step that was being read is elsewhere: the page goes with it. */
function stay(): void {
	const step = currentStep();
	if (!step || stepper) return;
	const { top, bottom } = step.getBoundingClientRect();
	if (top > innerHeight * line || bottom <= innerHeight * line) step.scrollIntoView();
}

/** Step by step, a chapter's heading stands over its first step, and what ends it below its last. */
function place(step: HTMLElement): void {
	const chapter = step.closest<HTMLElement>('.chapter');
	const within = chapter ? all('.step', chapter) : [];
	chapter?.classList.toggle('past-first', step !== within[0]);
	chapter?.classList.toggle('before-last', step !== within.at(-1));
}

/** A screen of the stepper: the opening, or a step. */
function onscreen(screen: HTMLElement): void {
	scrollTo({ top: 0, behavior: 'instant' });
	if (screen.matches('.step')) {
		place(screen);
		enter(screen);
		const words = all('.words > p', screen).map(({ textContent }) => textContent.trim());
		say([...words, screen.dataset['says']].join(' '), 600);
		return;
	}
	current = null;
	reading = false;
	mark(-1);
	bearing.clear();
}

async function step(): Promise<void> {
	const { startStepper } = await import('$lib/scrolly/stepper');
	// the reader may have chosen again meanwhile
	if (form !== 'stepper' || stepper) return;
	const target = currentStep() ?? named();
	stepper = startStepper({
		frame: one('.story'),
		screens: [one('.opening'), ...steps],
		controls: one('.controls'),
		onscreen,
	});
	stepper.go(target ? (firstStep(target) ?? target) : one('.opening'));
}

/** Lays the story out in a form; the step that is read stays before the reader. */
async function take(next: Form): Promise<void> {
	const at = currentStep();
	stepper?.stop();
	stepper = null;
	form = next;
	root.dataset['form'] = form;
	root.classList.toggle('alive', form !== 'plain');
	for (const input of all<HTMLInputElement>('input[name="form"]'))
		input.checked = input.value === form;
	if (form === 'plain') void unroll().then(keepOnce);
	else void drawAhead(keepOnce);
	// the stepper's code may not be had; the article needs none
	if (form === 'stepper')
		await step().catch(() => (form === 'stepper' ? take('plain') : undefined));
	else if (at) {
		at.scrollIntoView();
		if (form === 'scroll') show(at, false);
	}
}

function choose(value: string | undefined): void {
	keepForm(formOf(value));
	void take(formOf(value));
}

tendThemes(root);
tellOfNetwork(root);
openEvidence();
openSharing();
// thrown before the story has begun, it leaves the article with its stills: see app.html
if (!('IntersectionObserver' in window && 'ResizeObserver' in window))
	throw new Error('The story can not follow its reader in this browser');
for (const input of all<HTMLInputElement>('input[name="form"]'))
	input.addEventListener('change', () => choose(input.value));
for (const button of all('[data-read]'))
	button.addEventListener('click', () => {
		choose(button.dataset['read']);
		// the button is gone, and the keys that it was worked with are the story's
		one('.story').focus();
	});
void take(form);
if (!stepper) {
	const start = named();
	if (start) open(start);
}
// the bar is as wide as the window, whose own width would ask for the whole page's layout here
let width: number | undefined;
new ResizeObserver(([entry]) => {
	const before = width;
	width = entry?.contentRect.width;
	if (before !== undefined && width !== before) stay();
}).observe(bar);
wide.addEventListener('change', () => {
	if (form === 'plain') return;
	const step = currentStep();
	if (step) show(step, false);
	void drawAhead(keepOnce);
});
addEventListener('popstate', follow);
addEventListener('pagehide', () => (history.scrollRestoration = 'auto'));
addEventListener('beforeprint', unrollNow);
// in a task of its own: to follow the reader asks for the page's layout, and all at once would keep them waiting
setTimeout(() => {
	observe({
		steps,
		offset: line,
		// plain, a step is read from its top, which a link brings up to just below the bar
		offsetNow: () => (form === 'plain' ? Math.max(0.12, 60 / innerHeight) : line),
		blockOf: (step) => step.closest('.act')!,
		onstep: (step) => {
			if (form !== 'stepper') enter(step);
		},
		onleave: (step) => {
			if (form !== 'stepper' && step.id === current?.step) reading = false;
		},
	});
	dispatchEvent(new Event('begun'));
});
