import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { observe } from './observe-steps.ts';

type Setup = { step: HTMLElement[]; offset: number; container: { scrollTop: number } };

/** scrollama as far as the wrapper uses it, with what it was told. */
const made = vi.hoisted(() => ({
	scrollers: [] as ReturnType<typeof fake>[],
	fake,
	heard: () => {},
}));

function fake() {
	let enter: (() => void) | undefined;
	let exit: (() => void) | undefined;
	const scroller = {
		setup: vi.fn((_: Setup) => {
			document.addEventListener('scroll', () => made.heard());
			return scroller;
		}),
		onStepEnter: vi.fn((callback: typeof enter) => {
			enter = callback;
			return scroller;
		}),
		onStepExit: vi.fn((callback: typeof exit) => {
			exit = callback;
			return scroller;
		}),
		resize: vi.fn(() => scroller),
		enable: vi.fn(() => scroller),
		disable: vi.fn(() => scroller),
		destroy: vi.fn(() => scroller),
		enter: () => enter?.(),
		exit: () => exit?.(),
	};
	return scroller;
}

vi.mock('scrollama', () => ({
	default: () => {
		const scroller = made.fake();
		made.scrollers.push(scroller);
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
/** All steps in one block, as near as `near` says: it is so at first. */
const block = {} as Element;
const all = { blockOf: () => block };
let near: (isNear: boolean, target?: Element) => void;
let atFirst = true;

class Watcher {
	constructor(tell: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
		near = (isIntersecting, target = block) => tell([{ target, isIntersecting }]);
	}
	observe = (target: Element) => near(atFirst, target);
	disconnect = () => (near = () => {});
}

let page: EventTarget;
/** The document's own time, which stands still within a frame. */
const timeline = { currentTime: 0 };
const frame = () => (timeline.currentTime += 16);

beforeEach(() => {
	atFirst = true;
	vi.stubGlobal('IntersectionObserver', Watcher);
	vi.stubGlobal('document', Object.assign(new EventTarget(), { timeline }));
	made.scrollers.length = 0;
	scrolled = 0;
	page = Object.assign(new EventTarget(), { innerHeight: 100 });
	vi.stubGlobal('window', page);
});
afterEach(() => vi.unstubAllGlobals());

const resize = () => page.dispatchEvent(new Event('resize'));

describe('observe', () => {
	it('throws where there are no steps, and sets nothing up', () => {
		expect(() => observe({ ...all, steps: [], offset: 0.5, onstep: vi.fn() })).toThrow(/no steps/);
		expect(made.scrollers).toEqual([]);
	});

	it('sets scrollama up once, with the steps and the offset', () => {
		observe({ ...all, steps, offset: 0.6, onstep: vi.fn() });
		expect(made.scrollers).toHaveLength(1);
		expect(made.scrollers[0]!.setup.mock.calls).toMatchObject([[{ step: steps, offset: 0.6 }]]);
	});

	it('has scrollama ask nothing of the page when it scrolls', () => {
		observe({ ...all, steps, offset: 0.6, onstep: vi.fn() });
		const [[{ container }]] = made.scrollers[0]!.setup.mock.calls as [[Setup]];
		expect(container).not.toBeInstanceOf(EventTarget);
		expect(container.scrollTop).toBe(0);
	});

	it('has scrollama listen to no scroll, and leaves the document’s own ears open', () => {
		made.heard = vi.fn();
		observe({ ...all, steps, offset: 0.6, onstep: vi.fn() });
		document.dispatchEvent(new Event('scroll'));
		expect(made.heard).not.toHaveBeenCalled();
		const own = vi.fn();
		document.addEventListener('scroll', own);
		document.dispatchEvent(new Event('scroll'));
		expect(own).toHaveBeenCalledOnce();
	});

	it('watches the steps of a block while it is near, and then looks where the reader is', () => {
		atFirst = false;
		const onstep = vi.fn();
		observe({ ...all, steps, offset: 0.6, onstep });
		expect(made.scrollers).toEqual([]);
		frame();
		scrolled = 50;
		near(true);
		expect(made.scrollers).toHaveLength(1);
		expect(onstep.mock.calls).toEqual([[steps[0]]]);
		frame();
		near(false);
		const [scroller] = made.scrollers;
		expect(scroller!.disable).toHaveBeenCalledOnce();
		resize();
		expect(scroller!.resize).not.toHaveBeenCalled();
		near(true);
		expect(scroller!.enable).toHaveBeenCalledOnce();
		expect(made.scrollers).toHaveLength(1);
	});

	it('watches each block by itself', () => {
		const own = new Map(steps.map((step) => [step, {} as Element]));
		observe({ blockOf: (step) => own.get(step)!, steps, offset: 0.6, onstep: vi.fn() });
		expect(made.scrollers.map(({ setup }) => setup.mock.calls[0]![0].step)).toEqual([
			[steps[0]],
			[steps[1]],
		]);
	});

	it('finds the step by asking few of many where they are', () => {
		let asked = 0;
		const many = Array.from({ length: 1000 }, (_, i) => ({
			getBoundingClientRect: () => {
				asked += 1;
				return { top: i * 100, bottom: i * 100 + 100 };
			},
		})) as unknown as HTMLElement[];
		for (const at of [0, 1, 499, 998, 999]) {
			const onstep = vi.fn();
			page = Object.assign(new EventTarget(), { innerHeight: at * 100 + 50 });
			vi.stubGlobal('window', page);
			asked = 0;
			observe({ ...all, steps: many, offset: 1, onstep });
			made.scrollers.at(-1)!.enter();
			expect(onstep.mock.calls).toEqual([[many[at]]]);
			expect(asked).toBeLessThanOrEqual(13);
		}
	});

	it('finds the next step, and the one before, by asking four where they are', () => {
		let asked = 0;
		let scrolled = 0;
		const many = Array.from({ length: 1000 }, (_, i) => ({
			getBoundingClientRect: () => {
				asked += 1;
				return { top: i * 100 - scrolled, bottom: i * 100 + 100 - scrolled };
			},
		})) as unknown as HTMLElement[];
		const onstep = vi.fn();
		page = Object.assign(new EventTarget(), { innerHeight: 50 });
		vi.stubGlobal('window', page);
		observe({ ...all, steps: many, offset: 1, onstep });
		for (const at of [0, 1, 2, 3, 2, 1, 0]) {
			scrolled = at * 100;
			asked = 0;
			page.dispatchEvent(new Event('scrollend'));
			expect(onstep).toHaveBeenLastCalledWith(many[at]);
			expect(asked).toBeLessThanOrEqual(4);
		}
	});

	it('hands on the step that comes to the offset, once', () => {
		const onstep = vi.fn();
		observe({ ...all, steps, offset: 0.6, onstep });
		const [scroller] = made.scrollers;
		scroller!.exit();
		expect(onstep).not.toHaveBeenCalled();
		frame();
		scrolled = 40;
		scroller!.enter();
		frame();
		scroller!.enter();
		expect(onstep.mock.calls).toEqual([[steps[0]]]);
		frame();
		scrolled = 140;
		scroller!.enter();
		expect(onstep.mock.calls).toEqual([[steps[0]], [steps[1]]]);
	});

	it('asks the page once a frame, however much scrollama tells', () => {
		const asked = vi.spyOn(steps[0]!, 'getBoundingClientRect');
		observe({ ...all, steps, offset: 0.6, onstep: vi.fn() });
		const [scroller] = made.scrollers;
		scroller!.exit();
		const once = asked.mock.calls.length;
		expect(once).toBeGreaterThan(0);
		scroller!.enter();
		expect(asked).toHaveBeenCalledTimes(once);
		frame();
		scroller!.enter();
		expect(asked).toHaveBeenCalledTimes(2 * once);
	});

	it('hands on the step that is there now, where scrollama tells of one already passed', () => {
		const onstep = vi.fn();
		observe({ ...all, steps, offset: 0.6, onstep });
		frame();
		scrolled = 150;
		made.scrollers[0]!.exit();
		made.scrollers[0]!.enter();
		expect(onstep.mock.calls).toEqual([[steps[1]]]);
	});

	it('tells of a step that is left, before the next is entered and where there is none', () => {
		const told: string[] = [];
		observe({
			...all,
			steps,
			offset: 0.6,
			onstep: ({ id }) => told.push(`to ${id}`),
			onleave: ({ id }) => told.push(`from ${id}`),
		});
		frame();
		for (scrolled of [50, 150, 400]) {
			made.scrollers[0]!.exit();
			frame();
		}
		expect(told).toEqual(['to a', 'from a', 'to b', 'from b']);
	});

	it('looks once more when the scrolling ends, where scrollama said nothing', () => {
		const onstep = vi.fn();
		const stop = observe({ ...all, steps, offset: 0.6, onstep });
		scrolled = 150;
		page.dispatchEvent(new Event('scrollend'));
		expect(onstep.mock.calls).toEqual([[steps[1]]]);
		stop();
		scrolled = 50;
		page.dispatchEvent(new Event('scrollend'));
		expect(onstep).toHaveBeenCalledTimes(1);
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

		/** What is told of a reader who comes to rest at each of these places in turn. */
		function told(...places: number[]): string[] {
			const told: string[] = [];
			observe({
				...all,
				steps: apart,
				offset: 0.5,
				onstep: ({ id }) => told.push(`to ${id}`),
				onleave: ({ id }) => told.push(`from ${id}`),
			});
			for (scrolled of places) page.dispatchEvent(new Event('scrollend'));
			return told;
		}

		it('tells a leap past the last step of the last, and one above the first of the first', () => {
			expect(told(100, 900, 0)).toEqual(['to a', 'from a', 'to c', 'from c', 'to a', 'from a']);
		});

		it('tells a leap of the nearer of the two steps, and of each only once', () => {
			expect(told(500, 160, 170)).toEqual(['to c', 'from c', 'to a', 'from a']);
			expect(told(100, 440, 445)).toEqual(['to a', 'from a', 'to c', 'from c']);
		});

		it('says nothing new to a reader who scrolls from one to the other', () => {
			expect(told(100, 160, 240, 260)).toEqual(['to a', 'from a', 'to b']);
		});

		it('says nothing before a first step was told', () => {
			expect(told(0, 240)).toEqual([]);
		});
	});

	it('measures anew when the window’s size changes', () => {
		observe({ ...all, steps, offset: 0.6, onstep: vi.fn() });
		expect(made.scrollers[0]!.resize).not.toHaveBeenCalled();
		resize();
		expect(made.scrollers[0]!.resize).toHaveBeenCalledOnce();
	});

	it('takes itself down: scrollama is destroyed and the listener is gone', () => {
		const stop = observe({ ...all, steps, offset: 0.6, onstep: vi.fn() });
		const [scroller] = made.scrollers;
		expect(scroller!.destroy).not.toHaveBeenCalled();
		stop();
		resize();
		expect(scroller!.destroy).toHaveBeenCalledOnce();
		expect(scroller!.resize).not.toHaveBeenCalled();
	});
});
