import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { observeSteps } from './observe-steps.ts';

/** scrollama as far as the wrapper uses it, with its calls. */
const { scrollers, createScroller } = vi.hoisted(() => {
	const createScroller = () => {
		let enter: (() => void) | undefined;
		let exit: (() => void) | undefined;
		const scroller = {
			setup: vi.fn((_: { step: HTMLElement[]; offset: number }) => {
				document.addEventListener('scroll', () => {});
				return scroller;
			}),
			onStepEnter: (callback: typeof enter) => {
				enter = callback;
				return scroller;
			},
			onStepExit: (callback: typeof exit) => {
				exit = callback;
				return scroller;
			},
			enable: vi.fn(() => scroller),
			disable: vi.fn(() => scroller),
			resize: vi.fn(() => scroller),
			destroy: vi.fn(() => scroller),
			enter: () => enter?.(),
			exit: () => exit?.(),
		};
		return scroller;
	};
	return { scrollers: [] as ReturnType<typeof createScroller>[], createScroller };
});

vi.mock('scrollama', () => ({
	default: () => {
		const scroller = createScroller();
		scrollers.push(scroller);
		return scroller;
	},
}));

/** Two steps of 100 px, one below the other, in a window of 100 px that is `scrolled` so far. */
let scrolled = 0;
const steps = ['a', 'b'].map((id, i) => {
	const getBoundingClientRect = () => {
		const top = 100 + i * 100 - scrolled;
		return { top, bottom: top + 100 };
	};
	return { id, getBoundingClientRect } as HTMLElement;
});
const block = { contains: () => true } as unknown as Element;
const blockOf = () => block;

/** Tells that the block came near the window, or went. */
let setNear: (isIntersecting: boolean) => void;
/** An observer whose targets are near from the start. */
class NearObserver {
	constructor(callback: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
		setNear = (isIntersecting) => callback([{ target: block, isIntersecting }]);
	}
	observe = () => setNear(true);
	disconnect = vi.fn();
}

let page: EventTarget;
let listened: ReturnType<typeof vi.fn>;
let callbacks: (() => void)[] = [];
const nextFrame = () => {
	for (const callback of callbacks.splice(0)) callback();
};

beforeEach(() => {
	vi.stubGlobal('requestAnimationFrame', (callback: () => void) => callbacks.push(callback));
	vi.stubGlobal('IntersectionObserver', NearObserver);
	vi.stubGlobal('cancelAnimationFrame', () => (callbacks = []));
	scrollers.length = 0;
	scrolled = 0;
	page = Object.assign(new EventTarget(), { innerHeight: 100 });
	vi.stubGlobal('window', page);
	listened = vi.fn();
	vi.stubGlobal('document', Object.create({ addEventListener: listened }) as Document);
});
afterEach(() => vi.unstubAllGlobals());

const endScroll = () => page.dispatchEvent(new Event('scrollend'));

describe('the observer of steps', () => {
	it('throws where there are no steps, and sets nothing up', () => {
		expect(() => observeSteps({ steps: [], blockOf, offset: 0.5, onStepEnter: vi.fn() })).toThrow(
			/at least one step/,
		);
		expect(scrollers).toEqual([]);
	});

	it('sets scrollama up once, with the steps and the offset', () => {
		observeSteps({ steps, blockOf, offset: 0.6, onStepEnter: vi.fn() });
		expect(scrollers).toHaveLength(1);
		expect(scrollers[0]!.setup.mock.calls).toEqual([[{ step: steps, offset: 0.6 }]]);
	});

	it('lets scrollama observe a block while it is near, and does not let it listen to every scroll', () => {
		observeSteps({ steps, blockOf, offset: 0.6, onStepEnter: vi.fn() });
		setNear(false);
		expect(scrollers[0]!.disable).toHaveBeenCalledOnce();
		page.dispatchEvent(new Event('resize'));
		expect(scrollers[0]!.resize).not.toHaveBeenCalled();
		setNear(true);
		expect(scrollers).toHaveLength(1);
		expect(scrollers[0]!.enable).toHaveBeenCalledOnce();
		expect(listened).not.toHaveBeenCalled();
		document.addEventListener('click', () => {});
		expect(listened).toHaveBeenCalledOnce();
	});

	it('enters the step that comes to the trigger line, once', () => {
		const onStepEnter = vi.fn();
		observeSteps({ steps, blockOf, offset: 0.6, onStepEnter });
		const [scroller] = scrollers;
		scroller!.exit();
		nextFrame();
		expect(onStepEnter).not.toHaveBeenCalled();
		for (const place of [40, 40, 140]) {
			scrolled = place;
			scroller!.enter();
			nextFrame();
		}
		expect(onStepEnter.mock.calls).toEqual([[steps[0]], [steps[1]]]);
	});

	it('measures once a frame, however often scrollama reports', () => {
		const measured = vi.spyOn(steps[0]!, 'getBoundingClientRect');
		observeSteps({ steps, blockOf, offset: 0.6, onStepEnter: vi.fn() });
		scrollers[0]!.exit();
		scrollers[0]!.enter();
		nextFrame();
		const once = measured.mock.calls.length;
		expect(once).toBeGreaterThan(0);
		scrollers[0]!.enter();
		expect(measured).toHaveBeenCalledTimes(once);
		nextFrame();
		expect(measured).toHaveBeenCalledTimes(2 * once);
	});

	it('enters the step at the line where scrollama reports one that has already passed', () => {
		const onStepEnter = vi.fn();
		observeSteps({ steps, blockOf, offset: 0.6, onStepEnter });
		scrolled = 150;
		scrollers[0]!.exit();
		scrollers[0]!.enter();
		nextFrame();
		expect(onStepEnter.mock.calls).toEqual([[steps[1]]]);
	});

	it('exits a step before the next one is entered, and where none follows', () => {
		const events: string[] = [];
		observeSteps({
			steps,
			blockOf,
			offset: 0.6,
			onStepEnter: ({ id }) => events.push(`enter ${id}`),
			onStepExit: ({ id }) => events.push(`exit ${id}`),
		});
		for (scrolled of [50, 150, 400]) {
			scrollers[0]!.exit();
			nextFrame();
		}
		expect(events).toEqual(['enter a', 'exit a', 'enter b', 'exit b']);
	});

	it('measures when the scrolling ends, where scrollama reported nothing', () => {
		const onStepEnter = vi.fn();
		const stop = observeSteps({ steps, blockOf, offset: 0.6, onStepEnter });
		scrolled = 150;
		endScroll();
		expect(onStepEnter.mock.calls).toEqual([[steps[1]]]);
		stop();
		scrolled = 50;
		endScroll();
		expect(onStepEnter).toHaveBeenCalledTimes(1);
	});

	it('measures at the offset of the reading mode, where it has its own', () => {
		const onStepEnter = vi.fn();
		observeSteps({ steps, blockOf, offset: 0.6, currentOffset: () => 0.1, onStepEnter });
		scrolled = 50;
		endScroll();
		expect(onStepEnter).not.toHaveBeenCalled();
		scrolled = 95;
		endScroll();
		expect(onStepEnter.mock.calls).toEqual([[steps[0]]]);
	});

	describe('between steps', () => {
		/** Three steps of 100 px with 100 px between them, the first 100 px below the top. */
		const apart = ['a', 'b', 'c'].map((id, i) => {
			const getBoundingClientRect = () => {
				const top = 100 + i * 200 - scrolled;
				return { top, bottom: top + 100 };
			};
			return { id, getBoundingClientRect } as HTMLElement;
		});

		/** The events of a reader who stops at each of these places in turn. */
		function visit(...places: number[]): string[] {
			const events: string[] = [];
			observeSteps({
				steps: apart,
				blockOf,
				offset: 0.5,
				onStepEnter: ({ id }) => events.push(`enter ${id}`),
				onStepExit: ({ id }) => events.push(`exit ${id}`),
			});
			for (scrolled of places) page.dispatchEvent(new Event('scrollend'));
			return events;
		}

		it('enters the last step after a leap past it, and the first after a leap above it', () => {
			expect(visit(100, 900, 0)).toEqual([
				'enter a',
				'exit a',
				'enter c',
				'exit c',
				'enter a',
				'exit a',
			]);
		});

		it('enters the nearer of two steps after a leap between them, and each only once', () => {
			expect(visit(500, 160, 170)).toEqual(['enter c', 'exit c', 'enter a', 'exit a']);
			expect(visit(100, 440, 445)).toEqual(['enter a', 'exit a', 'enter c', 'exit c']);
		});

		it('enters no step again while a reader scrolls from one to the next', () => {
			expect(visit(100, 160, 240, 260)).toEqual(['enter a', 'exit a', 'enter b']);
		});

		it('enters no step before the first one', () => {
			expect(visit(0, 240)).toEqual([]);
		});
	});

	it('has scrollama measure again when the size of the window changes', () => {
		observeSteps({ steps, blockOf, offset: 0.6, onStepEnter: vi.fn() });
		expect(scrollers[0]!.resize).not.toHaveBeenCalled();
		page.dispatchEvent(new Event('resize'));
		expect(scrollers[0]!.resize).toHaveBeenCalledOnce();
	});

	it('stops: scrollama is destroyed, and no listener or frame is left', () => {
		const onStepEnter = vi.fn();
		const stop = observeSteps({ steps, blockOf, offset: 0.6, onStepEnter });
		scrolled = 50;
		scrollers[0]!.enter();
		stop();
		nextFrame();
		page.dispatchEvent(new Event('resize'));
		expect(onStepEnter).not.toHaveBeenCalled();
		expect(scrollers[0]!.destroy).toHaveBeenCalledOnce();
		expect(scrollers[0]!.resize).not.toHaveBeenCalled();
	});
});
