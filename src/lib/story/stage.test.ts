// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

const report = (arrange: string) => ({ graphic: 'report', arrange });
const agreement = { graphic: 'agreement' };

/** The views of a scene's steps. The third step changes nothing, and the last has another graphic. */
const views = [report('a'), report('b'), report('b'), report('c'), report('d'), agreement];

const figure = (graphic: string) => `
	<figure data-graphic="${graphic}">
		<div class="narrow"><div class="pictures"></div></div>
		<div class="wide"><div class="pictures"></div></div>
		<span class="told"></span>
		<figcaption><p class="description"></p></figcaption>
	</figure>`;

const step = (view: object, i: number) => {
	const isNew = JSON.stringify(view) !== JSON.stringify(views[i - 1]);
	const drawing = `<figure class="static-figure"><svg><g data-key="mark" data-drawing="${i}"></g></svg></figure>`;
	return `<article class="step" id="s${i}" data-view='${JSON.stringify(view)}'
		data-description="Step ${i}.">${isNew ? drawing : ''}</article>`;
};

/** What the windows' media queries match. */
const media = { wide: false, reducedMotion: false };

let showStep: (typeof import('./stage.ts'))['showStep'];
let preparePictures: (typeof import('./stage.ts'))['preparePictures'];
let showScenes: (typeof import('./stage.ts'))['showScenes'];

beforeEach(async () => {
	vi.resetModules();
	vi.useFakeTimers();
	Object.assign(media, { wide: false, reducedMotion: false });
	vi.stubGlobal('matchMedia', (query: string) => ({
		get matches() {
			if (query.includes('prefers-reduced-motion')) return media.reducedMotion;
			return query.includes('48rem') && media.wide;
		},
	}));
	Element.prototype.animate = vi.fn(() => ({ cancel: vi.fn() }) as unknown as Animation);
	document.body.innerHTML = `<div class="story" data-home="./"><div class="scene">
		<div class="stage">${figure('report')}${figure('agreement')}</div>
		${views.map(step).join('')}
		<div class="tables"><details></details><details></details></div>
	</div></div>`;
	({ showStep, showScenes, preparePictures } = await import('./stage.ts'));
});

const at = (i: number) => document.getElementById(`s${i}`)!;
const pictures = (selector = '.picture') =>
	[...document.querySelectorAll(`.stage ${selector}`)].map((picture) =>
		Number(picture.querySelector<SVGElement>('g')?.dataset['drawing']),
	);
const activeFigures = () =>
	[...document.querySelectorAll<HTMLElement>('figure.is-active')].map(
		({ dataset }) => dataset['graphic'],
	);

describe('the stage', () => {
	it('shows a copy of the step’s drawing, and leaves the drawing in the article', () => {
		showStep(at(0));
		expect(pictures('.picture.is-active')).toEqual([0]);
		expect(at(0).querySelector('.static-figure svg')).not.toBeNull();
	});

	it('shows the drawing of the step before at a step that changes nothing', () => {
		showStep(at(2));
		expect(pictures('.picture.is-active')).toEqual([1]);
	});

	it('prepares a picture for every view while the browser is idle', async () => {
		vi.useRealTimers();
		await preparePictures();
		expect(pictures()).toEqual([0, 1, 3, 4, 5]);
		expect(pictures('.picture.is-active')).toEqual([0]);
	});

	it('leaves the pictures to the newer of two preparations', async () => {
		vi.useRealTimers();
		await Promise.all([preparePictures(), preparePictures()]);
		expect(pictures()).toEqual([0, 1, 3, 4, 5]);
		expect(document.querySelector('.is-preparing')).toBeNull();
	});

	it('fills every stage at once where the window asks for other drawings', () => {
		showScenes();
		expect(pictures('.picture.is-active')).toEqual([0]);
	});

	it('has one picture for steps of the same view', () => {
		showStep(at(1));
		const [picture] = document.querySelectorAll('.picture.is-active');
		showStep(at(2));
		expect([...document.querySelectorAll('.picture.is-active')]).toEqual([picture]);
	});

	it('shows the figure of the step’s graphic, and hides the others from screen readers', () => {
		showStep(at(0));
		expect(activeFigures()).toEqual(['report']);
		showStep(at(5));
		expect(activeFigures()).toEqual(['agreement']);
		expect(document.querySelector('[data-graphic=report]')?.getAttribute('aria-hidden')).toBe(
			'true',
		);
		expect(document.querySelector('[data-graphic=agreement]')?.hasAttribute('aria-hidden')).toBe(
			false,
		);
	});

	it('writes the description once the reader has stopped', () => {
		const text = () => document.querySelector('[data-graphic=report] .description')?.textContent;
		showStep(at(0));
		showStep(at(1));
		expect(text()).toBe('');
		vi.advanceTimersByTime(1000);
		expect(text()).toBe('Step 1.');
		expect(document.querySelector('.told')?.getAttribute('aria-label')).toBe('Step 1.');
	});

	it('does not put a description off where the same step is shown again', () => {
		const text = () => document.querySelector('[data-graphic=report] .description')?.textContent;
		showStep(at(1));
		vi.advanceTimersByTime(900);
		showStep(at(1));
		vi.advanceTimersByTime(100);
		expect(text()).toBe('Step 1.');
	});

	it('does not put a description off where another scene is shown as it was', () => {
		const text = () => document.querySelector('[data-graphic=report] .description')?.textContent;
		const other = document.querySelector('.scene')!.cloneNode(true) as HTMLElement;
		other.querySelector('.description')!.textContent = 'Step 0.';
		document.querySelector('.story')!.append(other);
		showStep(at(1));
		vi.advanceTimersByTime(900);
		showStep(other.querySelector<HTMLElement>('#s0')!);
		vi.advanceTimersByTime(100);
		expect(text()).toBe('Step 1.');
	});

	it('lets marks go on moving in a scene while another shows a step', () => {
		const cancel = vi.fn();
		Element.prototype.animate = vi.fn(() => ({ cancel }) as unknown as Animation);
		const other = document.querySelector('.scene')!.cloneNode(true) as HTMLElement;
		document.querySelector('.story')!.append(other);
		showStep(at(0));
		showStep(at(1), { isAnimated: true });
		showStep(other.querySelector<HTMLElement>('#s0')!);
		expect(cancel).not.toHaveBeenCalled();
		showStep(at(3));
		expect(cancel).toHaveBeenCalled();
	});

	it('moves marks only where the step is animated and the reader has not asked for less motion', () => {
		const { animate } = Element.prototype;
		showStep(at(0), { isAnimated: true });
		expect(animate).not.toHaveBeenCalled();
		showStep(at(1), { isAnimated: true });
		expect(animate).toHaveBeenCalled();
		vi.mocked(animate).mockClear();
		showStep(at(3));
		media.reducedMotion = true;
		showStep(at(4), { isAnimated: true });
		expect(animate).not.toHaveBeenCalled();
	});
});
